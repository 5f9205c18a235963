import type { DraftContent, Member, ScheduleRow } from '../model/draft.ts';
import {
  type ChoiceField,
  type FieldSpec,
  type LoanField,
  loanFieldNames,
  loanFields,
  memberFieldNames,
  memberFields,
} from '../model/draft-fields.ts';
import type { Reporting } from '../model/reporting.ts';
import { isBlankMember } from './members.ts';
import { isBlankRow } from './schedule.ts';
import { cleanId, cleanText } from './text.ts';
import { numberOf, wholeNumber, withoutEmpty } from './wire.ts';

/** What Kiva's material leaves open of a draft's fields, and a partner may set. */
export type DraftFieldRules = Pick<Reporting, 'groupFields' | 'scheduleParameters'>;

const usualFields: DraftFieldRules = { groupFields: 'groups', scheduleParameters: false };

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
 * is the photo as `data:image/jpeg;base64,…`, null where there is none. `rules` are what Kiva agreed with the partner.
 */
export function draftJson(
  draft: DraftContent,
  photoDataUri: string | null,
  rules: DraftFieldRules = usualFields,
): Record<string, unknown> {
  const isGroup = draft.loanType === 'group';
  const members = sentMembers(draft).map(({ value }) => value);
  return withoutEmpty({
    ...byKivaName({
      ...wireOf(draft, (spec) => spec.isOfGroup !== true),
      entreps: members.map(entrepreneur),
    }),
    ...(isGroup ? wireOf(draft, (spec) => spec.isOfGroup === true) : {}),
    // One flag for each borrower in the same order; `true` is not in the photo (API.md §1.2).
    ...(isGroup ? { not_pictured: members.map(({ notPictured }) => notPictured) } : {}),
    ...(!isGroup && rules.groupFields === 'all' ? groupFieldsOf(members) : {}),
    ...(rules.scheduleParameters ? { schedule_parameters: parametersOf(draft) } : {}),
    schedule: sentRows(draft).map(({ value }) => instalment(value)),
    image_encoded: photoDataUri ?? '',
  });
}

/** The fields of groups on an individual loan, as Kiva's .NET sample has them. */
function groupFieldsOf(members: readonly Member[]): Record<string, unknown> {
  const [member] = members;
  if (!member) return {};
  return {
    group_name: 'No Group',
    internal_client_id: cleanId(member.clientId),
    internal_loan_id: cleanId(member.loanId),
    not_pictured: [member.notPictured],
  };
}

/** The plan of a schedule by the names of a client in production; empty where a part of it is not filled in. */
function parametersOf({ plan, schedule }: DraftContent): Record<string, unknown> | '' {
  const { firstDate, count, every, unit, interestType, annualRate } = plan;
  const [nInstallments, nRepeat] = [wholeNumber(count), wholeNumber(every)];
  const isWhole =
    firstDate.trim() !== '' && nInstallments !== '' && nRepeat !== '' && annualRate.trim() !== '';
  if (!isWhole || unit === 'end' || schedule.length === 0) return '';
  return {
    firstRepaymentDate: firstDate.trim(),
    nInstallments,
    nRepeat,
    nRepeatUnit: `${unit}s`,
    interestRateType: interestType,
    annualRate: annualRate.trim(),
  };
}

/** The loan's own fields by Kiva's names. */
function wireOf(draft: DraftContent, isSent: (spec: FieldSpec) => boolean): Record<string, unknown> {
  const fields = loanFieldNames.filter((field) => isSent(loanFields[field]));
  return Object.fromEntries(fields.map((field) => [loanFields[field].wire, sentValue(field, draft[field])]));
}

function sentValue(field: LoanField, value: string | boolean): unknown {
  if (typeof value === 'boolean') return value;
  if (isChoice(field)) return sentChoice(field, value);
  return sentText(loanFields[field].type, value);
}

function isChoice(field: LoanField): field is ChoiceField {
  return loanFields[field].type === 'choice';
}

/** A choice as Kiva gets it: locations verbatim (API.md §1.5), currencies as codes, all others as numbers; empty where it is none. */
export function sentChoice(field: ChoiceField, value: string): string | number {
  const { list } = loanFields[field];
  if (list === 'locations') return value.trim() === '' ? '' : value;
  return list === 'currencies' ? value.trim() : wholeNumber(value);
}

function sentText(type: FieldSpec['type'], value: string): unknown {
  if (type === 'text') return cleanText(value);
  if (type === 'id') return cleanId(value);
  if (type === 'amount') return numberOf(value);
  return value.trim();
}

/**
 * In the order of Kiva's names. A stored request without a loan id is known again by its whole text, so the order of its fields must
 * stay.
 */
function byKivaName(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entrepreneur(member: Member): Record<string, unknown> {
  const sent = memberFieldNames.flatMap((field) => {
    const { type, wire } = memberFields[field];
    return wire === null ? [] : [[wire, sentText(type, String(member[field]))]];
  });
  return withoutEmpty(byKivaName(Object.fromEntries(sent)));
}

function instalment(row: ScheduleRow): Record<string, unknown> {
  return withoutEmpty({
    date: row.date.trim(),
    principal: numberOf(row.principal),
    interest: numberOf(row.interest),
  });
}

const fieldsByKivaName: Readonly<Record<string, string>> = {
  ...Object.fromEntries(loanFieldNames.map((field) => [loanFields[field].wire, field])),
  entreps: 'members',
  image_encoded: 'photoId',
  image_url: 'photoId',
  not_pictured: 'members',
  schedule: 'schedule',
};

const memberFieldsByKivaName: Readonly<Record<string, string>> = Object.fromEntries(
  memberFieldNames.map((field) => [memberFields[field].wire ?? '', field]),
);

/**
 * The field of the draft for a path of Kiva's such as `entreps[1].first_name` (or `entreps.1.first_name`):
 * `members.2.givenName` where a blank line comes before; empty for a path that names no field of a draft.
 */
export function draftPathOf(draft: DraftContent, kivaPath: string): string {
  const [name = '', place, inner = ''] = kivaPath.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const field = Object.hasOwn(fieldsByKivaName, name) ? (fieldsByKivaName[name] ?? '') : '';
  const lines = field === 'members' ? sentMembers(draft) : field === 'schedule' ? sentRows(draft) : [];
  const line = lines[Number(place)];
  if (place === undefined || !line) return field;
  const known =
    name === 'not_pictured' ? 'notPictured' : field === 'schedule' ? inner : memberFieldsByKivaName[inner];
  return [field, line.index, ...(known ? [known] : [])].join('.');
}
