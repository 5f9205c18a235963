import { z } from 'zod';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/**
 * Work that a person has typed and that is kept as typed, complete or not: nothing here is refused for being
 * unfinished. Checks come at review (`rules/`), so no keystroke is ever lost to a validation.
 */
export const draftContentSchema = z.object({
  loanType: z.literal('individual'),
  clientId: typedText(100),
  loanId: typedText(100),
  givenName: typedText(200),
  familyName: typedText(200),
  gender: z.enum(['', 'female', 'male', 'unknown']),
  location: typedText(300),
  activityId: typedText(20),
  languageId: typedText(20),
  loanUse: typedText(2_000),
  description: typedText(50_000),
  waiverSigned: z.boolean(),
  themeTypeId: typedText(20),
  currency: typedText(10),
  amount: typedText(40),
  disbursalDate: typedText(20),
});

/** One journal update, for one loan. */
export const journalEntrySchema = z.object({
  loanId: typedText(100),
  clientId: typedText(100),
  subject: typedText(500),
  body: typedText(20_000),
  imageUrl: typedText(2_000),
});

/** One or several journals that are sent together. */
export const journalsContentSchema = z.object({ entries: z.array(journalEntrySchema).max(300) });

/** What `amount` means (partner-api.md §5.1): there is no silent default, the empty choice cannot be sent. */
export const amountMeanings = ['', 'repaid', 'outstanding'] as const;

/** One row of a repayment report, as typed; an empty amount means "not reported" and is never sent as 0. */
export const reportRowSchema = z.object({
  loanId: typedText(100),
  clientId: typedText(100),
  amount: typedText(40),
});

/** A repayment report of one month. */
export const reportContentSchema = z.object({
  period: typedText(7),
  meaning: z.enum(amountMeanings),
  rows: z.array(reportRowSchema).max(50_000),
});

/** The kinds of work, which are the kinds of POST. */
export const workKinds = ['draft', 'journals', 'report'] as const;

/** Kind of work. */
export const workKindSchema = z.enum(workKinds);

/** Content of a piece of work together with its kind. */
export const workBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), content: draftContentSchema }),
  z.object({ kind: z.literal('journals'), content: journalsContentSchema }),
  z.object({ kind: z.literal('report'), content: reportContentSchema }),
]);

/** Where a piece of work stands: not sent, on its way, or how its sends ended (the most urgent of them). */
export const workStates = ['open', 'waiting', 'sending', 'unknown', 'refused', 'accepted'] as const;

/** A piece of work as stored. */
export const workSchema = z.object({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  state: z.enum(workStates),
  body: workBodySchema,
});

/** A line of a list of work: enough to recognise it. */
export const workSummarySchema = z.object({
  id: idSchema,
  kind: workKindSchema,
  title: z.string(),
  subtitle: z.string(),
  updatedAt: instantSchema,
  state: z.enum(workStates),
});

/** See {@link draftContentSchema}. */
export type DraftContent = z.infer<typeof draftContentSchema>;
/** See {@link journalEntrySchema}. */
export type JournalEntry = z.infer<typeof journalEntrySchema>;
/** See {@link journalsContentSchema}. */
export type JournalsContent = z.infer<typeof journalsContentSchema>;
/** See {@link reportRowSchema}. */
export type ReportRow = z.infer<typeof reportRowSchema>;
/** See {@link reportContentSchema}. */
export type ReportContent = z.infer<typeof reportContentSchema>;
/** See {@link workKinds}. */
export type WorkKind = (typeof workKinds)[number];
/** See {@link workBodySchema}. */
export type WorkBody = z.infer<typeof workBodySchema>;
/** See {@link workStates}. */
export type WorkState = (typeof workStates)[number];
/** See {@link workSchema}. */
export type Work = z.infer<typeof workSchema>;
/** See {@link workSummarySchema}. */
export type WorkSummary = z.infer<typeof workSummarySchema>;
