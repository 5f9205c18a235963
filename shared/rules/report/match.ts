import type { ReportFacts } from '../../model/report-facts.ts';
import type { ColumnFormat } from '../../model/reporting.ts';
import type { ReportRow } from '../../model/work.ts';
import { mayBeCurrency } from '../currency-signs.ts';
import { canonicalDecimal, isDecimal } from '../money.ts';
import { cleanId } from '../text.ts';
import { type KnownLoan, loanIndex, type ReportLoanIndex } from './loan-index.ts';

/** A row of a file: its number there, and its texts. `currency` is empty where the file says none. */
export type FileRow = ReportRow & { number: number; currency: string };

/**
 * The buckets for rows of a file, in the order in which they are tried: the first that fits takes the row, so
 * every row is in one only. `duplicateSame` has the rows after the first of one loan where all amounts are the same,
 * `duplicateDifferent` all rows of a loan whose amounts differ. `unchecked` are rows that there are no facts for.
 */
export const matchBuckets = [
  'blank',
  'duplicateDifferent',
  'duplicateSame',
  'unchecked',
  'unknown',
  'notPayable',
  'clientMismatch',
  'currencyMismatch',
  'matched',
] as const;

/** One of {@link matchBuckets}. */
export type MatchBucket = (typeof matchBuckets)[number];

/** A row in its bucket; `guesses` are loan ids near to an unknown one, `kiva` is what Kiva has instead of a mismatch. */
export type MatchedRow = { row: FileRow; bucket: MatchBucket; guesses: string[]; kiva: string };

/** Every row of a file in its bucket, in the file's order, and which rows go into the sheet. */
export type Matching = {
  rows: MatchedRow[];
  counts: Record<MatchBucket, number>;
  /** All but repetitions and rows that name no loan and no amount; the sheet marks what is wrong with them. */
  taken: ReportRow[];
};

/** Compares the rows of a file with the loans that Kiva expects payments for; `columns` says whether client ids count. */
export function matchRows(
  fileRows: readonly FileRow[],
  facts: ReportFacts | null,
  columns: ColumnFormat,
): Matching {
  const index = facts?.asOf ? loanIndex(facts) : null;
  const bucketOf = sorter(groupsOf(fileRows), index, columns);
  const rows = fileRows.map((row): MatchedRow => {
    const { bucket, known } = bucketOf(row);
    const guesses = bucket === 'unknown' ? (index?.near(cleanId(row.loanId)) ?? []) : [];
    return { row, bucket, guesses, kiva: kivaOf(bucket, known) };
  });
  const counts = Object.fromEntries(matchBuckets.map((bucket) => [bucket, 0])) as Matching['counts'];
  for (const { bucket } of rows) counts[bucket] += 1;
  return { rows, counts, taken: rows.filter(isTaken).map(({ row }) => rowOf(row)) };
}

type RowMatch = { bucket: MatchBucket; known?: KnownLoan | undefined };

function sorter(
  groups: LoanGroups,
  index: ReportLoanIndex | null,
  columns: ColumnFormat,
): (row: FileRow) => RowMatch {
  return (row) => {
    const loanId = cleanId(row.loanId);
    if (row.amount.trim() === '') return { bucket: 'blank' };
    const group = groups.get(loanId);
    if (group && group.amounts.size > 1) return { bucket: 'duplicateDifferent' };
    if (group && group.first !== row) return { bucket: 'duplicateSame' };
    if (index === null) return { bucket: 'unchecked' };
    const known = index.find(loanId);
    return { bucket: known ? compare(row, known, columns) : 'unknown', known };
  };
}

function compare(row: FileRow, { loan, payable }: KnownLoan, columns: ColumnFormat): MatchBucket {
  if (!payable) return loan.status === '' ? 'unknown' : 'notPayable';
  if (columns !== 'two' && differs(row.clientId, loan.clientId)) return 'clientMismatch';
  const [told, ours] = [row.currency.trim(), loan.currency.trim()];
  return told === '' || ours === '' || mayBeCurrency(told, ours) ? 'matched' : 'currencyMismatch';
}

function differs(typed: string, kiva: string): boolean {
  const [ours, theirs] = [cleanId(typed), cleanId(kiva)];
  return ours !== '' && theirs !== '' && ours !== theirs;
}

function kivaOf(bucket: MatchBucket, known: KnownLoan | undefined): string {
  if (bucket === 'notPayable') return known?.loan.status ?? '';
  if (bucket === 'clientMismatch') return known?.loan.clientId ?? '';
  return bucket === 'currencyMismatch' ? (known?.loan.currency ?? '') : '';
}

type LoanGroups = Map<string, { first: FileRow; amounts: Set<string> }>;

/** The rows with an amount by their loan; a row without a loan id repeats nothing. */
function groupsOf(rows: readonly FileRow[]): LoanGroups {
  const groups: LoanGroups = new Map();
  for (const row of rows) {
    const loanId = cleanId(row.loanId);
    const amount = row.amount.trim();
    if (loanId === '' || amount === '') continue;
    const group = groups.get(loanId) ?? { first: row, amounts: new Set() };
    group.amounts.add(isDecimal(amount) ? canonicalDecimal(amount) : amount);
    groups.set(loanId, group);
  }
  return groups;
}

/** A loan without an amount goes in too: it is not reported, and nothing of the file is lost. */
function isTaken({ bucket, row }: MatchedRow): boolean {
  return bucket === 'blank' ? cleanId(row.loanId) !== '' : bucket !== 'duplicateSame';
}

function rowOf({ loanId, clientId, amount, note, currency }: FileRow): ReportRow {
  const row = { loanId, clientId, amount, note };
  return currency === '' || amount.trim() === '' ? row : { ...row, currency };
}
