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

/**
 * A value as export text. Days are `YYYY-MM-DD`: Kiva's in UTC, our own in local time as in Activity. Amounts are
 * unchanged, missing values empty.
 */
export function cellOf(row: LoanRow, column: LoanColumn): string {
  if (column === 'lastReported')
    return row.lastReported ? `${row.lastReported.period} ${row.lastReported.amount}` : '';
  const value = row[column];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kindOf(column) !== 'day') return String(value);
  return typeof value === 'number'
    ? new Date(value * 1_000).toISOString().slice(0, 10)
    : localDay(new Date(value));
}

/** A cell of tab-separated text: tabs and line breaks become spaces. */
export function plainCell(text: string): string {
  return text.replaceAll(/[\t-\r\u0085]+/g, ' ');
}
