import { Big } from 'big.js';
import { addDays, addMonths, daysBetween } from './dates.ts';

/** A share of a year, as a fraction so that nothing is rounded before the money is. */
export type YearShare = { parts: number; perYear: number };

const monthsPerYear = 12;
const weeksPerYear = 52;
const daysPerYear = 365;

/** The share of a year that `every` weeks or months are. */
export function shareOf(unit: 'week' | 'month', every: number): YearShare {
  return { parts: every, perYear: unit === 'week' ? weeksPerYear : monthsPerYear };
}

/** The share of a year between two dates: whole months where they are whole months apart, else days of 365. */
export function shareBetween(from: string, to: string): YearShare {
  const days = daysBetween(from, to);
  const months = Math.round(days / 30.44);
  if (months > 0 && addMonths(from, months) === to) return { parts: months, perYear: monthsPerYear };
  return { parts: days, perYear: daysPerYear };
}

/** The date `count` periods after the start. Always counted from the start, so that the 31st comes back after February. */
export function dateAfter(start: string, unit: 'week' | 'month', periods: number): string {
  return unit === 'week' ? addDays(start, periods * 7) : addMonths(start, periods);
}

/** Interest in percent a year on a sum for a share of a year, rounded half up to `digits` decimals. */
export function interestOn(sum: string, annualRate: string, share: YearShare, digits: number): string {
  return new Big(sum)
    .times(annualRate)
    .times(share.parts)
    .div(share.perYear * 100)
    .round(digits, Big.roundHalfUp)
    .toFixed();
}

/** `total` in `parts` equal parts rounded down to `digits` decimals; what is left over goes on the last one. */
export function splitEvenly(total: string, parts: number, digits: number): string[] {
  const part = new Big(total).div(parts).round(digits, Big.roundDown);
  const last = new Big(total).minus(part.times(parts - 1));
  return Array.from({ length: parts }, (_, index) => (index === parts - 1 ? last : part).toFixed());
}

/** What is still owed before each instalment of `principals`. */
export function balancesBefore(principal: string, principals: readonly string[]): string[] {
  let balance = new Big(principal);
  return principals.map((part) => {
    const before = balance;
    balance = balance.minus(part);
    return before.toFixed();
  });
}
