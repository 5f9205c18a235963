import type { AmountMeaning } from '../../model/reporting.ts';
import { isCalendarDate, isMonth } from '../dates.ts';
import { fromMicros, toMicros } from '../money.ts';

/** An instalment as it was sent to Kiva: its day (`YYYY-MM-DD`) and principal as decimal text. */
export type Instalment = { date: string; principal: string };

/**
 * What a schedule expects of a loan by the end of a month, in the meaning of the report: the principal due so far, or what is
 * then left. Null where it cannot be said: no month or meaning, a part that cannot be read, or a principal in all that is not the loan's
 * (`loanAmount`, empty where it is not known), since somebody then changed the loan in PA2.
 */
export function scheduledAmount(
  schedule: readonly Instalment[],
  { period, meaning, loanAmount }: { period: string; meaning: AmountMeaning; loanAmount: string },
): string | null {
  if (!isMonth(period) || meaning === '' || schedule.length === 0) return null;
  let due = 0n;
  let left = 0n;
  for (const { date, principal } of schedule) {
    const micros = toMicros(principal);
    if (micros === null || !isCalendarDate(date)) return null;
    if (date.slice(0, 7) <= period) due += micros;
    else left += micros;
  }
  if (loanAmount !== '' && toMicros(loanAmount) !== due + left) return null;
  return fromMicros(meaning === 'repaid' ? due : left);
}
