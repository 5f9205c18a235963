import { draftContentSchema, memberSchema, schedulePlanSchema } from '../../model/draft.ts';
import { type FieldSpec, loanFields, memberFields } from '../../model/draft-fields.ts';

/** How the texts of a column are read. */
export type FieldKind = FieldSpec['type'] | 'key' | 'whole' | 'file';

/** Whom a field belongs to: one borrower, the loan as a whole, or the plan of its schedule; none: it only helps reading. */
export type FieldPlace = 'member' | 'loan' | 'plan' | 'none';

type FieldsAt<Place extends FieldPlace, Specs extends Record<string, FieldSpec>> = {
  [F in keyof Specs]: { kind: Specs[F]['type']; place: Place };
};

function fieldsAt<Place extends FieldPlace, Specs extends Record<string, FieldSpec>>(
  place: Place,
  specs: Specs,
  isMeant: (spec: FieldSpec) => boolean = () => true,
): FieldsAt<Place, Specs> {
  const fields = Object.entries(specs).filter(([, spec]) => isMeant(spec));
  return Object.fromEntries(fields.map(([field, { type }]) => [field, { kind: type, place }])) as FieldsAt<
    Place,
    Specs
  >;
}

/**
 * What a column of a sheet may hold, in the order of a draft (API.md §1.2). `group` is a key that the rows of one group
 * share; `photo` is the name of a picture file.
 */
export const importFields = {
  group: { kind: 'key', place: 'none' },
  ...fieldsAt('loan', loanFields, (spec) => spec.isOfGroup === true),
  ...fieldsAt('member', memberFields),
  ...fieldsAt('loan', loanFields, (spec) => spec.isOfGroup !== true),
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
