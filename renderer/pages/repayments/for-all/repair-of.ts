import { isAmbiguousAmount, isDecimal } from '../../../../shared/rules/money.ts';
import { multiply, padIds, type Repair, trimSpaces } from '../../../../shared/rules/report/repairs.ts';
import { guessesOf } from '../grid/active-row.tsx';
import type { ReportRows } from '../grid/cells.ts';
import type { ReportRowNotes } from '../notes.ts';

/** Repairs for all rows, in the order of the menu. */
export const repairKinds = ['trim', 'pad', 'guess', 'multiply', 'clear'] as const;

/** One of {@link repairKinds}. */
export type RepairKind = (typeof repairKinds)[number];

/** What a person says of a repair. */
export type RepairChoice = { field: 'loanId' | 'clientId'; length: number; factor: string };

const longestId = 100;

/** The repair that is meant, or null while what a person says of it makes none. */
export function repairOf(
  kind: RepairKind,
  { field, length, factor }: RepairChoice,
  notes: ReadonlyMap<number, ReportRowNotes>,
): Repair | null {
  switch (kind) {
    case 'trim':
      return trimSpaces;
    case 'pad':
      return length >= 1 && length <= longestId ? padIds(field, length) : null;
    case 'guess':
      return (rows) => rows.map((row, index) => withOnlyGuess(row, notes.get(index)));
    case 'multiply':
      return isDecimal(factor) && !isAmbiguousAmount(factor) ? multiply(factor) : null;
    case 'clear':
      return (rows) => rows.map((row) => (row.amount === '' ? row : { ...row, amount: '' }));
  }
}

/** Where only one loan is near to an unknown id; where there are several, a person chooses row by row. */
function withOnlyGuess(row: ReportRows[number], notes: ReportRowNotes | undefined): ReportRows[number] {
  const [guess, ...others] = guessesOf(notes);
  return guess !== undefined && others.length === 0 ? { ...row, loanId: guess } : row;
}

/** A text before and after a repair. */
export type RowChange = { row: number; before: string; after: string };

/** What a repair changes, row by row. */
export function changesOf(rows: ReportRows, repair: Repair): RowChange[] {
  return repair(rows).flatMap((after, row) => {
    const before = rows[row];
    return !before || before === after ? [] : [{ row, before: wordsOf(before), after: wordsOf(after) }];
  });
}

/** The texts in quotes, so that a space at an end can be seen. */
function wordsOf({ loanId, clientId, amount }: ReportRows[number]): string {
  return [loanId, clientId, amount]
    .filter((text) => text !== '')
    .map((text) => `“${text}”`)
    .join('  ');
}
