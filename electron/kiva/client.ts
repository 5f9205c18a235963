import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { Scope } from '../../shared/model/connection.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { jsonOf, refusalOf, retryAfterSeconds } from './answers.ts';
import type { OwnConnection } from './connections.ts';
import type { TimeLimits } from './deadline.ts';
import { apiBaseOf, checkEndpointSet, type GuardedSet } from './endpoint-sets.ts';
import { provesNotSent } from './failures.ts';
import { redact, redactFailure } from './redact.ts';
import type { TokenSource } from './token.ts';
import type { Token } from './token-answer.ts';
import { type Fetch, type HttpReply, type HttpRequest, send, type UploadListener } from './transport.ts';

/**
 * A request to the Partner API, built and not yet sent. `path` starts with `/` and belongs to `partnerId`; `scope` is
 * what it needs, null where any token will do; `maxBytes` caps the answer.
 */
export type KivaRequest = {
  method: 'GET' | 'POST';
  path: string;
  partnerId: string;
  scope: Scope | null;
  body?: string;
  maxBytes: number;
};

/**
 * The result of a request. `left` is false only if certainly no byte of it reached Kiva. `status` and `text` are the
 * answer as it came, without an echo of the token (null: no answer); the value of `result` is its JSON. `retryAfter` is
 * how many seconds the server asks us to wait, if it does.
 */
export type KivaAnswer = {
  left: boolean;
  status: number | null;
  text: string | null;
  retryAfter: number | null;
  result: Result<unknown>;
};

/**
 * For writes: `onUpload` hears how much of the body has left. For reads: `received` is awaited once the bytes of a 2xx are here, before they are parsed, so that the next request
 * can leave then.
 */
export type RequestOptions = {
  signal?: AbortSignal;
  received?: () => Promise<void>;
  onUpload?: UploadListener;
};

/**
 * One request that was made: what the log says of it. `jti` is the token's number, which Kiva's support can look up; `ref` finds a
 * failure in the log.
 */
export type ExchangeNote = {
  method: KivaRequest['method'];
  path: string;
  status: number | null;
  code: ErrorCode | null;
  ref: string | null;
  jti: string | null;
  ms: number;
};

/** The same with all that went and came, which may tell of borrowers: for memory alone. No secret and no token is in it. */
export type Exchange = Pick<ExchangeNote, 'method' | 'status' | 'code' | 'ref' | 'ms'> & {
  url: string;
  body: string | null;
  answer: string | null;
  /** It asked for a token, and so has no token. */
  isForToken: boolean;
};

/** The Partner API of one environment. */
export type KivaClient = { request: (built: KivaRequest, options?: RequestOptions) => Promise<KivaAnswer> };

/**
 * Dependencies of the client: reads use `fetch`, each write a connection of its own (connections.ts). `limits` override
 * those of transport.ts. `onExchange` hears of each request that was made, also of one that is then repeated.
 */
export type KivaClientDeps = {
  fetch: Fetch;
  write: OwnConnection;
  set: GuardedSet;
  tokens: TokenSource;
  limits?: Partial<TimeLimits>;
  onExchange?: (note: ExchangeNote, exchange: Exchange) => void;
  /** Makes the code by which a person and the log name a failure. */
  newRef?: () => string;
  /** Asked right before each POST, whoever makes it; what it refuses does not leave. */
  mayPost: () => Promise<Result<void>>;
};

/**
 * Makes requests with the token. On 401 or 403, which mean that nothing was processed (API.md §1.6), it renews
 * the token once and repeats once, reads and writes alike; nothing is ever repeated for another reason. Fails with
 * those of `mayPost`, the codes of `send` and of the token source, PARTNER_CHANGED (the token is another partner's; nothing was sent),
 * MISSING_PERMISSION, CREDENTIALS_REFUSED, FIREWALL_REFUSED, KIVA_NOT_FOUND, KIVA_BUSY, KIVA_REFUSED, KIVA_FAILED, REDIRECTED or
 * NOT_JSON, in Kiva's own words.
 */
export function createKivaClient(deps: KivaClientDeps): KivaClient {
  const { fetch, write, set, tokens, limits, onExchange, mayPost, newRef = () => '' } = deps;
  const exchange = (
    request: HttpRequest,
    { signal, onUpload }: RequestOptions,
  ): Promise<Result<HttpReply>> => {
    const over = (by: Fetch): Promise<Result<HttpReply>> =>
      send(request, {
        ...{ fetch: by, set },
        ...(signal && { signal }),
        ...(limits && { limits }),
        ...(onUpload && { onUpload }),
      });
    return request.method === 'GET' ? over(fetch) : write(over);
  };

  const attempt = async (built: KivaRequest, token: Token, options: RequestOptions): Promise<KivaAnswer> => {
    if (checkEndpointSet(set, set.hosts).length > 0) return notSent(failure('HOST_NOT_ALLOWED'));
    if (token.partnerId !== built.partnerId) return notSent(failure('PARTNER_CHANGED'));
    const allowed = built.method === 'POST' ? await mayPost() : ok(undefined);
    if (!allowed.ok) return notSent(allowed.error);
    const began = performance.now();
    const reply = await exchange(withToken(built, token, set), options);
    const ms = Math.round(performance.now() - began);
    if (reply.ok && refusalOf(reply.value) === null) await options.received?.();
    const answer = reply.ok ? answerOf(reply.value, built.scope, token) : noAnswer(reply.error);
    const { result } = answer;
    const referred = { ...answer, result: result.ok ? result : failed({ ...result.error, ref: newRef() }) };
    const note = noteOf(built, token, referred, ms);
    const url = `${apiBaseOf(set)}${built.path}`;
    const { body = null } = built;
    onExchange?.(note, { ...note, url, body, answer: answer.text, isForToken: false });
    return referred;
  };

  return {
    request: async (built, options = {}) => {
      const { signal } = options;
      const token = await tokens.get(signal);
      if (!token.ok) return notSent(token.error);
      const first = await attempt(built, token.value, options);
      if (!isAboutToken(first)) return first;
      const renewed = await tokens.renew(token.value, signal);
      return renewed.ok ? attempt(built, renewed.value, options) : { ...first, result: renewed };
    },
  };
}

/** The query of a path may be a borrower's name, so it is left out. */
function noteOf(
  built: KivaRequest,
  { jti }: Token,
  { status, result }: KivaAnswer,
  ms: number,
): ExchangeNote {
  const [path = ''] = built.path.split('?');
  const { code, ref } = result.ok ? { code: null, ref: null } : result.error;
  return { method: built.method, path, status, code, ref, jti, ms };
}

/** 401 and 403 mean that the token was not taken, unless they are the page of a firewall. */
function isAboutToken({ status, result }: KivaAnswer): boolean {
  return (status === 401 || status === 403) && (result.ok || result.error.code !== 'FIREWALL_REFUSED');
}

function withToken(
  { method, path, body, maxBytes }: KivaRequest,
  token: Token,
  set: GuardedSet,
): HttpRequest {
  const headers = { accept: 'application/json', authorization: `Bearer ${token.value.reveal()}` };
  const url = `${apiBaseOf(set)}${path}`;
  if (body === undefined) return { method, harmless: true, url, headers, maxBytes };
  return {
    method,
    harmless: false,
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    maxBytes,
  };
}

/** The token host may ask us to wait, too. */
function notSent(error: Failure): KivaAnswer {
  const asked = error.values?.retryAfterSeconds;
  const retryAfter = typeof asked === 'number' ? asked : null;
  return { left: false, status: null, text: null, retryAfter, result: failed(error) };
}

function noAnswer(error: Failure): KivaAnswer {
  return {
    left: !provesNotSent(error.code),
    status: null,
    text: null,
    retryAfter: null,
    result: failed(error),
  };
}

/** Redacted first, so that nothing read from the text can hold the token; a failure again, once unescaped. */
function answerOf(asItCame: HttpReply, scope: Scope | null, token: Token): KivaAnswer {
  const secrets = [token.value.reveal()];
  const reply = { ...asItCame, text: redact(asItCame.text, secrets) };
  const refusal = refusalOf(reply);
  const result = refusal ? failed(forToken(refusal, reply.status, scope, token)) : jsonOf(reply);
  return {
    left: true,
    status: reply.status,
    text: reply.text,
    retryAfter: retryAfterSeconds(reply),
    result: result.ok ? result : failed(redactFailure(result.error, secrets)),
  };
}

/** 401 and 403 mean refused credentials or a missing scope; callers see that of the second attempt. */
function forToken(refusal: Failure, status: number, scope: Scope | null, token: Token): Failure {
  if ((status !== 401 && status !== 403) || refusal.code === 'FIREWALL_REFUSED') return refusal;
  const { message } = refusal;
  const lacking = status === 403 || (scope !== null && !token.scopes.includes(scope));
  if (!lacking) return failure('CREDENTIALS_REFUSED', { message, values: { status } });
  const values = { status, scope: scope ?? '', granted: token.scopes.join(' ') };
  return failure('MISSING_PERMISSION', { message, values });
}
