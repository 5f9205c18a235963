import { Big } from 'big.js';
import type { SchedulePlan, ScheduleRow } from '../model/draft.ts';
import { currencyDigits } from './currency-units.ts';
import { compareDecimals, sumDecimals } from './money.ts';
import {
  balancesBefore,
  dateAfter,
  interestOn,
  shareBetween,
  shareOf,
  splitEvenly,
} from './schedule-math.ts';
import { type ParsedPlan, type PlanProblem, readPlan } from './schedule-plan.ts';
import { amountProblem, sumTyped } from './typed-amount.ts';

/** A schedule, or everything that keeps the plan from making one. */
export type BuiltSchedule = { ok: true; rows: ScheduleRow[] } | { ok: false; problems: PlanProblem[] };

/**
 * Builds a schedule. Principal is split evenly over the rows after the grace, down to the currency's smallest unit,
 * with the remainder on the last row, so it always sums to the amount. Interest: `flat` on the whole amount, its total
 * split the same way; `decliningBalance` on what is still owed. A week is 1/52 of a year, a month 1/12. Unit `end`: a
 * row every so many months bears the interest of its time, the last one all principal. Without a first date the first
 * row is one period after the disbursal; without a rate the interest is left blank.
 */
export function buildSchedule(
  principal: string,
  plan: SchedulePlan,
  disbursalDate: string,
  currency: string,
): BuiltSchedule {
  const read = readPlan(principal, plan, disbursalDate);
  if (!read.ok) return read;
  const { value } = read;
  const digits = currencyDigits(currency);
  const principals = principalsOf(value, digits);
  const interests = interestsOf(value, principals, digits);
  const rows = datesOf(value).map((date, index) => ({
    date,
    principal: principals[index] ?? '',
    interest: interests[index] ?? '',
  }));
  return { ok: true, rows };
}

/** From the first date, or where there is none from the disbursal, always that date + n periods. */
function datesOf({ firstDate, disbursalDate, count, every, unit }: ParsedPlan): string[] {
  const step = unit === 'week' ? 'week' : 'month';
  const [start, offset] = firstDate === '' ? [disbursalDate, 1] : [firstDate, 0];
  return Array.from({ length: count }, (_, index) => dateAfter(start, step, (index + offset) * every));
}

function principalsOf({ principal, count, unit, graceCount }: ParsedPlan, digits: number): string[] {
  const grace = unit === 'end' ? count - 1 : graceCount;
  return [...new Array<string>(grace).fill('0'), ...splitEvenly(principal, count - grace, digits)];
}

function interestsOf(plan: ParsedPlan, principals: readonly string[], digits: number): string[] {
  const { principal, annualRate, count, every, unit } = plan;
  if (annualRate === '') return [];
  if (unit === 'end') return interestsToTheEnd(plan, digits);
  if (plan.interestType === 'flat') {
    const total = interestOn(principal, annualRate, shareOf(unit, every * count), digits);
    return splitEvenly(total, count, digits);
  }
  const balances = balancesBefore(principal, principals);
  return balances.map((balance) => interestOn(balance, annualRate, shareOf(unit, every), digits));
}

/** The first row's time runs from the disbursal to its date, whatever that is. */
function interestsToTheEnd(plan: ParsedPlan, digits: number): string[] {
  return datesOf(plan).map((date, index) => {
    const share = index === 0 ? shareBetween(plan.disbursalDate, date) : shareOf('month', plan.every);
    return interestOn(plan.principal, plan.annualRate, share, digits);
  });
}

/** True for a row in which nothing was typed; it is not sent. */
export function isBlankRow(row: ScheduleRow): boolean {
  return [row.date, row.principal, row.interest].every((text) => text.trim() === '');
}

/**
 * How a schedule's principal compares with the loan's amount. `difference` is the amount less the principal: positive
 * when principal is missing; null while the amount or a row's principal cannot be read. A blank principal adds nothing.
 */
export function reconcile(
  amount: string,
  rows: readonly ScheduleRow[],
): { principal: string | null; difference: string | null; matches: boolean } {
  const principals = rows.map((row) => row.principal.trim()).filter((text) => text !== '');
  const principal = sumTyped(principals);
  if (principal === null || amountProblem(amount.trim()) !== null)
    return { principal, difference: null, matches: false };
  const difference = new Big(amount.trim()).minus(principal).toFixed();
  return { principal, difference, matches: difference === '0' };
}

/** The rows with the difference put on the last one that is filled in; null where that cannot fix them. */
export function addDifferenceToLastRow(amount: string, rows: readonly ScheduleRow[]): ScheduleRow[] | null {
  const { difference } = reconcile(amount, rows);
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  const row = rows[last];
  if (difference === null || !row) return null;
  const principal = sumDecimals([row.principal.trim() || '0', difference]);
  return compareDecimals(principal, '0') < 0 ? null : rows.with(last, { ...row, principal });
}
