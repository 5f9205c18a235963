import { plainLetters } from '../../../../shared/rules/letters.ts';
import type { BulkNotes } from './checks.ts';
import type { DraftRow, DraftRows } from './rows.ts';

/** Which rows are shown: those with something to correct or to fill in, and those that have all words. */
export type BulkFilter = { readonly open: boolean; readonly words: string };

/** Everything is shown. */
export const noFilter: BulkFilter = { open: false, words: '' };

/** The rows of a filter, null for all. */
export function rowsOf(
  filter: BulkFilter,
  rows: DraftRows,
  notes: readonly BulkNotes[],
): readonly number[] | null {
  const words = plainLetters(filter.words).split(/\s+/).filter(Boolean);
  if (!filter.open && words.length === 0) return null;
  return rows.flatMap((row, index) => {
    const isOpen = (notes[index]?.marks.size ?? 0) > 0;
    if (filter.open && !isOpen) return [];
    const letters = words.length === 0 ? '' : plainLetters(textOf(row));
    return words.every((word) => letters.includes(word)) ? [index] : [];
  });
}

function textOf({ draft }: DraftRow): string {
  const { groupName, groupClientId, groupLoanId, location, members, loanType } = draft;
  const shown = loanType === 'group' ? members : members.slice(0, 1);
  const people = shown.flatMap((each) => [each.givenName, each.familyName, each.clientId, each.loanId]);
  const group = loanType === 'group' ? [groupName, groupClientId, groupLoanId] : [];
  return [...group, location, ...people].join(' ');
}
