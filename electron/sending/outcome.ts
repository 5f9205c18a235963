import type { ErrorCode } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { KivaAnswer } from '../kiva/client.ts';
import type { Receipt } from '../kiva/operations/posts.ts';
import type { Ending } from '../store/sends.ts';

/**
 * An attempt to POST: whether a byte may have left, the answer as it came, after how many seconds Kiva wants to be asked
 * again (null: it did not say), and what was read from it.
 */
export type Attempt = Omit<KivaAnswer, 'result'> & { result: Result<Receipt> };

/** Answers after which Kiva certainly did nothing, so that the same request may wait and go later. */
const notProcessed = new Set([401, 403, 429]);

/**
 * How an attempt ended. `refused` needs a clear no (4xx), `waiting` that nothing left or that Kiva did not process it;
 * everything else that is not a readable success is `unknown`, and a person decides.
 */
export function endingOf(attempt: Attempt): Ending {
  const { left, status, text, result } = attempt;
  const answer = { httpStatus: status, answer: text };
  if (result.ok) return { ...answer, state: 'accepted', settledBy: 'kiva', ...accepted(result.value) };
  const { error } = result;
  if (!left || (status !== null && notProcessed.has(status)))
    return { ...answer, state: 'waiting', settledBy: null, error };
  if (isRefusal(status)) return { ...answer, state: 'refused', settledBy: 'kiva', error };
  return { ...answer, state: 'unknown', settledBy: null, error };
}

/** Kiva was busy, or out of reach before a byte left: what passes by itself. */
const passing = new Set<ErrorCode>(['KIVA_BUSY', 'CONNECTION_REFUSED', 'HOST_NOT_FOUND', 'NO_NETWORK']);

/** True if the same request may be retried without a person: certainly not processed, and for a reason that passes. */
export function goesOnByItself({ state, error }: Ending): boolean {
  return state === 'waiting' && error != null && passing.has(error.code);
}

/** 408 says that the server gave up waiting, not what it did before. */
function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408;
}

/** Severities that leave a row accepted. Of any that is neither one of these nor `error`, nobody knows what became of the row. */
const harmless = new Set(['warning', 'warn', 'info']);

function accepted({ reference, confirmUrl, problems }: Receipt): Partial<Ending> {
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
