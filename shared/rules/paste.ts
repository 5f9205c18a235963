import Papa from 'papaparse';
import type { ReportRow } from '../model/work.ts';
import { fieldOut, isPlainNumber, readField } from './cell-out.ts';
import { splitRows } from './delimited.ts';
import { findStructure } from './delimiter.ts';
import type { ReportLayout } from './report/layout.ts';

/** Cells of a sheet as text, row by row; nothing is ever turned into a number, so `000042` stays. */
export type Cells = string[][];

/** Occurs in no text: those with zero bytes are read without them. */
const noDelimiter = '\u0000';

/**
 * The cells of a block copied from Excel, LibreOffice or Sheets: tabs, line ends, quotes around cells that hold
 * either. The line end that Excel puts last adds no row; blank rows inside stay, since place counts in a paste.
 */
export function parseClipboard(text: string): Cells {
  const rows = cellsOf(text, '\t');
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** The cells of a text, its delimiter found by itself; blank lines are left out. */
export function parseFile(text: string): { rows: Cells; delimiter: string } {
  const { rows, delimiter } = parseTable(text);
  return { rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')), delimiter };
}

/** The filled rows of a block that was pasted from a sheet or a text. */
export function parseBlock(text: string): Cells {
  const cells = text.includes('\t') ? parseClipboard(text) : parseFile(text).rows;
  return cells.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** The numbers of a block's rows that were not taken, titles above its heading among them; the first row is 1. */
export function rowsLeftOut(cells: Cells, heading: number, taken: readonly { number: number }[]): number[] {
  const numbers = new Set([heading + 1, ...taken.map(({ number }) => number)]);
  return cells.map((_, index) => index + 1).filter((number) => !numbers.has(number));
}

/** The same with blank lines as rows, so that rows count as in the file. A delimiter that is given is not looked for. */
export function parseTable(raw: string, given?: string): { rows: Cells; delimiter: string } {
  const { text, delimiter } = findStructure(raw);
  const chosen = given ?? delimiter;
  return { rows: cellsOf(text, chosen === '' ? noDelimiter : chosen), delimiter: chosen };
}

/** The texts as they were before {@link fieldOut}. */
function cellsOf(text: string, delimiter: string): Cells {
  return splitRows(text, delimiter).map((row) => row.map(readField));
}

/** What a row of a sheet changes in a row of a report; what it does not mention stays. */
export type RowPatch = Partial<ReportRow>;

/** The rows of a sheet, cells as they are but for line ends, which a cell of the grid cannot show. */
export function toPatches(rows: readonly (readonly string[])[], { roles, first }: ReportLayout): RowPatch[] {
  return rows.slice(first).map((row) => {
    const patch: RowPatch = {};
    for (const [index, role] of roles.entries()) if (role !== '') patch[role] = oneLine(row[index] ?? '');
    return patch;
  });
}

/** A cell's text on one line. Numbers on two lines stay two: `1` above `250` is not 1 250. */
export function oneLine(text: string): string {
  const [first = '', ...others] = text.split(/[\r\n]+/);
  const parts = [first.trimEnd()];
  for (const line of others) {
    const [before, next] = [parts.at(-1) ?? '', line.trim()];
    const areNumbers = /\p{Nd}/u.test(before.slice(-1)) && /^\p{Nd}/u.test(next);
    if (next !== '') parts.push(areNumbers ? ' / ' : ' ', next);
  }
  const last = others.at(-1) ?? '';
  return others.length === 0
    ? text
    : `${parts.join('')}${last.trim() === '' ? ' ' : last.slice(last.trimEnd().length)}`;
}

/**
 * Cells as tab-separated text for the clipboard, quoted where a cell holds a tab, a quote or a line end. No text is a
 * formula where it is pasted ({@link fieldOut}); in columns of numbers (`isNumber`) numbers stay what they are.
 */
export function formatClipboard(cells: Cells, isNumber: (column: number) => boolean = () => false): string {
  const fields = cells.map((row) =>
    row.map((text, column) => (isNumber(column) && isPlainNumber(text) ? text : fieldOut(text))),
  );
  return Papa.unparse(fields, { delimiter: '\t', newline: '\r\n' });
}
