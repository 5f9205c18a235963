import { daysBetween } from '../day.ts';
import { blank, borrowerPaths, borrowers, isGroup, isIndividual, loanAmountUsd } from './draft-facts.ts';
import type {
  DraftBorrower,
  PracticeDraft,
  PublishContext,
  PublishProblem,
  PublishRule,
} from './publish-rule.ts';
import { SCHEDULE_RULES } from './schedule-rules.ts';

/** Days: the disbursal date is less than this far in the past … */
const PAST_LIMIT = 30;
/** … and no more than this far in the future. */
const FUTURE_LIMIT = 90;
/** US dollars; a loan is worth more than this. */
const SMALLEST_LOAN_USD = 5;

const STEP_1 = 'API.md §4.1';
const STEP_2 = 'API.md §4.2';
const GROUPS = 'API.md §1.2';

/** Each of these must be there before publishing: "missing API fields are still required to publish". */
const NEEDED: readonly (readonly [field: keyof PracticeDraft, name: string])[] = [
  ['activity_id', 'activity'],
  ['currency', 'currency'],
  ['description', 'description'],
  ['description_language_id', 'description-language'],
  ['disburse_time', 'disbursal-date'],
  ['entreps', 'borrowers'],
  ['loanuse', 'loan-use'],
  ['location', 'location'],
];

const NEEDED_OF_BORROWER: readonly (keyof DraftBorrower)[] = [
  'client_id',
  'loan_id',
  'first_name',
  'last_name',
  'gender',
];

const GROUP_ONLY: readonly (keyof PracticeDraft)[] = [
  'group_name',
  'internal_client_id',
  'internal_loan_id',
  'not_pictured',
];

const needed: readonly PublishRule[] = NEEDED.map(([field, name]) => ({
  name: `${name}-missing`,
  message: 'is needed before publishing',
  mark: 'CONFIRMED',
  source: STEP_1,
  broken: (draft) => (blank(draft[field]) ? [field] : []),
}));

const neededOfBorrower: readonly PublishRule[] = NEEDED_OF_BORROWER.map((field) => ({
  name: `borrower-${field.replace('_', '-')}-missing`,
  message: 'is needed before publishing',
  mark: 'CONFIRMED',
  source: STEP_1,
  broken: (draft) => borrowerPaths(draft, field, (value) => !blank(value)),
}));

const groupOnly: readonly PublishRule[] = GROUP_ONLY.map((field) => ({
  name: `${field.replaceAll('_', '-')}-on-individual`,
  message: 'is for group loans only',
  mark: 'CONFIRMED',
  source: GROUPS,
  broken: (draft) =>
    isIndividual(draft) && draft[field] !== undefined && draft[field] !== null ? [field] : [],
}));

function outsideWindow(draft: PracticeDraft, { today }: PublishContext): readonly string[] {
  if (blank(draft.disburse_time)) return [];
  const ahead = daysBetween(today, draft.disburse_time ?? today);
  return ahead > -PAST_LIMIT && ahead <= FUTURE_LIMIT ? [] : ['disburse_time'];
}

function tooSmall(draft: PracticeDraft, context: PublishContext): readonly string[] {
  const usd = loanAmountUsd(draft, context);
  return usd === null || borrowers(draft).length === 0 || usd > SMALLEST_LOAN_USD ? [] : ['entreps'];
}

const terms: readonly PublishRule[] = [
  {
    name: 'waiver-not-signed',
    message: 'must be true: the waiver is signed before posting',
    mark: 'CONFIRMED',
    source: 'API.md §4.6',
    broken: (draft) => (draft.client_waiver_signed === true ? [] : ['client_waiver_signed']),
  },
  {
    name: 'photo-missing',
    message: 'is needed before publishing: one photo per loan',
    mark: 'CONFIRMED',
    source: 'API.md §4.3',
    broken: (draft) => (blank(draft.image_encoded) && blank(draft.image_url) ? ['image_encoded'] : []),
  },
  {
    name: 'disbursal-date-window',
    message: `must be less than ${PAST_LIMIT} days in the past and no more than ${FUTURE_LIMIT} days in the future`,
    mark: 'CONFIRMED',
    source: STEP_2,
    broken: outsideWindow,
  },
  {
    name: 'loan-amount-too-small',
    message: `must add up to more than $${SMALLEST_LOAN_USD} USD`,
    mark: 'CONFIRMED',
    source: STEP_2,
    broken: tooSmall,
  },
  {
    name: 'borrower-amount-zero',
    message: 'must not be zero',
    mark: 'CONFIRMED',
    source: STEP_2,
    broken: (draft) => borrowerPaths(draft, 'amount', (value) => typeof value === 'number' && value > 0),
  },
];

const groups: readonly PublishRule[] = [
  {
    name: 'group-name-missing',
    message: 'is needed for a group',
    mark: 'CONFIRMED',
    source: GROUPS,
    broken: (draft) => (isGroup(draft) && blank(draft.group_name) ? ['group_name'] : []),
  },
  {
    name: 'not-pictured-missing',
    message: 'is needed for every member of a group',
    mark: 'CONFIRMED',
    source: GROUPS,
    broken: (draft) => (isGroup(draft) && blank(draft.not_pictured) ? ['not_pictured'] : []),
  },
];

/**
 * Everything PA2 is known or believed to check before a draft can be published. A lenient server takes such
 * drafts in and notes the problems; a strict one refuses them. Names are stable: tests go through this list.
 */
export const PUBLISH_RULES: readonly PublishRule[] = [
  ...needed,
  ...neededOfBorrower,
  ...terms,
  ...groupOnly,
  ...groups,
  ...SCHEDULE_RULES,
];

/** Every rule that the draft breaks, once for each field. */
export function publishProblems(draft: PracticeDraft, context: PublishContext): readonly PublishProblem[] {
  return PUBLISH_RULES.flatMap((rule) =>
    rule.broken(draft, context).map((field) => ({
      rule: rule.name,
      field,
      message: `${field} ${rule.message}`,
    })),
  );
}
