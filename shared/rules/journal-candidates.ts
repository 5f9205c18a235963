import type { JournalCandidate } from '../model/journal-candidate.ts';
import type { JournalFacts } from '../model/journal-template.ts';
import type { JournalEntry } from '../model/work.ts';
import { plainLetters } from './letters.ts';

/** The longest without an update first: those that never had one by the age of the loan, then the oldest update. */
export function sortByOldestUpdate(loans: readonly JournalCandidate[]): JournalCandidate[] {
  return [...loans].sort(
    (a, b) =>
      (a.lastJournalAt ?? '').localeCompare(b.lastJournalAt ?? '') ||
      (a.createTime ?? Number.MAX_SAFE_INTEGER) - (b.createTime ?? Number.MAX_SAFE_INTEGER) ||
      a.loanId.localeCompare(b.loanId),
  );
}

/** Finds loans by every typed word, in any of what is shown of them, whatever its case and accents. */
export function createLoanSearch(
  loans: readonly JournalCandidate[],
): (search: string) => readonly JournalCandidate[] {
  const texts = loans.map(({ name, loanId, clientId, place, status }) =>
    plainLetters([name, loanId, clientId, place, status].join('\n')),
  );
  return (search) => {
    const words = plainLetters(search).split(/\s+/).filter(Boolean);
    if (words.length === 0) return loans;
    return loans.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
  };
}

/** A journal for a chosen loan, still without words. */
export function createEntry(loan: JournalCandidate, facts: JournalFacts): JournalEntry {
  const { loanId, clientId } = loan;
  return { loanId, clientId, subject: '', body: '', imageUrl: '', facts };
}
