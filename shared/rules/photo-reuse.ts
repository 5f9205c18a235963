import type { EarlierPhoto } from '../model/photo.ts';
import { addMonths } from './dates.ts';

/** For so many months after its first loan, Kiva takes a borrower's photo once more (API.md §4.3). */
export const photoMonths = 24;

/** Whether a borrower's photo may be used once more. `usedOn` are the days on which loans with it were sent, first one first. */
export function photoReuse(usedOn: readonly string[], today: string): EarlierPhoto['reuse'] {
  const [first] = usedOn;
  if (first !== undefined && addMonths(first, photoMonths) < today) return 'tooOld';
  return usedOn.length > 1 ? 'usedTwice' : 'allowed';
}
