import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/**
 * Chromium's names of network errors, without `net::ERR_`. All others are CONNECTION_LOST, including
 * INTERNET_DISCONNECTED, ADDRESS_UNREACHABLE and NETWORK_CHANGED, which can strike in the middle of a request.
 */
const chromium: Readonly<Record<string, ErrorCode>> = {
  NAME_NOT_RESOLVED: 'HOST_NOT_FOUND',
  NAME_RESOLUTION_FAILED: 'HOST_NOT_FOUND',
  ICANN_NAME_COLLISION: 'HOST_NOT_FOUND',
  CONNECTION_REFUSED: 'CONNECTION_REFUSED',
  NETWORK_ACCESS_DENIED: 'CONNECTION_REFUSED',
  PROXY_CONNECTION_FAILED: 'CONNECTION_REFUSED',
  SOCKS_CONNECTION_FAILED: 'CONNECTION_REFUSED',
  SOCKS_CONNECTION_HOST_UNREACHABLE: 'CONNECTION_REFUSED',
  // A proxy that answers CONNECT with 407 (or 403) ends as this one, measured in Electron 33.
  TUNNEL_CONNECTION_FAILED: 'PROXY_LOGIN',
  PROXY_AUTH_REQUESTED: 'PROXY_LOGIN',
  PROXY_AUTH_UNSUPPORTED: 'PROXY_LOGIN',
  PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION: 'PROXY_LOGIN',
  PROXY_CERTIFICATE_INVALID: 'TLS_UNTRUSTED',
  CERTIFICATE_TRANSPARENCY_REQUIRED: 'TLS_UNTRUSTED',
  SSL_VERSION_OR_CIPHER_MISMATCH: 'TLS_UNTRUSTED',
  CONNECTION_TIMED_OUT: 'CONNECT_TIMEOUT',
  TIMED_OUT: 'TIMEOUT',
  TOO_MANY_REDIRECTS: 'REDIRECTED',
  UNSAFE_REDIRECT: 'REDIRECTED',
  INVALID_REDIRECT: 'REDIRECTED',
  UNSAFE_PORT: 'HOST_NOT_ALLOWED',
  DISALLOWED_URL_SCHEME: 'HOST_NOT_ALLOWED',
  CONTENT_DECODING_FAILED: 'UNEXPECTED_ANSWER',
  INVALID_HTTP_RESPONSE: 'UNEXPECTED_ANSWER',
  INVALID_RESPONSE: 'UNEXPECTED_ANSWER',
  RESPONSE_HEADERS_TOO_BIG: 'UNEXPECTED_ANSWER',
};

/** Node's codes. Those of a system call count only while connecting: the same code later means a lost line. */
const whileConnecting: Readonly<Record<string, ErrorCode>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ENETUNREACH: 'NO_NETWORK',
  EHOSTUNREACH: 'NO_NETWORK',
  ENETDOWN: 'NO_NETWORK',
  ETIMEDOUT: 'CONNECT_TIMEOUT',
};

const node: Readonly<Record<string, ErrorCode>> = {
  ENOTFOUND: 'HOST_NOT_FOUND',
  EAI_AGAIN: 'HOST_NOT_FOUND',
  ETIMEDOUT: 'TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECT_TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
};

/** Certificates are judged in the handshake; `CERT_DATABASE_CHANGED` and its like come in mid-request. */
const chromiumCertificate = /^CERT_(?!.*CHANGED$)/;
const nodeCertificate = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/;
const nodeGarbage = /^(HPE_|Z_|UND_ERR_RESPONSE|UND_ERR_HEADERS_OVERFLOW)/;
const redirected = /unexpected redirect|redirect policy was 'error'/;

/**
 * Codes after which certainly no byte of the request has reached Kiva. Not CONNECT_TIMEOUT: how much of a body has left is known some
 * hundred milliseconds late.
 */
const beforeLeaving: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'HOST_NOT_ALLOWED',
  'HOST_NOT_FOUND',
  'CONNECTION_REFUSED',
  'TLS_UNTRUSTED',
  'NO_NETWORK',
  'PROXY_LOGIN',
]);

/**
 * True only if certainly no byte of the request reached Kiva. It rests on writes going over fresh connections
 * (connections.ts): on a reused one Chromium repeats a POST by itself and reports only how the repetition failed.
 */
export function provesNotSent(code: ErrorCode): boolean {
  return beforeLeaving.has(code);
}

/** The computer has no way to the server, and that was tried: no byte of the request itself has left. */
export class Offline extends Error {}

/** The server ran on this computer and ended while the request was under way: whether it was processed is unknown. */
export class ServerStopped extends Error {}

/**
 * What an error thrown by Electron's or Node's fetch means. Anything not known is CONNECTION_LOST, the code that
 * promises nothing. Only the name of the error is kept: messages may quote headers, and so the token.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Offline) return failure('NO_NETWORK', { message: error.message });
  if (error instanceof ServerStopped) return failure('PRACTICE_STOPPED', { message: error.message });
  const { name, connecting, text } = nameOf(error);
  return failure(codeOf(name, connecting, text), { message: name });
}

function codeOf(name: string, connecting: boolean, text: string): ErrorCode {
  if (redirected.test(text)) return 'REDIRECTED';
  if (name.startsWith('net::ERR_')) return chromiumCode(name.slice('net::ERR_'.length));
  if (nodeCertificate.test(name)) return 'TLS_UNTRUSTED';
  if (nodeGarbage.test(name)) return 'UNEXPECTED_ANSWER';
  return (connecting ? whileConnecting[name] : undefined) ?? node[name] ?? 'CONNECTION_LOST';
}

function chromiumCode(name: string): ErrorCode {
  if (chromiumCertificate.test(name)) return 'TLS_UNTRUSTED';
  return chromium[name] ?? (name.startsWith('DNS_') ? 'HOST_NOT_FOUND' : 'CONNECTION_LOST');
}

/** Chromium names the error in the message, Node in the code of the cause (for several addresses, of its parts). */
function nameOf(error: unknown): { name: string; connecting: boolean; text: string } {
  if (!(error instanceof Error)) return { name: 'unknown error', connecting: false, text: '' };
  const cause = error.cause instanceof Error ? error.cause : error;
  const text = `${error.message} ${cause.message}`;
  const inner = cause instanceof AggregateError ? cause.errors : [cause];
  const connecting = inner.length > 0 && inner.every((part) => part?.syscall === 'connect');
  const code: unknown = 'code' in cause ? cause.code : undefined;
  const name = /net::ERR_\w+/.exec(text)?.[0] ?? (typeof code === 'string' ? code : cause.name);
  return { name, connecting, text };
}
