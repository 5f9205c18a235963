import type { Sheet } from '../../model/sheet.ts';

/** True where the letters of a file can be read in several ways, and a person has to choose before anything of it is used. */
export function hasEncodingDoubt(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ text }) => text !== null && text.readings.length > 0);
}

/** The hidden columns of a sheet in which something stands. */
export function filledHiddenColumns({
  hiddenColumns,
  rows,
}: Pick<Sheet, 'hiddenColumns' | 'rows'>): number[] {
  return hiddenColumns.filter((column) => rows.some(({ cells }) => (cells[column]?.trim() ?? '') !== ''));
}

/** A sheet whose hidden columns are empty; the others keep their places. */
export function withoutHiddenColumns(sheet: Sheet): Sheet {
  const hidden = new Set(sheet.hiddenColumns);
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((text, column) => (hidden.has(column) ? '' : text)),
  }));
  return { ...sheet, rows, notes: sheet.notes.filter(({ column }) => !hidden.has(column)) };
}
