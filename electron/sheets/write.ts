import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import type { SheetFormat } from '../../shared/model/sheet.ts';
import { dayNumber, isCalendarDate } from '../../shared/rules/dates.ts';

type Rows = readonly (readonly string[])[];

/**
 * What spreadsheet programs take for a formula in a text file (OWASP, CSV injection); it gets an apostrophe, which
 * reading takes away (shared/rules/import/plain-sheet.ts). A text that has one already gets another.
 */
const formula = /^'*[=+\-@\t\r]/;

/** What the cells of a column are in a workbook; in CSV everything is text. */
export type ColumnKind = 'text' | 'number' | 'day';

/**
 * A table of texts as the bytes of a file. Cells are text, in XLSX by their format, so ids keep their zeros; but for columns
 * of numbers or days (`kinds`, by column), below their heading. CSV is UTF-8, by default with its mark: without it Excel takes
 * the letters for others, with it some other programs take it for a letter (acceptance.md LOAN-7).
 */
export function writeSheet(
  format: SheetFormat,
  rows: Rows,
  kinds: readonly ColumnKind[] = [],
  mark = true,
): Uint8Array {
  return format === 'xlsx' ? writeXlsx(rows, kinds) : new TextEncoder().encode(csvOf(rows, mark));
}

function csvOf(rows: Rows, mark: boolean): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  );
  // With one of these no program takes the file for a text.
  const plain = text.replaceAll('\u0000', '');
  return mark ? `\ufeff${plain}` : plain;
}

function writeXlsx(rows: Rows, kinds: readonly ColumnKind[]): Uint8Array {
  const cellsOf = (row: readonly string[], at: number) =>
    row.map((text, column) => cellOf(text, at === 0 ? 'text' : kinds[column]));
  // Rows of cells and one buffer: by names of cells and as an array, 100,000 loans filled the memory that we may take.
  const sheet = XLSX.utils.aoa_to_sheet(rows.map(cellsOf), { dense: true });
  const widths = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }));
  sheet['!cols'] = widths;
  const workbook = XLSX.utils.book_new(sheet, 'Loans');
  return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** Days between the beginnings of Excel's calendar and of dayNumber's. */
const excelDays = 25_569;

/** What is no number of at most 15 digits, or no day, stays the text that it is. */
function cellOf(text: string, kind: ColumnKind = 'text'): XLSX.CellObject {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;
  if (kind === 'number' && isNumber) return { t: 'n', v: Number(text) };
  if (kind === 'day' && isCalendarDate(text))
    return { t: 'n', v: dayNumber(text) + excelDays, z: 'yyyy-mm-dd' };
  return textCell(text);
}

/** The most characters of a cell; a longer one would keep the whole file from being written. */
const longestText = 32_767;

/** Format `@` is Excel's "Text". A text that no cell holds ends in three dots. */
function textCell(text: string): XLSX.CellObject {
  const v = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return { t: 's', v, z: '@' };
}

/** In characters; wide enough to read, never so wide that one column fills the window. */
function widthOf(rows: Rows, column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  return Math.min(Math.max(longest + 2, 10), 40);
}
