import type { ReceiptRow } from '../../../../shared/model/receipt.ts';
import { compareDecimals, exactSum, isDecimal } from '../../../../shared/rules/money.ts';

/** A loan of which two reports say different things; an amount is null where a report does not have the loan. */
export type Difference = { key: string; before: string | null; now: string | null; change: string };

/** What differs, in the order of the newer report and then of the older, and how many loans are the same in both. */
export type Differences = {
  added: number;
  removed: number;
  changed: number;
  same: number;
  list: Difference[];
};

type Row = Pick<ReceiptRow, 'key' | 'amount' | 'state' | 'counts'>;

/** Compares what went with what Kiva took of the report before; of a loan with several rows the last one counts. */
export function differencesOf(now: readonly Row[], before: readonly Row[]): Differences {
  const newer = amountsOf(
    now.filter(({ counts, state }) => counts && state !== 'refused' && state !== 'outdated'),
  );
  const older = amountsOf(before.filter(({ counts, state }) => counts && state === 'accepted'));
  const kept = [...newer].filter(([key]) => older.has(key));
  const added = [...newer]
    .filter(([key]) => !older.has(key))
    .map(([key, amount]) => differenceOf(key, null, amount));
  const removed = [...older]
    .filter(([key]) => !newer.has(key))
    .map(([key, amount]) => differenceOf(key, amount, null));
  const changed = kept
    .map(([key, amount]) => differenceOf(key, older.get(key) ?? null, amount))
    .filter(({ before: was, now: is }) => !isSame(was, is));
  return {
    ...{ added: added.length, removed: removed.length, changed: changed.length },
    same: kept.length - changed.length,
    list: [...changed, ...added, ...removed],
  };
}

function amountsOf(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map(({ key, amount }) => [key, amount]));
}

function differenceOf(key: string, before: string | null, now: string | null): Difference {
  const isKnown = before !== null && now !== null && isDecimal(before) && isDecimal(now);
  return { key, before, now, change: isKnown ? exactSum([now, negative(before)]) : '' };
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function isSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !isDecimal(a) || !isDecimal(b)) return a === b;
  return compareDecimals(a, b) === 0;
}
