import type { Config } from '../model/config.ts';
import type { DraftContent } from '../model/draft.ts';
import type { Finding } from '../model/review.ts';
import { checkAmounts, checkDisbursal, checkSchedule } from './draft-amounts.ts';
import { blocks, maybe, pa2 } from './draft-finding.ts';
import { checkIds, checkMembers, type OtherLoans } from './draft-members.ts';
import { draftJson } from './draft-payload.ts';
import { checkTexts } from './draft-texts.ts';
import { cleanId, cleanText } from './text.ts';
import { wholeNumber } from './wire.ts';

/** What the photo worker noticed in the photo. */
export type PhotoNote = {
  rule: 'photoPortrait' | 'photoSmall' | 'photoUsedBefore';
  values?: Finding['values'];
};

/** What the checks need beside the draft. */
export type DraftContext = OtherLoans & {
  /** The person's calendar day, `YYYY-MM-DD`. */
  today: string;
  /** Local units for one US dollar as a decimal; without it the five-dollar rule stays silent. */
  usdRate?: string | null;
  /** The partner's lists; without them choices are not checked, and the language less. */
  choices?: Config | null;
  hasPhoto: boolean;
  photoNotes?: readonly PhotoNote[];
};

/** What PA2 still asks for in the draft itself (API.md §4.1, §4.2). */
const askedByPa2 = [
  'location',
  'activityId',
  'languageId',
  'loanUse',
  'description',
  'currency',
  'disbursalDate',
] as const;

/** The fields chosen from the partner's lists, and from which. */
const chosen = [
  ['location', 'locations'],
  ['activityId', 'activities'],
  ['languageId', 'languages'],
  ['themeTypeId', 'themes'],
  ['currency', 'currencies'],
] as const;

/**
 * Everything wrong or missing in a draft, the texts last. Only what PA2 is CONFIRMED to check is `pa2`;
 * what cannot be sent `blocks`; all else `maybe`. Fields that the loan type does not send are not looked at. A draft
 * in which nothing is filled in gets that one finding.
 */
export function checkDraft(draft: DraftContent, context: DraftContext): Finding[] {
  if (isEmptyDraft(draft) && !context.hasPhoto) return [blocks('draftEmpty', '')];
  return [...checkTerms(draft, context), ...checkTexts(draft, context.choices ?? null)];
}

/**
 * How much PA2 would still ask for or refuse. The writing desk is left out: it only ever says `maybe`, and reading a
 * story takes longer than all else.
 */
export function countMissing(draft: DraftContent, context: DraftContext): number {
  return checkTerms(draft, context).filter(({ certainty }) => certainty !== 'maybe').length;
}

function checkTerms(draft: DraftContent, context: DraftContext): Finding[] {
  return [
    ...checkGroup(draft),
    ...checkMembers(draft),
    ...checkIds(draft, context),
    ...checkFields(draft),
    ...checkChoices(draft, context.choices ?? null),
    ...checkAmounts(draft, context.usdRate ?? null),
    ...checkDisbursal(draft.disbursalDate.trim(), context.today),
    ...checkSchedule(draft),
    ...(context.hasPhoto ? [] : [pa2('photoMissing', 'photoId')]),
    ...(context.photoNotes ?? []).map(({ rule, values }) => maybe(rule, 'photoId', values)),
  ];
}

function isEmptyDraft(draft: DraftContent): boolean {
  return Object.keys(draftJson(draft, null)).every((field) => field === 'client_waiver_signed');
}

function checkGroup(draft: DraftContent): Finding[] {
  if (draft.loanType !== 'group') return [];
  const asked = ['groupClientId', 'groupLoanId'] as const;
  return [
    ...(cleanText(draft.groupName) === '' ? [pa2('missing', 'groupName')] : []),
    ...asked.filter((field) => cleanId(draft[field]) === '').map((field) => maybe('missing', field)),
  ];
}

/** PA2's second step asks for a theme, but no source says that it is required. */
function checkFields(draft: DraftContent): Finding[] {
  return [
    ...(draft.waiverSigned ? [] : [pa2('waiverMissing', 'waiverSigned')]),
    ...askedByPa2.filter((field) => cleanText(draft[field]) === '').map((field) => pa2('missing', field)),
    ...(draft.themeTypeId.trim() === '' ? [maybe('missing', 'themeTypeId')] : []),
  ];
}

/** A choice that is not in the partner's list (API.md §1.5), or is no id at all. */
function checkChoices(draft: DraftContent, lists: Config | null): Finding[] {
  return chosen.flatMap(([field, list]) => {
    const value = draft[field];
    if (value.trim() === '') return [];
    const isId = list === 'locations' || list === 'currencies' || wholeNumber(value) !== '';
    if (!isId) return [blocks('choiceGone', field, { value })];
    const isListed = !lists || lists[list].some((choice) => choice.value === value);
    return isListed ? [] : [pa2('choiceGone', field, { value })];
  });
}
