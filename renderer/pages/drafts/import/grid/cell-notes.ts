import { remarks } from '../../../../../shared/rules/import/cells.ts';
import type { CellProblem, ImportReading } from '../../../../../shared/rules/import/drafts.ts';
import { nextAround } from '../../../../lib/next-around.ts';

/** What is the matter with a row, in the order of its columns; `wrong` where it keeps the draft back. */
export type ImportRowNotes = { problems: readonly CellProblem[]; wrong: boolean };

/** The problems of a reading by row. */
export function notesOf({ problems }: ImportReading): ReadonlyMap<number, ImportRowNotes> {
  const notes = new Map<number, ImportRowNotes>();
  for (const problem of problems) {
    const known = notes.get(problem.row) ?? { problems: [], wrong: false };
    const wrong = known.wrong || !remarks.has(problem.rule);
    notes.set(problem.row, { problems: [...known.problems, problem], wrong });
  }
  return notes;
}

/** A cell by its row in the table and its column in the sheet. */
export type ImportCellPosition = { readonly row: number; readonly column: number };

/** The next cell around a place that something is said of. */
export function problemAfter(
  notes: ReadonlyMap<number, ImportRowNotes>,
  rows: readonly number[],
  from: ImportCellPosition,
  back: boolean,
): ImportCellPosition | null {
  const places = rows.flatMap((row) =>
    (notes.get(row)?.problems ?? []).map(({ column }) => ({ row, column })),
  );
  return nextAround(places, ({ row, column }) => row - from.row || column - from.column, back);
}
