import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import type { SheetColumnKind, SheetFormat } from '../../shared/model/sheet.ts';
import { cellOut, fieldOut, isPlainNumber } from '../../shared/rules/cell-out.ts';
import { dayNumber, isCalendarDate } from '../../shared/rules/dates.ts';

type TextRows = readonly (readonly string[])[];

/**
 * A table of texts as the bytes of a file. Cells are text, in XLSX by their format, so ids keep their zeros; columns of
 * numbers or days (`kinds`, by column) are not, below their heading. No text starts as a formula does, see cellOut; in
 * CSV numbers are as they are and the rest is text. CSV is UTF-8, by default with a byte order mark: without it Excel
 * misreads accents, with it some other programs read it as a letter.
 */
export function writeSheet(
  format: SheetFormat,
  rows: TextRows,
  kinds: readonly SheetColumnKind[] = [],
  mark = true,
): Uint8Array {
  return format === 'xlsx' ? writeXlsx(rows, kinds) : new TextEncoder().encode(csvOf(rows, kinds, mark));
}

const numeric: ReadonlySet<SheetColumnKind> = new Set(['number', 'amount']);

function csvOf(rows: TextRows, kinds: readonly SheetColumnKind[], mark: boolean): string {
  const isNumber = (text: string, column: number) =>
    numeric.has(kinds[column] ?? 'text') && isPlainNumber(text);
  const text = Papa.unparse(
    rows.map((row) => row.map((text, column) => (isNumber(text, column) ? text : fieldOut(text)))),
    { newline: '\r\n', quotes: (text: unknown) => String(text).startsWith("'") },
  );
  return mark ? `\ufeff${text}` : text;
}

function writeXlsx(rows: TextRows, kinds: readonly SheetColumnKind[]): Uint8Array {
  const cellsOf = (row: readonly string[], at: number) =>
    row.map((text, column) => cellOf(text, at === 0 ? 'text' : kinds[column]));
  // Rows of cells and one buffer: by names of cells and as an array, 100,000 loans filled the memory that we may take.
  const sheet = XLSX.utils.aoa_to_sheet(rows.map(cellsOf), { dense: true });
  const widths = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }));
  sheet['!cols'] = widths;
  const workbook = XLSX.utils.book_new(sheet, 'Loans');
  // Texts in the table of strings, as Excel has them: those that stand in the cells are decoded twice or not at all.
  return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

/** Days between the beginnings of Excel's calendar and of dayNumber's. */
const excelDays = 25_569;

/** What is no number of at most 15 digits, or no day, stays the text that it is. */
function cellOf(text: string, kind: SheetColumnKind = 'text'): XLSX.CellObject {
  const isNumber = isPlainNumber(text) && text.replaceAll(/\D/g, '').length <= 15;
  if (kind === 'number' && isNumber) return { t: 'n', v: Number(text) };
  if (kind === 'day' && isCalendarDate(text))
    return { t: 'n', v: dayNumber(text) + excelDays, z: 'yyyy-mm-dd' };
  return textCell(kind === 'amount' && isPlainNumber(text) ? text : cellOut(text));
}

/** The most characters of a cell; a longer one would keep the whole file from being written. */
const longestText = 32_767;

/** What looks like one of Excel's own escapes (`_x0041_` for `A`): Excel would read the character, so its underscore is escaped. */
const excelEscape = /_(?=x[\da-f]{4}_)/gi;

/** Format `@` is Excel's "Text". A text that no cell holds ends in three dots, never in half a character. */
function textCell(whole: string): XLSX.CellObject {
  const v =
    whole.length > longestText
      ? `${whole.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`
      : whole;
  return { t: 's', v: v.replaceAll(excelEscape, '_x005F_'), z: '@' };
}

/** In characters; wide enough to read, never so wide that one column fills the window. */
function widthOf(rows: TextRows, column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
  return Math.min(Math.max(longest + 2, 10), 40);
}
