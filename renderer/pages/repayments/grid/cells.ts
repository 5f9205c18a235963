import { type ReportRow, reportRowSchema } from '../../../../shared/model/work.ts';
import { emptyRow } from '../../../../shared/rules/empty-report.ts';
import type { RowPatch } from '../../../../shared/rules/paste.ts';

/** Rows of a report as they are stored: without the empty ones that the grid shows below. */
export type ReportRows = readonly ReportRow[];

/** The fields of a row that can be typed. */
export const fields = [
  'loanId',
  'clientId',
  'amount',
  'note',
] as const satisfies readonly (keyof ReportRow)[];

/** One of {@link fields}. */
export type ReportField = (typeof fields)[number];

/** A cell that can be typed into, by its row and field. */
export type CellPlace = { readonly row: number; readonly field: ReportField };

/** The text of a cell; a row beyond the last is empty. */
export function textAt(rows: ReportRows, { row, field }: CellPlace): string {
  return (rows[row] ?? emptyRow)[field];
}

/**
 * The rows with others laid over them from a row on; it grows rows, and what a patch does not mention stays. Where only some rows
 * are `shown`, the others are passed over, and what those have no room for comes below all.
 */
export function withPatches(
  rows: ReportRows,
  top: number,
  patches: readonly RowPatch[],
  shown: readonly number[] | null = null,
): ReportRow[] {
  const seen = shown?.filter((row) => row >= top);
  const placeOf = (down: number) => (seen ? (seen[down] ?? rows.length + down - seen.length) : top + down);
  return withEach(
    rows,
    patches.map((patch, down) => [placeOf(down), patch]),
  );
}

/** The rows with some of them changed, each by its place; it grows rows. Rows that do not change stay the same objects. */
export function withEach(rows: ReportRows, patches: readonly (readonly [number, RowPatch])[]): ReportRow[] {
  const height = patches.reduce((most, [row]) => Math.max(most, row + 1), rows.length);
  const next = Array.from({ length: height }, (_, index) => rows[index] ?? emptyRow);
  for (const [row, patch] of patches) next[row] = { ...kept(next[row] ?? emptyRow, patch), ...patch };
  return withoutEmptyEnd(next);
}

/** What a sheet said of an amount is not true of another one. */
function kept({ currency, ...row }: ReportRow, patch: RowPatch): ReportRow {
  return currency === undefined || 'amount' in patch ? row : { ...row, currency };
}

/** The rows with one cell's text changed; the same rows where it stands there already. */
export function withText(rows: ReportRows, { row, field }: CellPlace, text: string): ReportRows {
  if (textAt(rows, { row, field }) === text) return rows;
  return withPatches(rows, row, [{ [field]: text }]);
}

/** The rows with cells emptied; the same rows where nothing was in them. */
export function cleared(
  rows: ReportRows,
  chosen: readonly number[],
  columns: readonly ReportField[],
): ReportRows {
  const filled = chosen.filter((row) => columns.some((field) => textAt(rows, { row, field }) !== ''));
  if (filled.length === 0) return rows;
  const blank: RowPatch = Object.fromEntries(columns.map((field) => [field, '']));
  return withEach(
    rows,
    filled.map((row) => [row, blank]),
  );
}

/** The rows with the first chosen one's cells repeated in the others, as Ctrl+D does; one row takes from the row above it. */
export function filledDown(
  rows: ReportRows,
  chosen: readonly number[],
  columns: readonly ReportField[],
  above: number | null,
): ReportRows {
  const [first, ...others] = chosen;
  const [source, targets] = others.length > 0 ? [first, others] : [above, chosen];
  if (source === undefined || source === null || columns.length === 0) return rows;
  const patch: RowPatch = Object.fromEntries(
    columns.map((field) => [field, textAt(rows, { row: source, field })]),
  );
  return withEach(
    rows,
    targets.map((row) => [row, patch]),
  );
}

/** The rows without some of them. */
export function withoutRows(rows: ReportRows, chosen: readonly number[]): ReportRows {
  const gone = new Set(chosen);
  const next = rows.filter((_, row) => !gone.has(row));
  return next.length === rows.length ? rows : withoutEmptyEnd(next);
}

/** The rows with so many empty ones above one of them; the same rows past the last, where empty ones are shown anyway. */
export function withNewRows(rows: ReportRows, above: number, count: number): ReportRows {
  if (above >= rows.length) return rows;
  return [...rows.slice(0, above), ...Array.from({ length: count }, () => emptyRow), ...rows.slice(above)];
}

/** The rows up to the last in which something stands. */
export function withoutEmptyEnd(rows: ReportRows): ReportRow[] {
  return rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);
}

/** True for a row in which nothing stands. */
export function isBlankRow(row: ReportRow): boolean {
  return row.loanId === '' && row.clientId === '' && row.amount === '' && row.note === '';
}

/** The cell of a finding's path such as `rows.3.amount`, or null where it names none. */
export function placeOfPath(path: string): CellPlace | null {
  const [, row, name] = /^rows\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const field = fields.find((each) => each === name);
  return field ? { row: Number(row), field } : null;
}

/** The most characters that a field holds. */
export function limitOf(field: ReportField): number {
  return reportRowSchema.shape[field].maxLength ?? Number.POSITIVE_INFINITY;
}
