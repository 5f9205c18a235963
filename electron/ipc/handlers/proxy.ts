import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps } from './deps.ts';

type ProxyHandlers = Pick<Handlers, 'proxy.status' | 'proxy.signIn' | 'proxy.forget'>;

/** The office's proxy, which may want a login before it lets anything through. */
export function proxyHandlers({ proxies }: HandlerDeps): ProxyHandlers {
  return {
    'proxy.status': () => proxies.status(),
    'proxy.signIn': async ({ proxy, username, password, keep }) =>
      done(await proxies.signIn(proxy, { username, password }, keep)),
    'proxy.forget': async () => done(await proxies.forget()),
  };
}
