import type { Config } from '../../../../shared/model/config.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { Finding } from '../../../../shared/model/review.ts';
import { type CurrencySum, currencySums } from '../../../../shared/rules/currency-sums.ts';
import { checkDraft } from '../../../../shared/rules/draft-findings.ts';
import { loanIdsOf } from '../../../../shared/rules/draft-payload.ts';
import { loanAmount } from '../../../../shared/rules/loan-amount.ts';
import { amountProblem } from '../../../../shared/rules/typed-amount.ts';
import { nextAround } from '../../../lib/next-around.ts';
import { type ColumnKey, columnAt, columnKeys, type TypedKey } from './columns.ts';
import type { BulkPlace, DraftRow, DraftRows } from './rows.ts';

/** What was found in a row, the gravest first, and the columns it is about. */
export type BulkNotes = {
  readonly findings: readonly Finding[];
  readonly unread: readonly TypedKey[];
  readonly marks: ReadonlyMap<ColumnKey, 'wrong' | 'look'>;
};

/** What the drafts are looked at with; `today` is the person's calendar day. */
export type BulkContext = { readonly lists: Config | null; readonly today: string };

type Known = { draft: DraftContent; unread: DraftRow['unread']; others: string; notes: BulkNotes };

/** Looks rows over, each anew only once it, or another draft with its Loan ID, changed. */
export type RowChecker = (rows: DraftRows) => readonly BulkNotes[];

/**
 * Makes a {@link RowChecker} with the rules of the review. The review alone knows what only the store has: what the photo
 * shows, loans at Kiva, and drafts that were sent.
 */
export function createRowChecker({ lists, today }: BulkContext): RowChecker {
  const known = new Map<string, Known>();
  return (rows) => {
    const uses = countLoanIds(rows);
    return rows.map(({ id, draft, unread }) => {
      const own = loanIdsOf(draft);
      const taken = own.filter(
        (loanId) => (uses.get(loanId) ?? 0) > own.filter((each) => each === loanId).length,
      );
      const others = JSON.stringify(taken);
      const before = known.get(id);
      if (before?.draft === draft && before.unread === unread && before.others === others)
        return before.notes;
      const context = { today, choices: lists, hasPhoto: draft.photoId !== '', otherLoanIds: new Set(taken) };
      const notes = notesOf(draft, unread, checkDraft(draft, context));
      known.set(id, { draft, unread, others, notes });
      return notes;
    });
  };
}

function countLoanIds(rows: DraftRows): Map<string, number> {
  const uses = new Map<string, number>();
  for (const id of rows.flatMap(({ draft }) => loanIdsOf(draft))) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

const gravity: Record<Finding['certainty'], number> = { blocks: 0, pa2: 1, maybe: 2, note: 3 };

function notesOf(draft: DraftContent, unread: DraftRow['unread'], found: readonly Finding[]): BulkNotes {
  const findings = found.toSorted((a, b) => gravity[a.certainty] - gravity[b.certainty]);
  const spoilt = Object.keys(unread) as TypedKey[];
  const marks = new Map<ColumnKey, 'wrong' | 'look'>(spoilt.map((key) => [key, 'wrong']));
  for (const { path, certainty } of findings) {
    const key = columnAt(draft, path);
    if (certainty !== 'note' && !marks.has(key)) marks.set(key, certainty === 'blocks' ? 'wrong' : 'look');
  }
  return { findings, unread: spoilt, marks };
}

/** What the foot of the sheet says of all drafts: cells to correct and to look at, and the amounts by currency. */
export type BulkTotals = { errors: number; looks: number; sums: readonly CurrencySum[] };

/** See {@link BulkTotals}. */
export function totalsOf(rows: DraftRows, notes: readonly BulkNotes[]): BulkTotals {
  const marks = notes.flatMap((each) => [...each.marks.values()]);
  const errors = marks.filter((mark) => mark === 'wrong').length;
  return { errors, looks: marks.length - errors, sums: sumsOf(rows) };
}

/** What the loans come to, by currency; amounts that are not numbers are left out. */
export function sumsOf(rows: DraftRows): CurrencySum[] {
  const amounts = rows.map(({ draft }) => ({
    currency: draft.currency.trim(),
    amount: loanAmount(draft),
  }));
  return currencySums(amounts.filter(({ amount }) => amount !== '' && amountProblem(amount) === null));
}

/** The next marked cell around a place. */
export function nextMark(
  notes: readonly BulkNotes[],
  shown: readonly number[],
  from: { row: number; column: number },
  back: boolean,
): BulkPlace | null {
  const places = shown.flatMap((row) =>
    columnKeys.flatMap((key, column) => (notes[row]?.marks.has(key) ? [{ row, key, column }] : [])),
  );
  return nextAround(places, ({ row, column }) => row - from.row || column - from.column, back);
}
