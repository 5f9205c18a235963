import type { DecimalMark } from '../amounts.ts';
import { amountOfNote } from '../cell-amount.ts';
import { kindsOfRows, type RowKind } from '../import/row-kinds.ts';
import { rowText } from '../import/row-text.ts';
import { reportColumnNamed } from './columns.ts';
import type { SheetSource } from './sheet-source.ts';

/**
 * A row that may be none of a loan, or stand in other columns: a person says whether such rows are left out or taken.
 * `odd`: it has an amount, but its id is like no other. `wide`: it has more cells than its heading. `merged`: its amount
 * stands over several rows. `secondHeading`: it names columns again, and all below it is in doubt.
 */
export type RowDoubt = {
  kind: 'odd' | 'wide' | 'merged' | 'secondHeading';
  /** Index into the rows of the source. */
  place: number;
  /** Number of the row in the file. */
  number: number;
  text: string;
};

/** Why a row is left out. */
export type SkippedRow = { number: number; why: 'heading' | 'total' | 'caption' | 'blank' | 'doubt' };

const known = new WeakMap<SheetSource, Map<DecimalMark, RowKind[]>>();

/**
 * What each row below the heading is. Where no column holds loan ids, place counts and every row is data. Kept for each source,
 * since doubts, rows and what was left out are all asked of the same 50,000 rows.
 */
export function kindsOfSource(source: SheetSource, mark: DecimalMark): readonly RowKind[] {
  const kinds = known.get(source) ?? new Map<DecimalMark, RowKind[]>();
  known.set(source, kinds);
  const found = kinds.get(mark) ?? readKinds(source, mark);
  kinds.set(mark, found);
  return found;
}

function readKinds(source: SheetSource, mark: DecimalMark): RowKind[] {
  const { cells, layout, notes, evidence } = source;
  const { roles, first } = layout;
  const rows = cells.slice(first);
  const loan = roles.indexOf('loanId');
  if (loan < 0) return rows.map(() => 'data');
  const amount = roles.indexOf('amount');
  return kindsOfRows({
    ...{ heading: cells[first - 1] ?? null, rows, keys: [loan], amount, mark, isHeading: namesColumns },
    exact: (row) => {
      const note = notes.get(`${row + first}:${amount}`);
      return note && amountOfNote(note)?.amount;
    },
    isKnown: evidence?.known?.loanId ?? (() => false),
  });
}

const mostNamed = 100;

/** Two names of a report's columns, one of which is a loan's or an amount's. */
function namesColumns(row: readonly string[]): boolean {
  const named = new Set(
    row
      .slice(0, mostNamed)
      .map((name) => reportColumnNamed(name)?.column)
      .filter(Boolean),
  );
  return named.size >= 2 && (named.has('loanId') || named.has('amount'));
}

/** The rows that a person has to say something of, in their order. */
export function doubtsOf(source: SheetSource, mark: DecimalMark): RowDoubt[] {
  const { cells, numbers, layout, merged, wide } = source;
  const { roles, first } = layout;
  const [loan, amount] = [roles.indexOf('loanId'), roles.indexOf('amount')];
  return kindsOfSource(source, mark).flatMap((rowKind, index): RowDoubt[] => {
    const place = index + first;
    const isShared = amount >= 0 && merged.has(`${place}:${amount}`) && rowKind === 'data';
    const kind = isShared ? 'merged' : wide.has(place) && rowKind === 'data' ? 'wide' : rowKind;
    if (kind !== 'odd' && kind !== 'wide' && kind !== 'merged' && kind !== 'secondHeading') return [];
    const row = cells[place] ?? [];
    // Of a wide row nobody knows which cell is the id and which the amount.
    const shown = kind === 'wide' ? row : [row[loan] ?? '', row[amount] ?? ''];
    return [{ kind, place, number: numbers[place] ?? 0, text: rowText(shown) }];
  });
}
