import type { CellNote, Merge, Sheet } from '../../model/sheet.ts';
import { findWideRows } from './wide-rows.ts';

/** A row of data: its number in the sheet, its texts, and the notes to its cells by column. */
export type ImportRow = {
  number: number;
  hidden: boolean;
  cells: readonly string[];
  notes: ReadonlyMap<number, CellNote>;
  /** Columns whose cell is one with that of a row above or below. */
  merged: ReadonlySet<number>;
  /** It has more cells than the heading, so each may be one column off. */
  wide: boolean;
};

/** Why a row of a sheet is none of a loan. */
export type LeftOut = {
  number: number;
  why: 'heading' | 'total' | 'caption' | 'example' | 'hidden' | 'blank' | 'person';
};

/** The data of a sheet under its heading. `names` has one entry per column, blank where the heading has none. */
export type ImportTable = { names: string[]; rows: ImportRow[]; leftOut: LeftOut[] };

/** Loan and client ids of the template's examples begin so. */
export const exampleId = 'EXAMPLE';

/** A row above the heading of so many cells may be data, and is told of; a title has one. */
const fewestAbove = 2;

/**
 * The rows under a heading (its index, or -1 for none). Repeated headings of printed pages and the template's examples are
 * left out and told of. A value that stands for several rows, their cells being merged, is given to each and marked.
 */
export function tableOf(sheet: Sheet, heading: number): ImportTable {
  const names = sheet.rows[heading]?.cells ?? [];
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const notes = notesByRow(sheet.notes);
  const filled = new Map(mergedTexts(sheet));
  const merged = mergedColumns(sheet);
  const wide = new Set(findWideRows(sheet, heading));
  const table: ImportTable = {
    names: Array.from({ length: width }, (_, column) => names[column] ?? ''),
    rows: [],
    leftOut: [],
  };
  for (const [index, { number, hidden, cells: own }] of sheet.rows.entries()) {
    if (index < heading && own.filter((cell) => cell.trim() !== '').length >= fewestAbove)
      table.leftOut.push({ number, why: 'caption' });
    if (index <= heading) continue;
    const cells = Array.from(
      { length: width },
      (_, column) => own[column] || (filled.get(`${number}:${column}`) ?? ''),
    );
    const isExample = own.some((cell) => cell.trim().startsWith(`${exampleId}-`));
    const why = heading >= 0 && isSame(cells, table.names) ? 'heading' : isExample ? 'example' : null;
    if (why) table.leftOut.push({ number, why });
    else
      table.rows.push({
        number,
        hidden,
        cells,
        notes: notes.get(index) ?? none,
        merged: merged.get(number) ?? nowhere,
        wide: wide.has(index),
      });
  }
  return table;
}

const none: ReadonlyMap<number, CellNote> = new Map();
const nowhere: ReadonlySet<number> = new Set();

function isSame(cells: readonly string[], names: readonly string[]): boolean {
  return cells.every((cell, column) => cell.trim() === names[column]?.trim());
}

function notesByRow(notes: readonly CellNote[]): Map<number, Map<number, CellNote>> {
  const rows = new Map<number, Map<number, CellNote>>();
  for (const note of notes) {
    const row = rows.get(note.row) ?? new Map<number, CellNote>();
    rows.set(note.row, row.set(note.column, note));
  }
  return rows;
}

/** The texts of cells merged over several rows, for the rows below the first, as `number:column`. */
export function mergedTexts(sheet: Sheet): [string, string][] {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  return sheet.merges.flatMap((merge) => below(merge, byNumber.get(merge.top)?.[merge.left] ?? ''));
}

function below(merge: Merge, text: string): [string, string][] {
  if (merge.left !== merge.right || text === '') return [];
  return rowsOf(merge)
    .slice(1)
    .map((number) => [`${number}:${merge.left}`, text]);
}

function rowsOf({ top, bottom }: Merge): number[] {
  return Array.from({ length: Math.min(bottom - top, mostMerged) + 1 }, (_, index) => top + index);
}

/** The columns in which a row's cell is one with cells of other rows, by the row's number. */
export function mergedColumns(sheet: Sheet): Map<number, Set<number>> {
  const columns = new Map<number, Set<number>>();
  for (const merge of sheet.merges) {
    if (merge.top === merge.bottom) continue;
    for (const number of rowsOf(merge)) {
      const known = columns.get(number) ?? new Set();
      for (let column = merge.left; column <= Math.min(merge.right, merge.left + mostMerged); column += 1)
        known.add(column);
      columns.set(number, known);
    }
  }
  return columns;
}

/** A group has at most 200 members; a merge down to the end of a sheet is none of one. */
const mostMerged = 1_000;

/** The table with one cell's text changed by hand: what was noted of the old text is gone. */
export function withCell(table: ImportTable, row: number, column: number, text: string): ImportTable {
  const old = table.rows[row];
  if (!old || old.cells[column] === text) return table;
  const notes = new Map(old.notes);
  notes.delete(column);
  const merged = new Set([...old.merged].filter((each) => each !== column));
  const changed = { ...old, cells: old.cells.with(column, text), notes, merged };
  return { ...table, rows: table.rows.with(row, changed) };
}
