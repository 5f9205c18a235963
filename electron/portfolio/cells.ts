import { type LoanColumn, type LoanColumnKind, loanColumns } from '../../shared/model/loan-columns.ts';
import type { LoanRow } from '../../shared/model/portfolio-search.ts';
import { localDay } from '../../shared/rules/dates.ts';

/** The type of a column's cells in an export. */
export type CellKind = 'text' | 'number' | 'day';

const cellKinds: Record<LoanColumnKind, CellKind> = {
  name: 'text',
  id: 'text',
  text: 'text',
  status: 'text',
  code: 'text',
  yesNo: 'text',
  count: 'number',
  amount: 'number',
  time: 'day',
  share: 'number',
  report: 'text',
  instant: 'day',
};

/** Returns the type of a column's cells. Ids are always text, so `00042` survives an export. */
export function kindOf(column: LoanColumn): CellKind {
  return cellKinds[loanColumns[column].kind];
}

/** A column of an export; `names` are words in the place of Kiva's values. */
export type ColumnOut = {
  readonly id: LoanColumn;
  readonly title: string;
  readonly names?: Readonly<Record<string, string>> | undefined;
};

/**
 * A value as export text. Days are `YYYY-MM-DD`: Kiva's in UTC, our own in local time as in Activity. Amounts are
 * unchanged, missing values empty.
 */
export function cellOf(row: LoanRow, column: LoanColumn, names?: ColumnOut['names']): string {
  if (column === 'lastReported') return reportedOf(row);
  const value = row[column];
  if (value === null) return '';
  if (names && typeof value === 'string' && Object.hasOwn(names, value)) return names[value] ?? value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kindOf(column) !== 'day') return String(value);
  return typeof value === 'number' ? dayOf(Math.floor(value / daySeconds)) : localDay(new Date(value));
}

const daySeconds = 86_400;
const days = new Map<number, string>();

/** A day that so many days lie behind 1970; loans share a few thousand, and making one takes as long as ten other cells. */
function dayOf(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * daySeconds * 1_000).toISOString().slice(0, 10);
  if (days.size < 100_000) days.set(number, day);
  return day;
}

/** Repayments are reported in the currency of the loan. */
function reportedOf({ lastReported, currency }: LoanRow): string {
  if (lastReported === null) return '';
  return [lastReported.period, lastReported.amount, currency ?? ''].join(' ').trimEnd();
}

/** A cell of tab-separated text: tabs and line breaks become spaces. */
export function plainCell(text: string): string {
  return text.replaceAll(/[\t-\r\u0085]+/g, ' ');
}
