import type * as XLSX from '@e965/xlsx';
import {
  type Merge,
  type Sheet,
  type SheetRow,
  sheetLimits,
  type TextReading,
} from '../../shared/model/sheet.ts';
import { cellText } from './cell.ts';
import { mostLetters } from './limits.ts';
import type { HiddenParts } from './open-document.ts';

/** What is known of a file's sheets beside what SheetJS tells: hidden parts of each, and how a text was decoded. */
export type SheetExtras = { hidden?: readonly HiddenParts[]; text?: TextReading };

/** What is left of the cells and letters that all sheets of a workbook share. */
type CellBudget = { cells: number; letters: number };

/** The sheets of a workbook as text, with their notes. */
export function sheetsOf(workbook: XLSX.WorkBook, { hidden, text }: SheetExtras = {}): Sheet[] {
  const budget = { cells: sheetLimits.cells, letters: mostLetters };
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  // SheetJS keeps only the last of them.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length)
    throw new Error('two sheets of one name');
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = sheetNamed(workbook, name);
    // SheetJS passes over a sheet that it cannot read, or that ends in the middle.
    if (!sheet) throw new Error('a sheet is missing');
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const data = (sheet as { '!data'?: XLSX.CellObject[][] } | undefined)?.['!data'];
    // A sheet that is one chart keeps a copy of the chart's numbers.
    if (!Array.isArray(data) || (sheet as { '!type'?: string })['!type'] === 'chart') return [];
    // A table of OpenDocument may have no name; SheetJS then has none either.
    const read = sheetOf(name ?? '', isHidden, sheet, data, date1904, budget, hidden?.[index]);
    return [{ ...read, text: text ?? null }];
  });
}

function sheetNamed({ Sheets }: XLSX.WorkBook, name: string): XLSX.WorkSheet | undefined {
  // A sheet of this name has become the prototype of that one object.
  if (name === '__proto__') return Object.getPrototypeOf(Sheets);
  return Object.hasOwn(Sheets, name) ? Sheets[name] : undefined;
}

function sheetOf(
  name: string,
  hidden: boolean,
  sheet: XLSX.WorkSheet,
  data: readonly XLSX.CellObject[][],
  date1904: boolean,
  budget: CellBudget,
  parts: HiddenParts | undefined,
): Sheet {
  const notes: Sheet['notes'] = [];
  const rows: SheetRow[] = [];
  const empty = { name, hidden, rows: [], hiddenColumns: [], merges: [], notes: [], text: null };
  // `forEach` passes over rows that are not there: one cell in the last row of all is not a million rows.
  let tooLarge = false;
  data.forEach((cells, index) => {
    const row = tooLarge ? null : rowOf(cells, rows.length, date1904, notes, budget);
    if (row === null) return;
    budget.cells -= row.length;
    tooLarge = rows.length >= sheetLimits.rows || budget.cells < 0 || budget.letters < 0;
    const shown = sheet['!rows']?.[index];
    const isHidden = shown?.hidden === true || shown?.hpt === 0 || parts?.rows.has(index) === true;
    rows.push({ number: index + 1, hidden: isHidden, cells: row });
  });
  if (tooLarge) return { ...empty, tooLarge };
  const merges = (sheet['!merges'] ?? []).map(mergeOf);
  const columns = new Set([...hiddenOf(sheet['!cols'] ?? []), ...(parts?.columns ?? [])]);
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const hiddenColumns = [...columns].filter((column) => column < width).sort((a, b) => a - b);
  return { ...empty, tooLarge, rows, hiddenColumns, merges, notes };
}

/** The texts of a row up to its last filled cell, or null where nothing stands in it. */
function rowOf(
  cells: readonly XLSX.CellObject[],
  row: number,
  date1904: boolean,
  notes: Sheet['notes'],
  budget: CellBudget,
): string[] | null {
  const texts: string[] = [];
  let last = -1;
  cells.forEach((cell, column) => {
    // One long text may stand in every cell; looking at it takes as long each time.
    if (budget.letters < 0) return;
    if (typeof cell.v === 'string') budget.letters -= cell.v.length;
    const { text, note } = cellText(cell, date1904);
    if (text.trim() === '') return;
    while (texts.length < column) texts.push('');
    texts[column] = text;
    last = column;
    if (note) notes.push({ row, column, ...note });
  });
  return last < 0 ? null : texts;
}

function mergeOf({ s, e }: XLSX.Range): Merge {
  return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c };
}

/** A column drawn together to nothing is as hidden as one that says so. */
function hiddenOf(columns: readonly (XLSX.ColInfo | undefined)[]): number[] {
  const isHidden = (column: XLSX.ColInfo | undefined) => column?.hidden === true || column?.width === 0;
  return Array.from(columns, (column, index) => (isHidden(column) ? index : -1)).filter(
    (index) => index >= 0,
  );
}
