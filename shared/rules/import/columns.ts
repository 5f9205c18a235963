import type { SheetRow } from '../../model/sheet.ts';
import { bareName, fieldNamed, knownNames } from './column-names.ts';
import { editDistance } from './edit-distance.ts';
import type { ImportField } from './fields.ts';

/** What a column is taken for; empty is not taken. `sure` is false where its name is only like a known one. */
export type ColumnMatch = { field: ImportField | ''; sure: boolean };

/** How far down a heading is looked for; titles and dates of printing stand above it. */
const headingDepth = 20;
const fewestNames = 2;
const shortestPart = 6;

/** The index of the row that names the columns, or -1: the one in which the most names are known, two at least. */
export function findHeading(rows: readonly SheetRow[]): number {
  let best = { index: -1, names: fewestNames - 1 };
  for (const [index, row] of rows.slice(0, headingDepth).entries()) {
    const fields = row.cells.map((cell) => fieldLike(bareName(cell))?.field).filter(Boolean);
    const names = new Set(fields).size;
    if (names > best.names) best = { index, names };
  }
  return best.index;
}

/** Matches columns to fields by their names. No field is given twice: the surer name has it, else the first. */
export function matchColumns(heading: readonly string[]): ColumnMatch[] {
  const likes = heading.map((text) => fieldLike(bareName(text)));
  const order = likes
    .map((like, column) => ({ like, column }))
    .sort((a, b) => (b.like?.score ?? 0) - (a.like?.score ?? 0) || a.column - b.column);
  const taken = new Set<ImportField>();
  const matches = heading.map((): ColumnMatch => ({ field: '', sure: true }));
  for (const { like, column } of order) {
    if (!like || taken.has(like.field)) continue;
    taken.add(like.field);
    matches[column] = { field: like.field, sure: like.score === 1 };
  }
  return matches;
}

type Like = { field: ImportField; score: number };

/** The field whose name is the same, off by a letter or two, or a part of this one. */
function fieldLike(bare: string): Like | null {
  if (bare === '') return null;
  const same = fieldNamed(bare);
  if (same) return { field: same, score: 1 };
  const most = bare.length >= 9 ? 2 : bare.length >= 5 ? 1 : 0;
  let best: Like | null = null;
  for (const [name, field] of knownNames()) {
    const score = likeness(bare, name, most);
    if (score > (best?.score ?? 0)) best = { field, score };
  }
  return best;
}

function likeness(bare: string, name: string, most: number): number {
  const distance = most > 0 && name.length >= 5 ? editDistance(bare, name, most) : most + 1;
  if (distance <= most) return 0.9 - distance / 10;
  const isPart = name.length >= shortestPart && bare.includes(name);
  return isPart ? (0.5 * name.length) / bare.length : 0;
}

/** What a heading is remembered by: its names, in their order. */
export function signatureOf(heading: readonly string[]): string {
  return JSON.stringify(heading.map(bareName));
}
