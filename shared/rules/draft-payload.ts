import type { DraftContent, Member, ScheduleRow } from '../model/draft.ts';
import { isBlankMember } from './members.ts';
import { isBlankRow } from './schedule.ts';
import { cleanId, cleanText } from './text.ts';
import { numberOf, wholeNumber, withoutEmpty } from './wire.ts';

/** A line of a table with the place it has on screen. */
export type Indexed<T> = { value: T; index: number };

/**
 * The members who are sent: the first of an individual loan, all of a group, without blank lines. `index` is their
 * place in the draft, which differs from their place in `entreps` after a blank line.
 */
export function sentMembers(draft: DraftContent): Indexed<Member>[] {
  const members = draft.loanType === 'individual' ? draft.members.slice(0, 1) : draft.members;
  return placed(members).filter(({ value }) => !isBlankMember(value));
}

/** The loan ids that a draft has: its borrowers', and a group's own. Without those that are not filled in. */
export function loanIdsOf(draft: DraftContent): string[] {
  const group = draft.loanType === 'group' ? [draft.groupLoanId] : [];
  const members = sentMembers(draft).map(({ value }) => value.loanId);
  return [...group, ...members].map(cleanText).filter((id) => id !== '');
}

/** The rows of the schedule that are sent: all but those in which nothing is typed. */
export function sentRows(draft: DraftContent): Indexed<ScheduleRow>[] {
  return placed(draft.schedule).filter(({ value }) => !isBlankRow(value));
}

function placed<T>(values: readonly T[]): Indexed<T>[] {
  return values.map((value, index) => ({ value, index }));
}

/**
 * Exactly the documented fields of a draft (API.md §1.2). Group fields only for a group: on an individual loan they
 * prevent publishing. Empty fields are not sent, texts are cleaned, the location stays verbatim (§1.5). `photoDataUri`
 * is the photo as `data:image/jpeg;base64,…`, null where there is none.
 */
export function draftJson(draft: DraftContent, photoDataUri: string | null): Record<string, unknown> {
  const group = draft.loanType === 'group' ? groupFields(draft) : {};
  return withoutEmpty({
    activity_id: wholeNumber(draft.activityId),
    client_waiver_signed: draft.waiverSigned,
    currency: draft.currency.trim(),
    description: cleanText(draft.description),
    description_language_id: wholeNumber(draft.languageId),
    disburse_time: draft.disbursalDate.trim(),
    entreps: sentMembers(draft).map(({ value }) => entrepreneur(value)),
    loanuse: cleanText(draft.loanUse),
    location: draft.location.trim() === '' ? '' : draft.location,
    theme_type_id: wholeNumber(draft.themeTypeId),
    ...group,
    schedule: sentRows(draft).map(({ value }) => instalment(value)),
    image_encoded: photoDataUri ?? '',
  });
}

/** One flag for each borrower in the same order; `true` is not in the photo (API.md §1.2). */
function groupFields(draft: DraftContent): Record<string, unknown> {
  return {
    group_name: cleanText(draft.groupName),
    internal_client_id: cleanId(draft.groupClientId),
    internal_loan_id: cleanId(draft.groupLoanId),
    not_pictured: sentMembers(draft).map(({ value }) => value.notPictured),
  };
}

function entrepreneur(member: Member): Record<string, unknown> {
  return withoutEmpty({
    amount: numberOf(member.amount),
    client_id: cleanId(member.clientId),
    first_name: cleanText(member.givenName),
    gender: member.gender,
    last_name: cleanText(member.familyName),
    loan_id: cleanId(member.loanId),
  });
}

function instalment(row: ScheduleRow): Record<string, unknown> {
  return withoutEmpty({
    date: row.date.trim(),
    principal: numberOf(row.principal),
    interest: numberOf(row.interest),
  });
}

const draftFields: Readonly<Record<string, string>> = {
  activity_id: 'activityId',
  client_waiver_signed: 'waiverSigned',
  currency: 'currency',
  description: 'description',
  description_language_id: 'languageId',
  disburse_time: 'disbursalDate',
  entreps: 'members',
  group_name: 'groupName',
  image_encoded: 'photoId',
  image_url: 'photoId',
  internal_client_id: 'groupClientId',
  internal_loan_id: 'groupLoanId',
  loanuse: 'loanUse',
  location: 'location',
  not_pictured: 'members',
  schedule: 'schedule',
  theme_type_id: 'themeTypeId',
};

const memberFields: Readonly<Record<string, keyof Member>> = {
  amount: 'amount',
  client_id: 'clientId',
  first_name: 'givenName',
  gender: 'gender',
  last_name: 'familyName',
  loan_id: 'loanId',
};

/**
 * The field of the draft for a path of Kiva's such as `entreps[1].first_name` (or `entreps.1.first_name`):
 * `members.2.givenName` where a blank line comes before; empty for a path that names no field of a draft.
 */
export function draftPathOf(draft: DraftContent, kivaPath: string): string {
  const [name = '', place, inner = ''] = kivaPath.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const field = Object.hasOwn(draftFields, name) ? (draftFields[name] ?? '') : '';
  const lines = field === 'members' ? sentMembers(draft) : field === 'schedule' ? sentRows(draft) : [];
  const line = lines[Number(place)];
  if (place === undefined || !line) return field;
  const known = name === 'not_pictured' ? 'notPictured' : field === 'schedule' ? inner : memberFields[inner];
  return [field, line.index, ...(known ? [known] : [])].join('.');
}
