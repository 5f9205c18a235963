import type { DraftContent } from '../model/draft.ts';
import type { Loan } from '../model/loan.ts';
import type { LoanAtKiva } from '../model/review.ts';
import { loanIdsOf } from './draft-payload.ts';
import { cleanId } from './text.ts';

type ListedLoan = Pick<Loan, 'loanId' | 'name' | 'status'> & { key: string };

/**
 * The loans of Kiva's list that have a loan id of the draft, without those that the draft itself became: `sentIds` are the
 * loan ids that it has left with. To send it would be a second loan with that id, so a person is asked why.
 */
export function loansAtKiva(
  draft: DraftContent,
  listed: readonly ListedLoan[],
  sentIds: ReadonlySet<string>,
): LoanAtKiva[] {
  const own = new Set(loanIdsOf(draft).map(cleanId));
  return listed
    .map(({ key, loanId, name, status }) => ({
      ...{ key, loanId: cleanId(loanId ?? ''), name: name ?? '', status: status ?? '' },
    }))
    .filter(({ loanId }) => own.has(loanId) && !sentIds.has(loanId));
}
