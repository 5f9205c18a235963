import type { Config } from '../../../../shared/model/config.ts';
import type { DraftContent, Member } from '../../../../shared/model/draft.ts';
import type { Loan } from '../../../../shared/model/loan.ts';
import { emptyDraft } from '../../../../shared/rules/empty-draft.ts';
import { emptyMember } from '../../../../shared/rules/members.ts';

/**
 * A draft of another loan that starts with this one's words. Loan ids are left empty, since no two loans share one, and
 * so is the waiver: Kiva wants a new one for each loan (API.md §4.6).
 */
export function duplicateOf(draft: DraftContent): DraftContent {
  const members = draft.members.map((member) => ({ ...member, loanId: '' }));
  return { ...draft, groupLoanId: '', members, waiverSigned: false };
}

/** The next loan of the same borrowers: everything but loan ids, dates, amounts, schedule, waiver and photo. */
export function newLoanOf(draft: DraftContent): DraftContent {
  const again = (member: Member): Member => ({ ...member, loanId: '', amount: '', notPictured: false });
  return {
    ...duplicateOf(draft),
    members: draft.members.map(again),
    disbursalDate: '',
    plan: { ...draft.plan, firstDate: '' },
    schedule: [],
    photoId: '',
  };
}

/**
 * The next loan of a borrower of whom only Kiva's list is known. Kiva gives a name in one piece, and nobody can tell
 * its parts in every country, so all of it stands in the given name for a person to divide.
 */
export function newLoanOfKiva(loan: Loan, lists: Config | undefined): DraftContent {
  const draft = emptyDraft();
  const name = loan.name ?? '';
  const clientId = loan.clientId ?? '';
  const location = lists?.locations.find(({ value }) => value === loan.location)?.value ?? '';
  const currency = lists?.currencies.find(({ value }) => value === loan.currency)?.value ?? '';
  const borrower = { ...emptyMember(), givenName: name, clientId };
  return (loan.borrowerCount ?? 1) > 1
    ? { ...draft, loanType: 'group', groupName: name, groupClientId: clientId, location, currency }
    : { ...draft, members: [borrower], location, currency };
}
