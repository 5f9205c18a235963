import { z } from 'zod';
import { typedText } from '../../model/scalars.ts';
import { dateReadings } from '../date-text.ts';
import { type JournalColumn, journalColumns } from '../journal-import.ts';
import { columnRoles, type ReportColumn } from '../report/columns.ts';
import { signatureOf } from './columns.ts';
import { type ImportField, importFieldNames } from './fields.ts';
import type { Roles, RoleTable } from './roles.ts';
import { scheduleRuleSchema } from './schedules.ts';

const columnFields = [...new Set([...importFieldNames, ...columnRoles, ...journalColumns])];

/** What a column of any sheet can hold. */
type ColumnField = ImportField | ReportColumn | JournalColumn;

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
  fields: z.array(z.enum(['', ...columnFields])).max(500),
  styles: z.object({
    amount: z.enum(['.', ',']).optional(),
    annualRate: z.enum(['.', ',']).optional(),
    disbursalDate: z.enum(dateReadings).optional(),
    firstDate: z.enum(dateReadings).optional(),
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
  /** How the schedules were built, of drafts. */
  schedule: scheduleRuleSchema.optional(),
  /** What the sheet was of; drafts where it is missing. */
  page: z.enum(['report', 'journals']).optional(),
});

/** See {@link rememberedSchema}; the newest first. */
export const rememberedListSchema = z.array(rememberedSchema).max(mostRemembered);

/** See {@link rememberedSchema}. */
export type Remembered = z.infer<typeof rememberedSchema>;

/**
 * How sheets of this heading were read the last time, or null; a title that was once taken for a heading lacks what is `needed`.
 * Drafts have no `page`.
 */
export function recall(
  remembered: readonly Remembered[],
  heading: readonly string[],
  page?: Remembered['page'],
  needed: readonly string[] = [],
): Remembered | null {
  const signature = signatureOf(heading);
  const found = remembered.find((each) => each.signature === signature && each.page === page);
  const isWhole =
    found?.fields.length === heading.length &&
    needed.every((role) => found.fields.some((field) => field === role));
  return isWhole ? found : null;
}

/** The roles of {@link recall}, for {@link findColumns}. */
export function recallRoles<Role extends ColumnField>(
  remembered: readonly Remembered[],
  page: Remembered['page'],
  { needed, shapes }: RoleTable<Role>,
): (heading: readonly string[]) => Roles<Role> | null {
  const isRole = (field: string): field is Role => field in shapes;
  return (heading) =>
    recall(remembered, heading, page, needed)?.fields.map((field) => (isRole(field) ? field : '')) ?? null;
}

/** What is worth remembering of how the columns of a report or of journals were taken. */
export function columnsReading(
  page: NonNullable<Remembered['page']>,
  heading: readonly string[],
  fields: Remembered['fields'],
  styles: Remembered['styles'] = {},
): Remembered {
  const whole = heading.map((_, column) => fields[column] ?? '');
  return { forAll: {}, choices: [], signature: signatureOf(heading), fields: whole, styles, page };
}

/** The list with one reading in front; one of the same heading and kind before it is forgotten, as is the oldest. */
export function remember(remembered: readonly Remembered[], reading: Remembered): Remembered[] {
  const isOther = (each: Remembered) => each.signature !== reading.signature || each.page !== reading.page;
  const others = remembered.filter(isOther);
  return [reading, ...others].slice(0, mostRemembered);
}
