import { z } from 'zod';
import { typedText } from '../../model/scalars.ts';
import { columnRoles } from '../report/layout.ts';
import { signatureOf } from './columns.ts';
import { importFieldNames } from './fields.ts';

/** The longest text that is remembered to stand for a choice, in characters. */
export const longestRemembered = 300;

/** Headings that are remembered; the oldest gives way. */
const mostRemembered = 30;

/**
 * How the sheets of one heading were read, so that the next month's file is read the same. Choices are ids of one
 * environment's lists, so this is kept with that environment's data. No cell of a sheet is kept but the texts that
 * stand for a choice.
 */
export const rememberedSchema = z.object({
  signature: typedText(20_000),
  fields: z.array(z.enum(['', ...importFieldNames])).max(500),
  styles: z.object({
    amount: z.enum(['.', ',']).optional(),
    annualRate: z.enum(['.', ',']).optional(),
    disbursalDate: z.enum(['dayFirst', 'monthFirst']).optional(),
    firstDate: z.enum(['dayFirst', 'monthFirst']).optional(),
    gender: z.enum(['male', 'female']).optional(),
  }),
  forAll: z.object({
    location: typedText(300).optional(),
    activityId: typedText(20).optional(),
    languageId: typedText(20).optional(),
    themeTypeId: typedText(20).optional(),
    currency: typedText(10).optional(),
  }),
  choices: z
    .array(
      z.object({
        field: z.enum(['location', 'activityId', 'languageId', 'themeTypeId', 'currency']),
        text: typedText(longestRemembered),
        value: typedText(300),
      }),
    )
    .max(500),
  /** What the columns of a repayment report hold; a sheet of drafts has none, and such a reading has no `fields`. */
  roles: z
    .array(z.enum(['', ...columnRoles]))
    .max(500)
    .optional(),
});

/** See {@link rememberedSchema}; the newest first. */
export const rememberedListSchema = z.array(rememberedSchema).max(mostRemembered);

/** See {@link rememberedSchema}. */
export type Remembered = z.infer<typeof rememberedSchema>;

/** How sheets of this heading were read the last time, or null. */
export function recall(remembered: readonly Remembered[], heading: readonly string[]): Remembered | null {
  const signature = signatureOf(heading);
  const found = remembered.find((each) => each.signature === signature && !each.roles);
  return found && found.fields.length === heading.length ? found : null;
}

/** How repayments under this heading were read the last time, or null; a title that was once taken for a heading names no columns. */
export function recallReport(
  remembered: readonly Remembered[],
  heading: readonly string[],
): { roles: NonNullable<Remembered['roles']>; mark: '.' | ',' | null } | null {
  const signature = signatureOf(heading);
  const found = remembered.find((each) => each.signature === signature && each.roles);
  const roles = found?.roles ?? [];
  const isWhole = roles.includes('loanId') && roles.includes('amount') && roles.length === heading.length;
  return found && isWhole ? { roles, mark: found.styles.amount ?? null } : null;
}

/** What is worth remembering of how repayments were read. */
export function reportReading(
  heading: readonly string[],
  roles: NonNullable<Remembered['roles']>,
  amount: '.' | ',',
): Remembered {
  const empty = { fields: [], forAll: {}, choices: [] };
  return { ...empty, signature: signatureOf(heading), styles: { amount }, roles };
}

/** The list with one reading in front; one of the same heading and kind before it is forgotten, as is the oldest. */
export function remember(remembered: readonly Remembered[], reading: Remembered): Remembered[] {
  const isOther = (each: Remembered) =>
    each.signature !== reading.signature || Boolean(each.roles) !== Boolean(reading.roles);
  const others = remembered.filter(isOther);
  return [reading, ...others].slice(0, mostRemembered);
}
