import type { SchedulePlan } from '../model/draft.ts';
import { isCalendarDate } from './dates.ts';
import { compareDecimals, isDecimal } from './money.ts';
import { amountProblem } from './typed-amount.ts';

/** What can be wrong with a plan; each has a text in `renderer/i18n` under the same name. */
export const planRules = [
  'missing',
  'amountInvalid',
  'amountUnclear',
  'amountTooExact',
  'amountNotPositive',
  'dateInvalid',
  'countInvalid',
  'everyInvalid',
  'rateInvalid',
  'graceInvalid',
  'scheduleBeforeDisbursal',
] as const;

/** One thing that keeps a plan from making a schedule, and where. */
export type PlanProblem = {
  rule: (typeof planRules)[number];
  path: 'principal' | 'disbursalDate' | `plan.${keyof SchedulePlan}`;
};

/** A plan whose texts have been read; `firstDate` and `annualRate` may be empty, `disbursalDate` where not needed. */
export type ParsedPlan = Pick<SchedulePlan, 'firstDate' | 'unit' | 'interestType' | 'annualRate'> & {
  principal: string;
  disbursalDate: string;
  count: number;
  every: number;
  graceCount: number;
};

/** Rows of a schedule at most, as the model keeps them; periods between two rows at most. */
const most = { count: 600, every: 60 };
const highestRate = '1000';

/** Reads what was typed into a plan; every problem at once. */
export function readPlan(
  principal: string,
  plan: SchedulePlan,
  disbursalDate: string,
): { ok: true; value: ParsedPlan } | { ok: false; problems: PlanProblem[] } {
  const value: ParsedPlan = {
    principal: principal.trim(),
    firstDate: plan.firstDate.trim(),
    disbursalDate: disbursalDate.trim(),
    annualRate: plan.annualRate.trim(),
    unit: plan.unit,
    interestType: plan.interestType,
    count: wholeOf(plan.count),
    every: wholeOf(plan.every),
    graceCount: plan.graceCount.trim() === '' ? 0 : wholeOf(plan.graceCount),
  };
  const problems = [...principalProblems(value.principal), ...numberProblems(value), ...dateProblems(value)];
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

function wholeOf(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function principalProblems(principal: string): PlanProblem[] {
  const path = 'principal';
  if (principal === '') return [{ rule: 'missing', path }];
  const problem = amountProblem(principal);
  if (problem !== null) return [{ rule: problem.rule, path }];
  return compareDecimals(principal, '0') > 0 ? [] : [{ rule: 'amountNotPositive', path }];
}

function numberProblems({ count, every, graceCount, annualRate, unit }: ParsedPlan): PlanProblem[] {
  const isTooLong = count >= 1 && graceCount >= count;
  const grace = unit === 'end' || (graceCount >= 0 && !isTooLong);
  return [
    ...(count >= 1 && count <= most.count ? [] : [{ rule: 'countInvalid', path: 'plan.count' } as const]),
    ...(every >= 1 && every <= most.every ? [] : [{ rule: 'everyInvalid', path: 'plan.every' } as const]),
    ...(grace ? [] : [{ rule: 'graceInvalid', path: 'plan.graceCount' } as const]),
    ...(isRate(annualRate) ? [] : [{ rule: 'rateInvalid', path: 'plan.annualRate' } as const]),
  ];
}

function isRate(text: string): boolean {
  if (text === '') return true;
  return isDecimal(text) && compareDecimals(text, '0') >= 0 && compareDecimals(text, highestRate) <= 0;
}

function dateProblems({ firstDate, disbursalDate, unit }: ParsedPlan): PlanProblem[] {
  const isNeeded = firstDate === '' || unit === 'end';
  if (firstDate !== '' && !isCalendarDate(firstDate))
    return [{ rule: 'dateInvalid', path: 'plan.firstDate' }];
  if (disbursalDate === '') return isNeeded ? [{ rule: 'missing', path: 'disbursalDate' }] : [];
  if (!isCalendarDate(disbursalDate)) return [{ rule: 'dateInvalid', path: 'disbursalDate' }];
  const isLate = firstDate === '' || firstDate > disbursalDate;
  return isLate ? [] : [{ rule: 'scheduleBeforeDisbursal', path: 'plan.firstDate' }];
}
