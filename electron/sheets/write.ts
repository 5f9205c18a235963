import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import type { SheetFormat } from '../../shared/model/sheet.ts';

type Rows = readonly (readonly string[])[];

/**
 * What spreadsheet programs take for a formula in a text file (OWASP, CSV injection); it gets an apostrophe, which
 * reading takes away (shared/rules/import/plain-sheet.ts). A text that has one already gets another.
 */
const formula = /^'*[=+\-@\t\r]/;

/** A table of texts as the bytes of a file. Every cell is text, in XLSX by its format, so ids keep their zeros. */
export function writeSheet(format: SheetFormat, rows: Rows): Uint8Array {
  return format === 'xlsx' ? writeXlsx(rows) : new TextEncoder().encode(csvOf(rows));
}

/** With its mark, since Excel takes UTF-8 for something else without it. */
function csvOf(rows: Rows): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}`;
}

function writeXlsx(rows: Rows): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(textCell)));
  const widths = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }));
  sheet['!cols'] = widths;
  const workbook = XLSX.utils.book_new(sheet, 'Loans');
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** Format `@` is Excel's "Text". */
function textCell(text: string): XLSX.CellObject {
  return { t: 's', v: text, z: '@' };
}

/** In characters; wide enough to read, never so wide that one column fills the window. */
function widthOf(rows: Rows, column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  return Math.min(Math.max(longest + 2, 10), 40);
}
