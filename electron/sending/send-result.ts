import type { ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { KivaAnswer } from '../kiva/client.ts';
import type { PostReceipt } from '../kiva/operations/posts.ts';
import type { SendResult } from '../store/send-types.ts';

/**
 * One attempt to POST: whether a byte may have left, the raw response, `Retry-After` in seconds (null if absent), and the
 * parsed result.
 */
export type PostAttempt = Omit<KivaAnswer, 'result'> & { result: Result<PostReceipt> };

/** Statuses after which Kiva certainly did nothing, so the same request may be retried. */
const notProcessed = new Set([401, 403, 429]);

/**
 * The result of an attempt. `refused` needs a clear rejection (4xx); `waiting` needs that nothing left or that Kiva did
 * not process it. Everything else that is not a readable success is `unknown`, and a person decides.
 */
export function sendResultOf(attempt: PostAttempt): SendResult {
  const { left, status, text, result } = attempt;
  const answer = { httpStatus: status, answer: text };
  if (result.ok) return { ...answer, state: 'accepted', settledBy: 'kiva', ...accepted(result.value) };
  const { error } = result;
  // It may have come in place of Kiva's answer, after Kiva had processed the request.
  if (left && error.code === 'FIREWALL_REFUSED')
    return { ...answer, state: 'unknown', settledBy: null, error };
  if (!left || (status !== null && notProcessed.has(status)))
    return { ...answer, state: 'waiting', settledBy: null, error };
  if (isRefusal(status)) return { ...answer, state: 'refused', settledBy: 'kiva', error };
  return { ...answer, state: 'unknown', settledBy: null, error };
}

/** Kiva was unreachable before a byte left. */
const outOfReach = new Set<ErrorCode>([
  'CONNECTION_REFUSED',
  'CONNECT_TIMEOUT',
  'HOST_NOT_FOUND',
  'NO_NETWORK',
]);

/**
 * True if the request may be retried automatically: certainly not processed, and the failure is temporary: Kiva was busy, or,
 * unless the request `isHeldOffline`, out of reach.
 */
export function canRetryAutomatically({ state, error }: SendResult, isHeldOffline: boolean): boolean {
  if (state !== 'waiting' || error == null) return false;
  return error.code === 'KIVA_BUSY' || (!isHeldOffline && outOfReach.has(error.code));
}

/** 408 is not a rejection: the server gave up waiting, and may have processed something. */
function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408;
}

/** Severities that leave a row accepted. For any other except `error` the state of the row is unknown. */
const harmless = new Set(['warning', 'warn', 'info']);

function accepted({ reference, confirmUrl, problems }: PostReceipt): Partial<SendResult> {
  return {
    reference,
    confirmUrl,
    problems: problems.map(({ loanId, clientId, details, code, severity }) => ({
      key: cleanId(loanId),
      label: clientId === null ? null : cleanId(clientId),
      refused: !harmless.has(severity.trim().toLowerCase()),
      unsure: severity.trim().toLowerCase() !== 'error',
      note: [severity, details, code].filter((part) => part !== '').join(' · '),
    })),
  };
}
