import type { Failure, Result } from '../../shared/result.ts';
import { neverLeft } from '../kiva/failures.ts';
import type { Ending } from '../store/sends.ts';

/** What was read from Kiva's answer to a POST. */
export type Receipt = {
  reference: string | null;
  confirmUrl: string | null;
  problems: { loanId: string; details: string; code: string; severity: string }[];
};

/**
 * An attempt to POST. `left` is false while it is certain that no byte of the request went out, for example when no
 * token could be had; `status` and `text` are the answer as it came.
 */
export type Attempt = { left: boolean; status: number | null; text: string | null; result: Result<Receipt> };

/** Answers after which Kiva certainly did nothing, so that the same request may wait and go later. */
const notProcessed = new Set([401, 403, 429]);

/**
 * How an attempt ended (acceptance.md REP-11, REP-12). Refused only by a clear no (4xx); waiting only if nothing left
 * or Kiva did not process it; whatever else is not a readable yes is unknown.
 */
export function endingOf(attempt: Attempt): Ending {
  const { left, status, text, result } = attempt;
  const answer = { httpStatus: status, answer: text };
  if (result.ok) return { ...answer, state: 'accepted', settledBy: 'kiva', ...accepted(result.value) };
  if (!left || stillHere(status, result.error))
    return { ...answer, state: 'waiting', settledBy: null, error: result.error };
  if (isRefusal(status)) return { ...answer, state: 'refused', settledBy: 'kiva', error: result.error };
  return { ...answer, state: 'unknown', settledBy: null, error: result.error };
}

function stillHere(status: number | null, error: Failure): boolean {
  return status === null ? neverLeft(error.code) : notProcessed.has(status);
}

/** 408 says that the server gave up waiting, not what it did before. */
function isRefusal(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408;
}

function accepted({ reference, confirmUrl, problems }: Receipt): Partial<Ending> {
  return {
    reference,
    confirmUrl,
    problems: problems.map(({ loanId, details, code, severity }) => ({
      key: loanId,
      refused: severity.toLowerCase() === 'error',
      note: [severity, details, code].filter((part) => part !== '').join(' · '),
    })),
  };
}
