import type { EarlierGroupPhoto, EarlierPhoto } from '../model/photo.ts';
import { addMonths } from './dates.ts';

/** For so many months after its first loan, Kiva takes a borrower's photo once more (API.md §4.3). */
export const photoMonths = 24;

/** The share of a group's present members, in percent, that must be in a photo that is used again (API.md §4.3). */
export const leastInPhoto = 80;

/** Whether a borrower's photo may be used once more. `usedOn` are the days on which loans with it were sent, first one first. */
export function photoReuse(usedOn: readonly string[], today: string): EarlierPhoto['reuse'] {
  const [first] = usedOn;
  if (first !== undefined && addMonths(first, photoMonths) < today) return 'tooOld';
  return usedOn.length > 1 ? 'usedTwice' : 'allowed';
}

/** Whether a group's photo may be used again: it was first sent on `firstUsed`, and has `count` of the group's present `members`. */
export function groupPhotoReuse(
  { count, members }: Pick<EarlierGroupPhoto, 'count' | 'members'>,
  firstUsed: string,
  today: string,
): EarlierGroupPhoto['reuse'] {
  if (addMonths(firstUsed, photoMonths) < today) return 'tooOld';
  return members > 0 && count * 100 >= members * leastInPhoto ? 'allowed' : 'tooFew';
}
