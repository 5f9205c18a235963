import type { Config } from '../../../../shared/model/config.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import {
  emptyFields,
  type FieldSpec,
  loanFields,
  memberFields,
} from '../../../../shared/model/draft-fields.ts';
import type { Loan } from '../../../../shared/model/loan.ts';
import { emptyDraft } from '../../../../shared/rules/empty-draft.ts';
import { emptyMember } from '../../../../shared/rules/members.ts';

/**
 * A draft of another loan that starts with this one's words. Loan ids are left empty, since no two loans share one, and
 * so is the waiver: Kiva wants a new one for each loan (API.md §4.6).
 */
export function duplicateOf(draft: DraftContent): DraftContent {
  const members = draft.members.map((member) => ({ ...member, ...cleared(memberFields, 'copies') }));
  return { ...draft, ...cleared(loanFields, 'copies'), members };
}

/** The next loan of the same borrowers: everything but loan ids, dates, amounts, schedule, waiver and photo. */
export function newLoanOf(draft: DraftContent): DraftContent {
  const copy = duplicateOf(draft);
  return {
    ...copy,
    ...cleared(loanFields, 'nextLoan'),
    members: copy.members.map((member) => ({ ...member, ...cleared(memberFields, 'nextLoan') })),
    plan: { ...draft.plan, firstDate: '' },
    schedule: [],
    photoId: '',
  };
}

/** Empty values of the fields that are not taken into such a draft. */
function cleared<Specs extends Record<string, FieldSpec>>(specs: Specs, notIn: FieldSpec['notIn']) {
  const left = Object.entries(emptyFields(specs)).filter(([field]) => specs[field]?.notIn === notIn);
  return Object.fromEntries(left) as Partial<ReturnType<typeof emptyFields<Specs>>>;
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
