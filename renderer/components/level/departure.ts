import type { Review } from '../../../shared/model/review.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import type { CurrencySum } from '../../../shared/rules/currency-sums.ts';

/** What is about to leave. `rows` are drafts, journals or repayments. */
export type Departure = { kind: WorkKind; rows: number; sums: readonly CurrencySum[] };

/** What a review shows, as it would leave. */
export function departureOf({ kind, count, sums }: Review): Departure {
  return { kind, rows: count, sums };
}

/** What a person said on the last page, for the call that sends. */
export type LastWord = { pass?: string };
