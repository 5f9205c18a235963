import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf, Offline, provesNotSent } from '../../../electron/kiva/failures.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { allCodes } from './support.ts';

const chromium: [name: string, code: ErrorCode][] = [
  ['ERR_NAME_NOT_RESOLVED', 'HOST_NOT_FOUND'],
  ['ERR_NAME_RESOLUTION_FAILED', 'HOST_NOT_FOUND'],
  ['ERR_DNS_TIMED_OUT', 'HOST_NOT_FOUND'],
  ['ERR_CONNECTION_REFUSED', 'CONNECTION_REFUSED'],
  ['ERR_PROXY_CONNECTION_FAILED', 'CONNECTION_REFUSED'],
  ['ERR_NETWORK_ACCESS_DENIED', 'CONNECTION_REFUSED'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_LOGIN'],
  ['ERR_PROXY_AUTH_REQUESTED', 'PROXY_LOGIN'],
  ['ERR_CERT_AUTHORITY_INVALID', 'TLS_UNTRUSTED'],
  ['ERR_CERT_DATE_INVALID', 'TLS_UNTRUSTED'],
  ['ERR_CERT_COMMON_NAME_INVALID', 'TLS_UNTRUSTED'],
  ['ERR_CONNECTION_TIMED_OUT', 'CONNECT_TIMEOUT'],
  ['ERR_TIMED_OUT', 'TIMEOUT'],
  ['ERR_TOO_MANY_REDIRECTS', 'REDIRECTED'],
  ['ERR_CONTENT_DECODING_FAILED', 'UNEXPECTED_ANSWER'],
  ['ERR_UNSAFE_PORT', 'HOST_NOT_ALLOWED'],
];

/** They can strike after the request has gone out. */
const midRequest = [
  'ERR_NETWORK_CHANGED',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_CONNECTION_RESET',
  'ERR_CONNECTION_CLOSED',
  'ERR_CONNECTION_ABORTED',
  'ERR_EMPTY_RESPONSE',
  'ERR_CONTENT_LENGTH_MISMATCH',
  'ERR_INCOMPLETE_CHUNKED_ENCODING',
  'ERR_HTTP2_PROTOCOL_ERROR',
  'ERR_HTTP2_PING_FAILED',
  'ERR_SSL_PROTOCOL_ERROR',
  'ERR_BAD_SSL_CLIENT_AUTH_CERT',
  'ERR_CERT_DATABASE_CHANGED',
  'ERR_CERT_VERIFIER_CHANGED',
  'ERR_UNEXPECTED_PROXY_AUTH',
  'ERR_NETWORK_IO_SUSPENDED',
  'ERR_ABORTED',
  'ERR_FAILED',
  'ERR_SOMETHING_NEW',
];

function nodeError(code: string, syscall?: string): Error {
  const cause = Object.assign(new Error(`${syscall} ${code}`), { code, ...(syscall && { syscall }) });
  return new TypeError('fetch failed', { cause });
}

const node: [code: string, syscall: string | undefined, expected: ErrorCode][] = [
  ['ENOTFOUND', 'getaddrinfo', 'HOST_NOT_FOUND'],
  ['EAI_AGAIN', 'getaddrinfo', 'HOST_NOT_FOUND'],
  ['ECONNREFUSED', 'connect', 'CONNECTION_REFUSED'],
  ['ENETUNREACH', 'connect', 'NO_NETWORK'],
  ['EHOSTUNREACH', 'connect', 'NO_NETWORK'],
  ['EHOSTUNREACH', 'read', 'CONNECTION_LOST'],
  ['ENETDOWN', 'write', 'CONNECTION_LOST'],
  ['ECONNREFUSED', undefined, 'CONNECTION_LOST'],
  ['ECONNRESET', 'read', 'CONNECTION_LOST'],
  ['EPIPE', 'write', 'CONNECTION_LOST'],
  ['UND_ERR_SOCKET', undefined, 'CONNECTION_LOST'],
  ['ETIMEDOUT', 'connect', 'CONNECT_TIMEOUT'],
  ['ETIMEDOUT', 'read', 'TIMEOUT'],
  ['UND_ERR_CONNECT_TIMEOUT', undefined, 'CONNECT_TIMEOUT'],
  ['UND_ERR_HEADERS_TIMEOUT', undefined, 'TIMEOUT'],
  ['SELF_SIGNED_CERT_IN_CHAIN', undefined, 'TLS_UNTRUSTED'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'TLS_UNTRUSTED'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, 'TLS_UNTRUSTED'],
  ['CERT_HAS_EXPIRED', undefined, 'TLS_UNTRUSTED'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'TLS_UNTRUSTED'],
  ['HPE_INVALID_CONSTANT', undefined, 'UNEXPECTED_ANSWER'],
  ['Z_DATA_ERROR', undefined, 'UNEXPECTED_ANSWER'],
];

describe('errors thrown by fetch', () => {
  test.each(chromium)('net::%s is %s', (name, code) => {
    expect(failureOf(new Error(`net::${name}`))).toMatchObject({ code, message: `net::${name}` });
  });

  test.each(midRequest)('net::%s may have been sent', (name) => {
    const { code } = failureOf(new Error(`net::${name}`));
    expect([code, provesNotSent(code)]).toEqual(['CONNECTION_LOST', false]);
  });

  test.each(node)('%s of %s is %s', (code, syscall, expected) => {
    expect(failureOf(nodeError(code, syscall)).code).toBe(expected);
  });

  test('several refused addresses are one refusal, unless one of them failed differently', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' });
    const many = (errors: Error[]) =>
      new TypeError('fetch failed', {
        cause: Object.assign(new AggregateError(errors), { code: 'ECONNREFUSED' }),
      });
    expect(failureOf(many([refused, refused])).code).toBe('CONNECTION_REFUSED');
    expect(failureOf(many([refused, reset])).code).toBe('CONNECTION_LOST');
  });

  test('recognises redirects by the messages of Electron and Node', () => {
    const electron = new Error("Attempted to redirect, but redirect policy was 'error'");
    const undici = new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    expect([failureOf(electron).code, failureOf(undici).code]).toEqual(['REDIRECTED', 'REDIRECTED']);
  });

  test('repeated connection failures become NO_NETWORK', () => {
    expect(failureOf(new Offline('net::ERR_INTERNET_DISCONNECTED')).code).toBe('NO_NETWORK');
  });

  test('never passes on the message of a thrown error, since undici quotes the invalid header', () => {
    const quoting = new TypeError('Headers.append: "Bearer CANARY" is an invalid header value.');
    expect(JSON.stringify(failureOf(quoting))).not.toContain('CANARY');
  });

  test('gives any thrown value a code that does not claim "not sent"', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(provesNotSent(failureOf(thrown).code)).toBe(false);
      }),
    );
  });
});

test('only these codes mean that nothing was sent', () => {
  expect(allCodes.filter(provesNotSent).sort()).toEqual(
    [
      'CONNECTION_REFUSED',
      'HOST_NOT_ALLOWED',
      'HOST_NOT_FOUND',
      'NO_NETWORK',
      'PROXY_LOGIN',
      'TLS_UNTRUSTED',
    ].sort(),
  );
});
