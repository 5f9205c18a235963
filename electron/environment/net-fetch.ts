import { Readable } from 'node:stream';
import { type AuthInfo, type ClientRequest, type IncomingMessage, net, type Session } from 'electron';
import type { NetSession } from '../kiva/connections.ts';
import type { UploadListener } from '../kiva/transport.ts';
import { tryReaching } from './reach.ts';

/** Name and password for a proxy. */
export type ProxyAccount = { username: string; password: string };

/**
 * What a proxy is told. `isAgain` says that the last account was not taken; null ends the request, which has not left
 * the office then.
 */
export type AnswerProxy = (proxy: AuthInfo, isAgain: boolean) => Promise<ProxyAccount | null>;

/** Node's types leave `cache` out, which Chromium has. */
type Init = NonNullable<Parameters<NetSession['fetch']>[1]> & { cache?: string };

/** Milliseconds between two looks at how much of a body has left. */
const lookEvery = 200;

/** Milliseconds without an answer until a connection is tried beside a request: most are answered by then. */
const tryAfter = 5_000;

/** Responses that have no body. */
const bodiless = new Set([204, 205, 304]);

/**
 * A fetch over one session, as Electron's own, which has no way to answer a proxy that wants a login, and tells nothing
 * of uploads. Bodies are texts. Only proxies are ever answered, never a server.
 */
export function netFetch(session: Session, answerProxy: AnswerProxy): NetSession['fetch'] {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const { signal } = init;
      const request = net.request({ session, url, ...optionsOf(init) });
      for (const [name, value] of new Headers(init.headers)) request.setHeader(name, value);
      const stopLooking =
        init.body === undefined ? lookAtConnection(session, url, init) : lookAtUpload(request, init);
      const fail = (error: unknown): void => {
        stopLooking();
        reject(error);
      };
      // For good: `close` comes when the body has left, which is long before the answer. The signal is of this request.
      const onAbort = (): void => {
        fail(signal?.reason);
        request.abort();
      };
      request.on('login', answering(answerProxy));
      request.on('response', (message) => {
        stopLooking();
        try {
          resolve(responseOf(message));
        } catch (error) {
          fail(error);
          request.abort();
        }
      });
      if (init.redirect === 'manual')
        request.on('redirect', (status) => {
          resolve(new Response(null, { status }));
          request.abort();
        });
      request.on('error', fail);
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort, { once: true });
      request.end(typeof init.body === 'string' ? init.body : undefined);
    });
}

/** A request of a session whose proxy is answered, for whom a fetch is not enough. */
export function requestThrough(session: Session, answerProxy: AnswerProxy, options: object): ClientRequest {
  const request = net.request({ session, ...options });
  request.on('login', answering(answerProxy));
  return request;
}

function optionsOf({ method = 'GET', redirect, credentials, cache, referrerPolicy }: Init): object {
  const given = { method, redirect, credentials, cache, referrerPolicy };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

type LoginListener = (info: AuthInfo, answer: (username?: string, password?: string) => void) => void;

function answering(answerProxy: AnswerProxy): LoginListener {
  let asked = 0;
  return (info, answer) => {
    if (!info.isProxy) return answer();
    asked += 1;
    answerProxy(info, asked > 1).then(
      (account) => (account === null ? answer() : answer(account.username, account.password)),
      () => answer(),
    );
  };
}

/** Tells at once that connecting can be watched, then that a connection can be made. The answer ends it. */
function lookAtConnection(session: Session, url: string, { onConnection }: Init): () => void {
  if (onConnection === undefined) return () => {};
  let end = (): void => {};
  onConnection('begun');
  const timer = setTimeout(() => {
    end = tryReaching(session, url, () => onConnection('made'));
  }, tryAfter);
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** Tells at once that uploads can be watched, then of each change. The answer ends it. */
function lookAtUpload(request: ClientRequest, { body, onUpload }: Init): () => void {
  if (typeof body !== 'string' || onUpload === undefined) return () => {};
  const tell: UploadListener = onUpload;
  const total = Buffer.byteLength(body);
  let told = 0;
  tell(0, total);
  const timer = setInterval(() => {
    const { started, current } = request.getUploadProgress();
    if (!started || !(current > told)) return;
    told = current;
    tell(current, total);
  }, lookEvery);
  return () => clearInterval(timer);
}

function responseOf(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    for (const one of [value].flat()) headers.append(name, one);
  // Electron types it as an emitter; it is a stream as well. DOM and Node name the same stream apart.
  const stream = Readable.toWeb(message as unknown as Readable) as unknown as globalThis.ReadableStream;
  return new Response(bodiless.has(message.statusCode) ? null : stream, {
    status: message.statusCode,
    headers,
  });
}
