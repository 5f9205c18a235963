import { type ErrorCode, failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { DeadlinePassed, type DeadlineWatch, type TimeLimits, withDeadline } from './deadline.ts';
import { type GuardedSet, isAllowedUrl } from './endpoint-sets.ts';
import { failureOf } from './failures.ts';

/**
 * Hears how many bytes of a body have left. A transport that can tell calls it with 0 before it connects, and with more
 * only once it is connected.
 */
export type UploadListener = (sent: number, total: number) => void;

/** Hears of a request without a body that it begins to connect, and that a connection can be made. */
export type ConnectionListener = (state: 'begun' | 'made') => void;

/** Electron's network in the product (`environment/net-fetch.ts`), Node's in tests, which tells neither. */
export type Fetch = (
  input: string | URL | Request,
  init?: RequestInit & { onUpload?: UploadListener; onConnection?: ConnectionListener },
) => Promise<Response>;

/**
 * A request, ready to go. `maxBytes` caps the answer, counted after decompression. A `harmless` one may be given up at
 * any moment; of others nobody would know what became of them.
 */
export type HttpRequest = {
  method: 'GET' | 'POST';
  harmless: boolean;
  url: string;
  headers: Record<string, string>;
  body?: string;
  maxBytes: number;
};

/** An answer, read to its end; of the headers only those that matter, as they came. */
export type HttpReply = {
  status: number;
  retryAfter: string | null;
  date: string | null;
  contentType: string | null;
  text: string;
};

/** Where requests may go and by what; `limits` take the place of {@link timeouts}. */
export type HttpOptions = {
  fetch: Fetch;
  set: GuardedSet;
  signal?: AbortSignal;
  limits?: Partial<TimeLimits>;
  onUpload?: UploadListener;
};

/**
 * Timeouts of one exchange, in milliseconds. Slow lines are usual (API.md §1.6), so what still moves is not cut off.
 * That a connection stands is known by the first bytes of a body that leave, or for a request without one by an attempt beside it. Where
 * a transport tells neither, the silence includes connecting. Once a write has left, Kiva may take all the time that is left to answer: given up, its outcome is unknown.
 */
export const timeouts: TimeLimits = { whole: 180_000, silence: 60_000, connect: 15_000 };

/** Caps for answers, in bytes. */
export const sizes = { loans: 64 * 1024 * 1024, other: 4 * 1024 * 1024 } as const;

/** Options of every request: nothing cached, no cookies, no referrer, no redirects. */
const walls = {
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

/**
 * One HTTP exchange, made once. Refuses any URL that is not of this set before a byte leaves (HOST_NOT_ALLOWED),
 * follows no redirect (REDIRECTED), keeps and sends no cookie. Else fails with the codes of failures.ts, CONNECT_TIMEOUT, TIMEOUT,
 * CANCELLED or RESPONSE_TOO_LARGE. Any status is an answer, not a failure.
 */
export async function send(request: HttpRequest, options: HttpOptions): Promise<Result<HttpReply>> {
  if (!isAllowedUrl(request.url, options.set)) return failed(failure('HOST_NOT_ALLOWED'));
  return withDeadline({ ...timeouts, ...options.limits }, options.signal, async (watched) => {
    try {
      const reply = await exchange(request, options, watched);
      if (!reply.ok) watched.stop();
      return reply;
    } catch (error) {
      return failed(
        watched.signal.aborted ? failure(stoppedBy(watched.signal, options.signal)) : failureOf(error),
      );
    }
  });
}

function stoppedBy({ reason }: AbortSignal, outside: AbortSignal | undefined): ErrorCode {
  if (reason instanceof DeadlinePassed && reason.isConnecting) return 'CONNECT_TIMEOUT';
  return outside?.aborted ? 'CANCELLED' : 'TIMEOUT';
}

async function exchange(
  request: HttpRequest,
  { fetch, onUpload: tell }: HttpOptions,
  watched: DeadlineWatch,
): Promise<Result<HttpReply>> {
  const { signal, alive, connecting, waiting } = watched;
  signal.throwIfAborted();
  const { method, url, headers, body, maxBytes, harmless } = request;
  const onUpload: UploadListener = (sent, total) => {
    tell?.(sent, total);
    if (sent === 0) connecting();
    else if (sent < total || harmless) alive();
    else waiting();
  };
  const onConnection: ConnectionListener = (state) => (state === 'begun' ? connecting() : alive());
  const told = body === undefined ? { onConnection } : { body, onUpload };
  const init = { method, headers, signal, ...walls, ...told };
  if (harmless) alive();
  const response = await fetch(url, init);
  const text = await readText(response, maxBytes, watched);
  return text === null ? failed(failure('RESPONSE_TOO_LARGE')) : ok(replyOf(response, text));
}

function replyOf({ status, headers }: Response, text: string): HttpReply {
  return {
    status,
    retryAfter: headers.get('retry-after'),
    date: headers.get('date'),
    contentType: headers.get('content-type'),
    text,
  };
}

/** The body as text, or null if it is larger than allowed. Ends at once when aborted, whatever the stream does. */
async function readText(
  response: Response,
  maxBytes: number,
  { signal, alive }: DeadlineWatch,
): Promise<string | null> {
  if (!response.body) return '';
  alive();
  const reader = response.body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    size += part.value.byteLength;
    if (size > maxBytes) return null;
    chunks.push(part.value);
  }
  signal.throwIfAborted();
  return new TextDecoder().decode(Buffer.concat(chunks));
}
