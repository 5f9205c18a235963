import type { ReportRow } from '../../../../shared/model/work.ts';
import { type Cells, oneLine, reportColumns } from '../../../../shared/rules/paste.ts';

/** A cell by row and column, both from 0. */
export type Place = { readonly row: number; readonly column: number };

/** A block of cells, its ends included. */
export type Range = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Rows of a report as they are stored: without the empty ones that the grid shows below. */
export type Rows = readonly ReportRow[];

/** The last column's index. */
export const lastColumn = reportColumns.length - 1;

const blank: ReportRow = { loanId: '', clientId: '', amount: '' };

/** The text of a cell; a row beyond the last is empty. */
export function textAt(rows: Rows, { row, column }: Place): string {
  const key = reportColumns[column];
  return key ? (rows[row] ?? blank)[key] : '';
}

/** The block between two cells, whichever is first. */
export function rangeOf(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** True where a cell lies in a block. */
export function isWithin(range: Range, { row, column }: Place): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The rows with a block of text put in from `at` on: it grows rows, and what would lie right of the last column is cut. */
export function withBlock(rows: Rows, at: Place, cells: Cells): ReportRow[] {
  const height = Math.max(rows.length, at.row + cells.length);
  const next = Array.from({ length: height }, (_, index) => rows[index] ?? blank);
  for (const [down, texts] of cells.entries()) {
    next[at.row + down] = withTexts(next[at.row + down] ?? blank, at.column, texts);
  }
  return withoutEmptyEnd(next);
}

function withTexts(row: ReportRow, from: number, texts: readonly string[]): ReportRow {
  const next = { ...row };
  for (const [right, text] of texts.entries()) {
    const key = reportColumns[from + right];
    if (key) next[key] = oneLine(text);
  }
  return next;
}

/** The rows with every cell of a block emptied; the same rows where nothing was in it. */
export function cleared(rows: Rows, range: Range): Rows {
  if (copied(rows, range).every((texts) => texts.every((text) => text === ''))) return rows;
  const empty = Array.from({ length: range.right - range.left + 1 }, () => '');
  const cells = Array.from({ length: range.bottom - range.top + 1 }, () => empty);
  return withBlock(rows, { row: range.top, column: range.left }, cells);
}

/** The texts of a block. */
export function copied(rows: Rows, { top, bottom, left, right }: Range): Cells {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return Array.from({ length: bottom - top + 1 }, (_, index) =>
    columns.map((column) => textAt(rows, { row: top + index, column })),
  );
}

/** The rows up to the last in which something stands. */
export function withoutEmptyEnd(rows: Rows): ReportRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);
}

/** True for a row in which nothing stands. */
export function isBlankRow(row: ReportRow): boolean {
  return row.loanId === '' && row.clientId === '' && row.amount === '';
}
