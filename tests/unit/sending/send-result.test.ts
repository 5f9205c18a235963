import { describe, expect, it } from 'vitest';
import {
  canRetryAutomatically,
  type PostAttempt,
  sendResultOf,
} from '../../../electron/sending/send-result.ts';
import { type ErrorCode, failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';

function attempt(status: number | null, code: ErrorCode, left = true): PostAttempt {
  return {
    ...{ left, status, text: status === null ? null : 'no', retryAfter: null },
    result: failed(failure(code)),
  };
}

describe('the result of an attempt', () => {
  it.each([
    ...[400, 402, 404, 405, 409, 413, 422].map((status) => [status, 'refused'] as const),
    ...[401, 403, 429].map((status) => [status, 'waiting'] as const),
    // 408: the server gave up waiting, and does not say what it did before.
    ...[204, 302, 408, 500, 502, 503, 504, 599, null].map((status) => [status, 'unknown'] as const),
  ])('after the status %s', (status, state) => {
    expect(sendResultOf(attempt(status, 'KIVA_FAILED')).state).toBe(state);
  });

  it('is unknown after the page of a firewall, which may hide what Kiva did', () => {
    for (const status of [403, 406])
      expect(sendResultOf(attempt(status, 'FIREWALL_REFUSED')).state).toBe('unknown');
  });

  it('is waiting if no byte left, whatever the reason', () => {
    for (const code of [
      'FIREWALL_REFUSED',
      'TIMEOUT',
      'CONNECTION_LOST',
      'VAULT_LOCKED',
      'PARTNER_CHANGED',
    ] as const)
      expect(sendResultOf(attempt(null, code, false))).toMatchObject({ state: 'waiting', error: { code } });
  });
});

describe('what is retried automatically', () => {
  it.each([
    ...(['KIVA_BUSY', 'CONNECTION_REFUSED', 'CONNECT_TIMEOUT', 'HOST_NOT_FOUND', 'NO_NETWORK'] as const).map(
      (code) => [code, true] as const,
    ),
    ...(
      ['TIMEOUT', 'CREDENTIALS_REFUSED', 'MISSING_PERMISSION', 'VAULT_LOCKED', 'STORE_BEHIND'] as const
    ).map((code) => [code, false] as const),
  ])('%s: %s', (code, goes) => {
    expect(canRetryAutomatically(sendResultOf(attempt(null, code, false)), false)).toBe(goes);
    expect(canRetryAutomatically(sendResultOf(attempt(null, code)), false)).toBe(false);
  });
});
