import type { Config } from '../../../../shared/model/config.ts';
import type { DraftContent } from '../../../../shared/model/draft.ts';
import {
  emptyFields,
  type FieldSpec,
  loanFields,
  memberFields,
} from '../../../../shared/model/draft-fields.ts';
import type { Loan } from '../../../../shared/model/loan.ts';
import { emptyMember } from '../../../../shared/rules/members.ts';
import type { SplitName } from '../../../../shared/rules/name-splits.ts';
import { newDraftAfter } from '../../../../shared/rules/new-draft.ts';

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
 * The next loan of a borrower of whom only Kiva's list is known, with the name as a person divided it. Language and theme
 * are `taken` from the newest drafts, since Kiva does not say them.
 */
export function newLoanOfKiva(
  loan: Loan,
  split: SplitName,
  lists: Config | undefined,
  recent: readonly DraftContent[] = [],
): ReturnType<typeof newDraftAfter> {
  const { draft, taken } = newDraftAfter(recent, lists);
  const name = loan.name ?? '';
  const clientId = loan.clientId ?? '';
  const location = lists?.locations.find(({ value }) => value === loan.location)?.value ?? '';
  const currency = lists?.currencies.find(({ value }) => value === loan.currency)?.value ?? '';
  const borrower = { ...emptyMember(), ...split, clientId };
  const known = { ...draft, location, currency };
  return {
    draft: isGroupLoan(loan)
      ? { ...known, loanType: 'group', groupName: name, groupClientId: clientId }
      : { ...known, members: [borrower] },
    taken: taken.filter((field) => field !== 'location' && field !== 'currency'),
  };
}

/** True for a loan of several borrowers, whose name is that of the group. */
export function isGroupLoan({ borrowerCount }: Loan): boolean {
  return (borrowerCount ?? 1) > 1;
}
