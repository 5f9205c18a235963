import type { DraftContent } from '../model/draft.ts';
import { sentMembers } from './draft-payload.ts';
import { memberTotals } from './members.ts';

/** The loan's whole amount as decimal text: of an individual what is typed, of a group the sum; empty while unknown. */
export function loanAmount(draft: DraftContent): string {
  const members = sentMembers(draft).map(({ value }) => value);
  if (draft.loanType === 'individual') return members[0]?.amount.trim() ?? '';
  const { amount } = memberTotals(members);
  return amount === null || amount === '0' ? '' : amount;
}
