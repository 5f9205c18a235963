import type { Finding } from '../model/review.ts';

/** Every rule a check can find broken; each has a text in `renderer/i18n` under the same name. */
export const findingRules = [
  'missing',
  'amountInvalid',
  'amountTooExact',
  'amountNotPositive',
  'amountNegative',
  'amountZero',
  'dateInvalid',
  'disbursalTooOld',
  'disbursalTooFar',
  'waiverMissing',
  'loanUseStart',
  'descriptionShort',
  'draftEmpty',
  'journalsEmpty',
  'imageUrlInvalid',
  'journalCut',
  'duplicateLoan',
  'idSpoilt',
  'reportEmpty',
  'periodInvalid',
  'meaningMissing',
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

/** One of {@link findingRules}. */
export type FindingRule = (typeof findingRules)[number];

/** Makes a finding; see `findingSchema` for what the certainties mean. */
export function finding(
  rule: FindingRule,
  path: string,
  certainty: Finding['certainty'],
  values?: Finding['values'],
): Finding {
  return { rule, path, certainty, ...(values ? { values } : {}) };
}
