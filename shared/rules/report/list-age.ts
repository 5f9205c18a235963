import { daysBetween } from '../dates.ts';

/** Days after which the list of expected loans counts as old. */
const oldAfterDays = 3;

/** The age of the list of expected loans in days where that is too much, else null. Both moments as ISO 8601. */
export function tooOld(asOf: string, now: string | undefined): number | null {
  const days = now ? daysBetween(asOf.slice(0, 10), now.slice(0, 10)) : 0;
  return days > oldAfterDays ? days : null;
}
