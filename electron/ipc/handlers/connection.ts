import { ok } from '../../../shared/result.ts';
import { testConnection } from '../../kiva/connection-test.ts';
import type { Handlers } from '../pipeline.ts';
import type { HandlerDeps } from './deps.ts';

type ConnectionHandlers = Pick<
  Handlers,
  'connection.test' | 'connection.session' | 'endpoints.get' | 'endpoints.save'
>;

/** Whether and where an environment answers. */
export function connectionHandlers(deps: HandlerDeps): ConnectionHandlers {
  return {
    'connection.test': async ({ environment }, { signal, progress }) => {
      const workspace = deps.workspace(environment);
      workspace.forgetToken();
      const kiva = await workspace.kiva();
      return kiva.ok
        ? ok(
            await testConnection({
              ...kiva.value,
              signal,
              onProgress: progress,
              now: () => performance.now(),
            }),
          )
        : kiva;
    },
    'connection.session': async ({ environment }, { signal }) => {
      const kiva = await deps.workspace(environment).kiva();
      if (!kiva.ok) return kiva;
      const token = await kiva.value.tokens.get(signal);
      if (!token.ok) return token;
      const { partnerId, scopes, expiresAt } = token.value;
      return ok({ partnerId, scopes, expiresAt: new Date(expiresAt).toISOString() });
    },
    'endpoints.get': async ({ environment }) => {
      const { presets, editable } = deps.endpoints;
      const current = await deps.workspace(environment).endpoints();
      if (!current.ok) return current;
      return ok({ current: current.value, presets: presets(environment), editable: editable(environment) });
    },
    'endpoints.save': async ({ environment, set }) => {
      const saved = deps.endpoints.save(environment, set);
      if (saved.ok) deps.workspace(environment).forgetToken();
      return saved;
    },
  };
}
