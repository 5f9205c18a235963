import type { Member } from '../model/draft.ts';
import { emptyFields, memberFields } from '../model/draft-fields.ts';
import { cleanText } from './text.ts';
import { sumTyped } from './typed-amount.ts';

/** Members of one group at most, as the model keeps them. */
export const mostMembers = 200;

/** A member of whom nothing is known yet; pictured until somebody says otherwise. */
export function emptyMember(): Member {
  return emptyFields(memberFields);
}

/** True for a member of whom nothing is typed: a free line of the table, which is not sent. */
export function isBlankMember({ notPictured, ...texts }: Member): boolean {
  return Object.values(texts).every((text) => cleanText(text) === '');
}

/** The members with one more at `index`, at the end by default; the same when the group is full. */
export function addMember(
  members: readonly Member[],
  index = members.length,
  member: Member = emptyMember(),
): Member[] {
  return members.length >= mostMembers ? [...members] : members.toSpliced(index, 0, member);
}

/** The members without the one at `index`; a loan keeps at least one line, so the last becomes an empty one. */
export function removeMember(members: readonly Member[], index: number): Member[] {
  const rest = members.filter((_, place) => place !== index);
  return rest.length > 0 ? rest : [emptyMember()];
}

/** The members with one moved to another place; places outside the table change nothing. */
export function moveMember(members: readonly Member[], from: number, to: number): Member[] {
  const member = members[from];
  if (!member || to < 0 || to >= members.length) return [...members];
  return members.toSpliced(from, 1).toSpliced(to, 0, member);
}

/**
 * The members with others put in at `index`. Nothing typed is written over: the new ones push the others down, only
 * blank lines at that place give way. Null when the group would be too large.
 */
export function insertMembers(
  members: readonly Member[],
  index: number,
  others: readonly Member[],
): Member[] | null {
  const free = members.slice(index, index + others.length);
  const end = free.findIndex((member) => !isBlankMember(member));
  const all = members.toSpliced(index, end < 0 ? free.length : end, ...others);
  return all.length > mostMembers ? null : all;
}

/** What the members come to. `amount` is null while any amount has a problem; blank ones add nothing. */
export function memberTotals(members: readonly Member[]): {
  count: number;
  pictured: number;
  amount: string | null;
} {
  const typed = members.filter((member) => !isBlankMember(member));
  const amounts = typed.map((member) => member.amount.trim()).filter((amount) => amount !== '');
  return {
    count: typed.length,
    pictured: typed.filter((member) => !member.notPictured).length,
    amount: sumTyped(amounts),
  };
}
