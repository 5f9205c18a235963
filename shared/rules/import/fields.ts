import { draftContentSchema, memberSchema, schedulePlanSchema } from '../../model/draft.ts';

/** How the texts of a column are read. */
export type FieldKind =
  | 'key'
  | 'id'
  | 'text'
  | 'amount'
  | 'whole'
  | 'date'
  | 'gender'
  | 'yesNo'
  | 'choice'
  | 'file';

/** Whom a field belongs to: one borrower, the loan as a whole, or the plan of its schedule; none: it only helps reading. */
export type FieldPlace = 'member' | 'loan' | 'plan' | 'none';

/**
 * What a column of a sheet may hold, in the order of a draft (API.md §1.2). `group` is a key that the rows of one group
 * share; `photo` is the name of a picture file.
 */
export const importFields = {
  group: { kind: 'key', place: 'none' },
  groupName: { kind: 'text', place: 'loan' },
  groupClientId: { kind: 'id', place: 'loan' },
  groupLoanId: { kind: 'id', place: 'loan' },
  clientId: { kind: 'id', place: 'member' },
  loanId: { kind: 'id', place: 'member' },
  givenName: { kind: 'text', place: 'member' },
  familyName: { kind: 'text', place: 'member' },
  gender: { kind: 'gender', place: 'member' },
  amount: { kind: 'amount', place: 'member' },
  notPictured: { kind: 'yesNo', place: 'member' },
  location: { kind: 'choice', place: 'loan' },
  activityId: { kind: 'choice', place: 'loan' },
  languageId: { kind: 'choice', place: 'loan' },
  loanUse: { kind: 'text', place: 'loan' },
  description: { kind: 'text', place: 'loan' },
  waiverSigned: { kind: 'yesNo', place: 'loan' },
  themeTypeId: { kind: 'choice', place: 'loan' },
  currency: { kind: 'choice', place: 'loan' },
  disbursalDate: { kind: 'date', place: 'loan' },
  firstDate: { kind: 'date', place: 'plan' },
  count: { kind: 'whole', place: 'plan' },
  annualRate: { kind: 'amount', place: 'plan' },
  photo: { kind: 'file', place: 'none' },
} as const satisfies Record<string, { kind: FieldKind; place: FieldPlace }>;

/** One of {@link importFields}. */
export type ImportField = keyof typeof importFields;

/** The names of {@link importFields}, in their order. */
export const importFieldNames = Object.keys(importFields) as [ImportField, ...ImportField[]];

/** The fields of one kind. */
export type FieldOfKind<K extends FieldKind> = {
  [F in ImportField]: (typeof importFields)[F]['kind'] extends K ? F : never;
}[ImportField];

const longestKey = 200;

/** The most characters that a draft keeps of a field. */
export function longestOf(field: ImportField): number {
  const { member, loan, plan } = {
    member: memberSchema.shape as Record<string, { maxLength?: number | null }>,
    loan: draftContentSchema.shape as Record<string, { maxLength?: number | null }>,
    plan: schedulePlanSchema.shape as Record<string, { maxLength?: number | null }>,
  };
  const { place } = importFields[field];
  const shape = place === 'member' ? member : place === 'plan' ? plan : loan;
  return shape[field]?.maxLength ?? longestKey;
}
