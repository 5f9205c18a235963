import type { Progress } from '../../../shared/model/progress.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { type CurrencySum, currencySums } from '../../../shared/rules/currency-sums.ts';

/** Rows by what became of them, each counted once. */
export function countedRows({ rows }: Receipt): Progress['rows'] {
  const counted = { waiting: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, stopped: 0, outdated: 0 };
  for (const { counts, stopped, state } of rows) {
    if (counts) counted[state] += 1;
    if (stopped) counted.stopped += 1;
  }
  return counted;
}

/** Exact sums of the rows that Kiva accepted, by currency. */
export function acceptedSums({ rows }: Receipt): CurrencySum[] {
  return currencySums(rows.filter(({ counts, state }) => counts && state === 'accepted'));
}

/** Whether Kiva accepted anything as a batch, and whether it named single rows of one. */
export function batchDetail({ batches, rows }: Receipt): 'none' | 'asBatch' | 'asBatchButNamed' {
  const accepted = new Set(
    batches
      .filter(({ state, settledBy }) => state === 'accepted' && settledBy === 'kiva')
      .map(({ number }) => number),
  );
  if (accepted.size === 0) return 'none';
  return rows.some(({ batch, note }) => accepted.has(batch) && note !== '') ? 'asBatchButNamed' : 'asBatch';
}

/** Rows of which nobody knows yet, or that have not left. */
export function openRows(counts: Progress['rows']): number {
  return counts.unknown + counts.waiting + counts.sending;
}
