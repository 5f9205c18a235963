import type { JournalCandidate } from '../../shared/model/journal-candidate.ts';
import type { CopiedLoan } from '../../shared/model/portfolio.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { languageNamed } from '../../shared/rules/writing-desk/language.ts';
import type { DraftWords, LastReported } from '../store/portfolio-own.ts';

/**
 * What this program knows of loans besides Kiva's list, by loan id. `activities` and `languages` map config ids to
 * names.
 */
export type OwnFacts = {
  journals: ReadonlyMap<string, string>;
  repaid: ReadonlyMap<string, LastReported>;
  drafts: ReadonlyMap<string, DraftWords>;
  activities: ReadonlyMap<string, string>;
  languages: ReadonlyMap<string, string>;
};

/**
 * Journal candidates, longest without a journal first: loans that never had one by age of the loan, then the others by age
 * of the journal. A loan without a loan id cannot have a journal (API.md §6).
 */
export function journalCandidates(loans: readonly CopiedLoan[], own: OwnFacts): JournalCandidate[] {
  const candidates = loans.flatMap((loan) =>
    loan.loanId === null ? [] : [candidate(loan, loan.loanId, own)],
  );
  return candidates.sort((a, b) => compare(a.lastJournalAt ?? '', b.lastJournalAt ?? '') || byAge(a, b));
}

function candidate(loan: CopiedLoan, loanId: string, own: OwnFacts): JournalCandidate {
  const id = cleanId(loanId);
  const draft = own.drafts.get(id);
  const { clientId, name, status, location, currency, localPrice, borrowerCount, createTime } = loan;
  return {
    loanId,
    clientId: clientId ?? '',
    name: name ?? '',
    givenName: draft?.givenName ?? '',
    language: languageNamed(own.languages.get(draft?.languageId ?? '') ?? '') ?? '',
    status: status ?? '',
    place: location ?? draft?.location ?? '',
    activity: own.activities.get(draft?.activityId ?? '') ?? '',
    loanUse: draft?.loanUse ?? '',
    currency: currency ?? '',
    localPrice: localPrice ?? '',
    repaid: own.repaid.get(id)?.amount ?? '',
    borrowerCount,
    createTime,
    lastJournalAt: own.journals.get(id) ?? null,
  };
}

function byAge(a: JournalCandidate, b: JournalCandidate): number {
  return (a.createTime ?? Number.POSITIVE_INFINITY) - (b.createTime ?? Number.POSITIVE_INFINITY) || 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
