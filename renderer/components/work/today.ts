import { localDay } from '../../../shared/rules/dates.ts';

/** The person's calendar day, `YYYY-MM-DD`, by the clock and time zone of the computer. */
export function today(): string {
  return localDay(new Date());
}
