import type { DraftContent, SchedulePlan } from '../model/draft.ts';
import type { ChoiceField } from '../model/draft-fields.ts';
import { loanAmount } from './loan-amount.ts';
import { buildSchedule } from './schedule.ts';
import type { PlanProblem } from './schedule-plan.ts';

/**
 * What is set in several drafts at once. What is empty stays as it is; of a `plan`, by which each schedule is built anew, too,
 * so that imported instalments and rates count.
 */
export type DraftChanges = {
  waiverSigned: boolean | null;
  choices: { [F in ChoiceField]?: string };
  disbursalDate: string;
  plan:
    | (Omit<SchedulePlan, 'interestType' | 'graceCount'> & {
        interestType: SchedulePlan['interestType'] | '';
      })
    | null;
};

/** True where nothing is set. */
export function isNothingSet({ waiverSigned, choices, disbursalDate, plan }: DraftChanges): boolean {
  const isChosen = Object.values(choices).some((value) => value !== '');
  return waiverSigned === null && !isChosen && disbursalDate.trim() === '' && plan === null;
}

/** The draft with the changes, and what keeps its schedule from being built; then the old rows stay. */
export function changeDraft(
  draft: DraftContent,
  { waiverSigned, choices, disbursalDate, plan }: DraftChanges,
): { draft: DraftContent; problems: PlanProblem[] } {
  const changed = {
    ...draft,
    ...filled(choices),
    ...filled({ disbursalDate }),
    ...(waiverSigned === null ? {} : { waiverSigned }),
  };
  if (plan === null) return { draft: changed, problems: [] };
  const interestType = plan.interestType || changed.plan.interestType;
  const planned = { ...changed, plan: { ...changed.plan, ...filled(plan), interestType } };
  const built = buildSchedule(loanAmount(planned), planned.plan, planned.disbursalDate, planned.currency);
  return built.ok
    ? { draft: { ...planned, schedule: built.rows }, problems: [] }
    : { draft: planned, problems: built.problems };
}

/** The texts of an object that are not empty. */
function filled<Texts extends Record<string, string>>(texts: Texts): Partial<Texts> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<Texts>;
}
