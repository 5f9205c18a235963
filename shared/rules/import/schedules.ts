import { z } from 'zod';
import { type DraftContent, schedulePlanSchema } from '../../model/draft.ts';
import { typedText } from '../../model/scalars.ts';
import { isCalendarDate } from '../dates.ts';
import { loanAmount } from '../loan-amount.ts';
import { buildSchedule } from '../schedule.ts';
import { type PlanProblem, readPlan } from '../schedule-plan.ts';

/** When the first repayment of a loan is due for which the sheet gives no date. */
export const firstDueRules = ['disbursal', 'date'] as const;

/**
 * What a sheet does not say of its schedules, said once for all its loans. `build` is null until a person chose; an empty
 * `firstDue` or `interestType` is not chosen yet. `date` is the first due date of all where `firstDue` says so.
 */
export const scheduleRuleSchema = z.object({
  build: z.boolean().nullable(),
  firstDue: z.enum(['', ...firstDueRules]),
  date: typedText(20),
  every: typedText(10),
  unit: schedulePlanSchema.shape.unit,
  interestType: z.enum(['', ...schedulePlanSchema.shape.interestType.options]),
});

/** See {@link scheduleRuleSchema}. */
export type ScheduleRule = z.infer<typeof scheduleRuleSchema>;

/** Nothing said yet but what the preview shows: an instalment every month. */
export const unsaidRule: ScheduleRule = {
  ...{ build: null, firstDue: '', date: '', every: '1', unit: 'month', interestType: '' },
};

/** What has to be said before the schedules of these drafts can be built: nothing of what their rows say themselves. */
export function scheduleQuestions(drafts: readonly DraftContent[]): {
  any: boolean;
  firstDue: boolean;
  interestType: boolean;
} {
  const planned = drafts.map(({ plan }) => plan).filter(({ count }) => count.trim() !== '');
  return {
    any: planned.length > 0,
    firstDue: planned.some(({ firstDate }) => firstDate.trim() === ''),
    interestType: planned.some(({ annualRate }) => annualRate.trim() !== ''),
  };
}

/** True once the rule answers every question of these drafts. */
export function isRuleSaid(drafts: readonly DraftContent[], rule: ScheduleRule): boolean {
  const asks = scheduleQuestions(drafts);
  if (!asks.any || rule.build === false) return true;
  const isDateSaid = rule.firstDue === 'disbursal' || (rule.firstDue === 'date' && isCalendarDate(rule.date));
  const isFirstSaid = !asks.firstDue || isDateSaid;
  return rule.build === true && isFirstSaid && (!asks.interestType || rule.interestType !== '');
}

/** The plan of a draft whose row has a number of instalments, by a rule that is said; null where no schedule is built. */
function plannedBy(draft: DraftContent, rule: ScheduleRule): DraftContent['plan'] | null {
  if (draft.plan.count.trim() === '' || rule.build !== true || !isRuleSaid([draft], rule)) return null;
  const { every, unit } = rule;
  return {
    ...draft.plan,
    ...{ every, unit, interestType: rule.interestType || draft.plan.interestType },
    firstDate: draft.plan.firstDate || (rule.firstDue === 'date' ? rule.date : ''),
  };
}

/** What keeps the schedule of a draft from being built; nothing where none is wanted. */
export function scheduleProblems(draft: DraftContent, rule: ScheduleRule): PlanProblem[] {
  const plan = plannedBy(draft, rule);
  const read = plan && readPlan(loanAmount(draft), plan, draft.disbursalDate);
  return read && !read.ok ? read.problems : [];
}

/** The draft with its schedule; one that cannot be built leaves its plan in the form, and no rows. */
export function withSchedule(draft: DraftContent, rule: ScheduleRule): DraftContent {
  const plan = plannedBy(draft, rule);
  if (plan === null) return draft;
  const built = buildSchedule(loanAmount(draft), plan, draft.disbursalDate, draft.currency);
  return { ...draft, plan, schedule: built.ok ? built.rows : [] };
}
