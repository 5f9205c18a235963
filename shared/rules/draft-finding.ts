import type { Finding } from '../model/review.ts';
import type { FindingRule } from './findings.ts';

/** Rules of the whole draft that `findings.ts` does not have yet; each needs a text in `renderer/i18n`. */
export const draftFindingRules = [
  'choiceGone',
  'groupTooSmall',
  'groupNobodyPictured',
  'memberEmpty',
  'loanIdRepeated',
  'clientIdRepeated',
  'loanIdTaken',
  'amountTooSmall',
  'amountOddUnit',
  'scheduleMissing',
  'scheduleSum',
  'scheduleBeforeDisbursal',
  'scheduleNotRising',
  'photoMissing',
  'photoPortrait',
  'photoSmall',
  'photoUsedBefore',
  'loanUseName',
  'loanUseMoney',
  'firstPerson',
  'phoneInText',
  'emailInText',
  'surnameInText',
  'strangerInText',
  'genderWords',
  'descriptionLanguage',
] as const;

/** A finding about a draft, as `findingSchema` has it, with the rules of both lists. */
export type DraftFinding = Omit<Finding, 'rule'> & {
  rule: FindingRule | (typeof draftFindingRules)[number];
};

/** PA2 refuses to publish or still asks: only for what partner-api.md §4 has as CONFIRMED. */
export function pa2(rule: DraftFinding['rule'], path: string, values?: Finding['values']): DraftFinding {
  return { rule, path, certainty: 'pa2', ...(values && { values }) };
}

/** Kiva may ask: reported, guessed, or only what reviewers look at. */
export function maybe(rule: DraftFinding['rule'], path: string, values?: Finding['values']): DraftFinding {
  return { rule, path, certainty: 'maybe', ...(values && { values }) };
}

/** Cannot be put into the types of the JSON, so it cannot be sent. */
export function blocks(rule: DraftFinding['rule'], path: string, values?: Finding['values']): DraftFinding {
  return { rule, path, certainty: 'blocks', ...(values && { values }) };
}
