import { rowText } from './row-text.ts';
import type { LeftOut } from './table.ts';

/**
 * A row that an import leaves out, as a person sees it. `canTake`: it only looks like a total or a caption, or a person left it out,
 * and can be taken all the same; `taken` says that it is.
 */
export type ShownLeftOut = {
  number: number;
  why: LeftOut['why'] | 'doubt' | 'taken';
  text: string;
  canTake: boolean;
};

/** Where rows that are left out stand; `heading` is an index, -1 for none. */
export type RowsOfSheet = { rows: readonly { number: number; cells: readonly string[] }[]; heading: number };

/** Rows that are left out and those that are taken all the same, in the order of the sheet. Captions above the heading are never data. */
export function showLeftOut(
  leftOut: readonly Pick<ShownLeftOut, 'number' | 'why'>[],
  taken: ReadonlySet<number>,
  { rows, heading }: RowsOfSheet,
): ShownLeftOut[] {
  const shown = [...leftOut, ...[...taken].map((number) => ({ number, why: 'taken' as const }))];
  if (shown.length === 0) return [];
  const wanted = new Set(shown.map(({ number }) => number));
  const cellsOf = new Map(
    rows.filter(({ number }) => wanted.has(number)).map((row) => [row.number, row.cells]),
  );
  const first = rows[heading]?.number ?? 0;
  return shown
    .map(({ number, why }) => ({
      ...{ number, why, text: rowText(cellsOf.get(number) ?? []) },
      canTake: alwaysTakeable.has(why) || ((why === 'total' || why === 'caption') && number > first),
    }))
    .sort((a, b) => a.number - b.number);
}

const alwaysTakeable: ReadonlySet<ShownLeftOut['why']> = new Set(['person', 'taken']);

/** Numbers of rows with one more, or without it. */
export function withRow(rows: ReadonlySet<number> | undefined, number: number, isIn: boolean): Set<number> {
  const next = new Set(rows);
  if (isIn) next.add(number);
  else next.delete(number);
  return next;
}
