import type { ReportRow } from '../../../../shared/model/work.ts';
import { emptyRow } from '../../../../shared/rules/empty-report.ts';
import { type Cells, type RowPatch, reportColumns } from '../../../../shared/rules/paste.ts';

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

/** The text of a cell; a row beyond the last is empty. */
export function textAt(rows: Rows, { row, column }: Place): string {
  const key = reportColumns[column];
  return key ? (rows[row] ?? emptyRow)[key] : '';
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

/** The rows with others laid over them from a row on; it grows rows, and what a patch does not mention stays. */
export function withPatches(rows: Rows, top: number, patches: readonly RowPatch[]): ReportRow[] {
  const height = Math.max(rows.length, top + patches.length);
  const next = Array.from({ length: height }, (_, index) => rows[index] ?? emptyRow);
  for (const [down, patch] of patches.entries())
    next[top + down] = { ...emptyRow, ...next[top + down], ...patch };
  return withoutEmptyEnd(next);
}

/** The rows with one cell's text changed. */
export function withText(rows: Rows, { row, column }: Place, text: string): ReportRow[] {
  const key = reportColumns[column];
  return withPatches(rows, row, key ? [{ [key]: text }] : []);
}

/** The rows with every cell of a block emptied; the same rows where nothing was in it. */
export function cleared(rows: Rows, range: Range): Rows {
  if (copied(rows, range).every((texts) => texts.every((text) => text === ''))) return rows;
  const columns = reportColumns.slice(range.left, range.right + 1);
  const patch: RowPatch = Object.fromEntries(columns.map((column) => [column, '']));
  const height = Math.min(range.bottom, rows.length - 1) - range.top + 1;
  return withPatches(
    rows,
    range.top,
    Array.from({ length: height }, () => patch),
  );
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

/** The cell of a finding's path such as `rows.3.amount`, or null where it names none. */
export function placeOfPath(path: string): (Place & { field: keyof ReportRow }) | null {
  const [, row, name] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const column = (reportColumns as readonly string[]).indexOf(name ?? '');
  const field = reportColumns[column];
  return field ? { row: Number(row), column, field } : null;
}
