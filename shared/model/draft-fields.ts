import { z } from 'zod';
import type { Config } from './config.ts';
import { typedText } from './scalars.ts';

/** Gender as the API wants it (API.md §3.2); empty until chosen. */
export const genders = ['', 'female', 'male', 'unknown'] as const;

/** One of the partner's lists that a field is chosen from. */
export type ListName = Exclude<keyof Config, 'fetchedAt'>;

/** Everything that is particular to one field of a draft. How it looks and is called is the page's affair. */
export type FieldSpec = {
  /** How it is typed, checked, sent, and read from a column of a sheet. */
  type: 'text' | 'id' | 'amount' | 'choice' | 'date' | 'gender' | 'yesNo';
  /** The most characters that are kept of it. */
  longest?: number;
  /** Kiva's name (API.md §1.2); null where it is sent in another form. */
  wire: string | null;
  /** Kiva's list that a choice is out of. */
  list?: ListName;
  /** Of the group itself, and sent for a group alone. */
  isOfGroup?: boolean;
  /** Who misses it where it is empty: PA2 for certain, or perhaps somebody (API.md §4.1, §4.2). */
  missedBy?: 'pa2' | 'maybe';
  /** It tells of a person: erased when a borrower is, unlike ids, dates and amounts. */
  isPersonal?: boolean;
  /** New drafts that begin without it: every copy of the draft, or only the next loan of the same borrowers (API.md §4.6). */
  notIn?: 'copies' | 'nextLoan';
};

/** The fields that a loan has once, in the order of PA2's form. Kiva's location is sent verbatim, up to its last space (API.md §1.5). */
export const loanFields = {
  groupName: {
    ...{ type: 'text', longest: 200, wire: 'group_name' },
    ...{ isOfGroup: true, missedBy: 'pa2', isPersonal: true },
  },
  groupClientId: {
    ...{ type: 'id', longest: 100, wire: 'internal_client_id' },
    ...{ isOfGroup: true, missedBy: 'maybe' },
  },
  groupLoanId: {
    ...{ type: 'id', longest: 100, wire: 'internal_loan_id' },
    ...{ isOfGroup: true, missedBy: 'maybe', notIn: 'copies' },
  },
  location: { type: 'choice', longest: 300, wire: 'location', list: 'locations', missedBy: 'pa2' },
  activityId: { type: 'choice', longest: 20, wire: 'activity_id', list: 'activities', missedBy: 'pa2' },
  languageId: {
    ...{ type: 'choice', longest: 20, wire: 'description_language_id' },
    ...{ list: 'languages', missedBy: 'pa2' },
  },
  loanUse: { type: 'text', longest: 2_000, wire: 'loanuse', missedBy: 'pa2', isPersonal: true },
  description: { type: 'text', longest: 50_000, wire: 'description', missedBy: 'pa2', isPersonal: true },
  waiverSigned: { type: 'yesNo', wire: 'client_waiver_signed', notIn: 'copies' },
  // PA2's second step asks for a theme, but no source says that it is required.
  themeTypeId: { type: 'choice', longest: 20, wire: 'theme_type_id', list: 'themes', missedBy: 'maybe' },
  currency: { type: 'choice', longest: 10, wire: 'currency', list: 'currencies', missedBy: 'pa2' },
  disbursalDate: { type: 'date', longest: 20, wire: 'disburse_time', missedBy: 'pa2', notIn: 'nextLoan' },
} as const satisfies Record<string, FieldSpec>;

/** The fields of each borrower. `notPictured` counts for groups only, moves with its member, and is sent as a list of the loan's. */
export const memberFields = {
  clientId: { type: 'id', longest: 100, wire: 'client_id' },
  loanId: { type: 'id', longest: 100, wire: 'loan_id', notIn: 'copies' },
  givenName: { type: 'text', longest: 200, wire: 'first_name', isPersonal: true },
  familyName: { type: 'text', longest: 200, wire: 'last_name', isPersonal: true },
  gender: { type: 'gender', wire: 'gender', isPersonal: true },
  amount: { type: 'amount', longest: 40, wire: 'amount', notIn: 'nextLoan' },
  notPictured: { type: 'yesNo', wire: null, notIn: 'nextLoan' },
} as const satisfies Record<string, FieldSpec>;

/** One of {@link loanFields}. */
export type LoanField = keyof typeof loanFields;

/** One of {@link memberFields}. */
export type MemberField = keyof typeof memberFields;

/** The fields of a loan of one type. */
export type LoanFieldOf<Type extends FieldSpec['type']> = {
  [F in LoanField]: (typeof loanFields)[F]['type'] extends Type ? F : never;
}[LoanField];

/** A field that holds a choice out of one of Kiva's lists. */
export type ChoiceField = LoanFieldOf<'choice'>;

/** The names of {@link loanFields}. */
export const loanFieldNames = Object.keys(loanFields) as LoanField[];

/** The names of {@link memberFields}. */
export const memberFieldNames = Object.keys(memberFields) as MemberField[];

/** All of {@link ChoiceField}. */
export const choiceFields = loanFieldNames.filter(
  (field): field is ChoiceField => loanFields[field].type === 'choice',
);

type ShapeOf<Spec extends FieldSpec> = Spec['type'] extends 'yesNo'
  ? z.ZodBoolean
  : Spec['type'] extends 'gender'
    ? z.ZodEnum<{ [Gender in (typeof genders)[number]]: Gender }>
    : z.ZodString;

/** The schemas of fields as they are typed and stored. */
export function shapesOf<Specs extends Record<string, FieldSpec>>(
  specs: Specs,
): { [F in keyof Specs]: ShapeOf<Specs[F]> } {
  const shapes = Object.entries(specs).map(([field, { type, longest = 0 }]) => {
    if (type === 'yesNo') return [field, z.boolean()];
    return [field, type === 'gender' ? z.enum(genders) : typedText(longest)];
  });
  return Object.fromEntries(shapes);
}

/** Fields of which nothing is typed yet: no, and empty texts. */
export function emptyFields<Specs extends Record<string, FieldSpec>>(
  specs: Specs,
): { [F in keyof Specs]: z.infer<ShapeOf<Specs[F]>> } {
  return Object.fromEntries(
    Object.entries(specs).map(([field, { type }]) => [field, type === 'yesNo' ? false : '']),
  ) as { [F in keyof Specs]: z.infer<ShapeOf<Specs[F]>> };
}
