import type { Config } from '../model/config.ts';
import type { DraftContent } from '../model/draft.ts';
import {
  choiceFields,
  type FieldSpec,
  type LoanField,
  loanFieldNames,
  loanFields,
} from '../model/draft-fields.ts';
import type { DisbursalWindow } from '../model/reporting.ts';
import type { Finding } from '../model/review.ts';
import { checkAmounts, checkDisbursal, checkSchedule } from './draft-amounts.ts';
import { blocks, maybe, pa2 } from './draft-finding.ts';
import { checkIds, checkMembers, type OtherLoans } from './draft-members.ts';
import { draftJson, sentChoice } from './draft-payload.ts';
import { checkTexts } from './draft-texts.ts';
import { cleanId, cleanText } from './text.ts';

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
  /** The partner's window for the disbursal date; without it PA2's usual one. */
  disbursal?: DisbursalWindow | undefined;
  photoNotes?: readonly PhotoNote[];
};

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
    ...checkDisbursal(draft.disbursalDate.trim(), context.today, context.disbursal),
    ...checkSchedule(draft),
    ...(context.hasPhoto ? [] : [pa2('photoMissing', 'photoId')]),
    ...(context.photoNotes ?? []).map(({ rule, values }) => maybe(rule, 'photoId', values)),
  ];
}

function isEmptyDraft(draft: DraftContent): boolean {
  return Object.keys(draftJson(draft, null)).every((field) => field === 'client_waiver_signed');
}

function checkGroup(draft: DraftContent): Finding[] {
  return draft.loanType === 'group' ? missingOf(draft, (spec) => spec.isOfGroup === true) : [];
}

function checkFields(draft: DraftContent): Finding[] {
  const waiver = draft.waiverSigned ? [] : [pa2('waiverMissing', 'waiverSigned')];
  return [...waiver, ...missingOf(draft, (spec) => spec.isOfGroup !== true)];
}

/** Empty fields, those first that PA2 misses. */
function missingOf(draft: DraftContent, isLookedAt: (spec: FieldSpec) => boolean): Finding[] {
  const empty = loanFieldNames.filter((field) => isLookedAt(loanFields[field]) && isEmptyIn(draft, field));
  const missedBy = (who: FieldSpec['missedBy']): LoanField[] =>
    empty.filter((field) => (loanFields[field] as FieldSpec).missedBy === who);
  return [
    ...missedBy('pa2').map((field) => pa2('missing', field)),
    ...missedBy('maybe').map((field) => maybe('missing', field)),
  ];
}

function isEmptyIn(draft: DraftContent, field: LoanField): boolean {
  const value = draft[field];
  if (typeof value === 'boolean') return false;
  return (loanFields[field].type === 'id' ? cleanId(value) : cleanText(value)) === '';
}

/** A choice that is not in the partner's list (API.md §1.5), or is no id at all. */
function checkChoices(draft: DraftContent, lists: Config | null): Finding[] {
  return choiceFields.flatMap((field) => {
    const value = draft[field];
    const { list } = loanFields[field];
    if (value.trim() === '') return [];
    if (sentChoice(field, value) === '') return [blocks('choiceGone', field, { value })];
    const isListed = !lists || lists[list].some((choice) => choice.value === value);
    return isListed ? [] : [pa2('choiceGone', field, { value })];
  });
}
