import { blank, borrowers, exactSum, loanAmount } from './draft-facts.ts';
import type { PracticeDraft, PublishRule } from './publish-rule.ts';

const SANE = 'API.md §4.4, a guess';

/** Paths of the rows whose date comes before `earliest(index)`, or on it. */
function early(
  draft: PracticeDraft,
  earliest: (index: number) => string | null | undefined,
): readonly string[] {
  return (draft.schedule ?? []).flatMap((row, index) => {
    const bound = earliest(index);
    return row.date && bound && row.date <= bound ? [`schedule[${index}].date`] : [];
  });
}

function incomplete(draft: PracticeDraft): readonly string[] {
  return (draft.schedule ?? []).flatMap((row, index) => [
    ...(blank(row.date) ? [`schedule[${index}].date`] : []),
    ...(blank(row.principal) ? [`schedule[${index}].principal`] : []),
  ]);
}

function negative(draft: PracticeDraft): readonly string[] {
  return (draft.schedule ?? []).flatMap((row, index) => [
    ...((row.principal ?? 0) < 0 ? [`schedule[${index}].principal`] : []),
    ...((row.interest ?? 0) < 0 ? [`schedule[${index}].interest`] : []),
  ]);
}

function wrongSum(draft: PracticeDraft): readonly string[] {
  if (blank(draft.schedule) || borrowers(draft).length === 0) return [];
  const principal = exactSum((draft.schedule ?? []).map((row) => row.principal));
  return principal === loanAmount(draft) ? [] : ['schedule'];
}

/** What PA2 is believed to check of the repayment schedule. */
export const SCHEDULE_RULES: readonly PublishRule[] = [
  {
    name: 'schedule-missing',
    message: 'is needed before publishing',
    mark: 'CONFIRMED',
    source: 'API.md §4.4',
    broken: (draft) => (blank(draft.schedule) && blank(draft.schedule_parameters) ? ['schedule'] : []),
  },
  {
    name: 'schedule-row-incomplete',
    message: 'is needed in every row',
    mark: 'GUESS',
    source: SANE,
    broken: incomplete,
  },
  {
    name: 'schedule-negative',
    message: 'must not be negative',
    mark: 'GUESS',
    source: SANE,
    broken: negative,
  },
  {
    name: 'schedule-sum',
    message: 'must have principal that adds up to the loan amount',
    mark: 'GUESS',
    source: SANE,
    broken: wrongSum,
  },
  {
    name: 'schedule-before-disbursal',
    message: 'must be after the disbursal date',
    mark: 'GUESS',
    source: SANE,
    broken: (draft) => early(draft, () => draft.disburse_time),
  },
  {
    name: 'schedule-not-rising',
    message: 'must be after the date of the row before',
    mark: 'GUESS',
    source: SANE,
    broken: (draft) => early(draft, (index) => draft.schedule?.[index - 1]?.date),
  },
];
