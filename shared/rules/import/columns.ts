import type { SheetRow } from '../../model/sheet.ts';
import { rowsOfHeading } from '../report/layout.ts';
import { fieldNames } from './column-names.ts';
import type { ImportField } from './fields.ts';
import { bareName, roleLike, roleNamed } from './name-book.ts';

/** What a column is taken for; empty is not taken. `sure` is false where its name is only like a known one. */
export type ColumnMatch = { field: ImportField | ''; sure: boolean };

const fewestNames = 2;
/** So many cells are compared with every known name; a heading that is found by likeness alone stands at the top. */
const mostCompared = 2_000;

/** The index of the row that names the columns, or -1: the one in which the most names are known, two at least. */
export function findHeading(rows: readonly SheetRow[]): number {
  let best = { index: -1, names: fewestNames - 1 };
  let compared = 0;
  for (const [index, cells] of rowsOfHeading(rows.map((row) => row.cells)).entries()) {
    const fields = cells.map((cell) => {
      const exact = roleNamed(fieldNames, cell);
      if (exact !== null || compared >= mostCompared || !/\p{L}/u.test(cell)) return exact;
      compared += 1;
      return roleLike(fieldNames, cell)?.role ?? null;
    });
    const names = new Set(fields.filter((field) => field !== null)).size;
    if (names > best.names) best = { index, names };
  }
  return best.index;
}

/** Matches columns to fields by their names. No field is given twice: the surer name has it, else the first. */
export function matchColumns(heading: readonly string[]): ColumnMatch[] {
  const likes = heading.map((text) => roleLike(fieldNames, text));
  const order = likes
    .map((like, column) => ({ like, column }))
    .sort((a, b) => (b.like?.score ?? 0) - (a.like?.score ?? 0) || a.column - b.column);
  const taken = new Set<ImportField>();
  const matches = heading.map((): ColumnMatch => ({ field: '', sure: true }));
  for (const { like, column } of order) {
    if (!like || taken.has(like.role)) continue;
    taken.add(like.role);
    matches[column] = { field: like.role, sure: like.score === 1 };
  }
  return matches;
}

/** What a heading is remembered by: its names, in their order. */
export function signatureOf(heading: readonly string[]): string {
  return JSON.stringify(heading.map(bareName));
}
