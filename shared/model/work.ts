import { z } from 'zod';
import { draftContentSchema } from './draft.ts';
import { journalFactsSchema, journalTextsSchema } from './journal-template.ts';
import { amountMeanings } from './reporting.ts';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/**
 * One journal update, for one loan; its texts are final. `facts` are of the chosen loan, for templates; an entry
 * without them was typed. `byHand`: its own words, which a change of the template leaves alone.
 */
export const journalEntrySchema = z.object({
  loanId: typedText(100),
  clientId: typedText(100),
  ...journalTextsSchema.shape,
  imageUrl: typedText(2_000),
  facts: journalFactsSchema.optional(),
  byHand: z.boolean().optional(),
});

/** The most journals of one piece of work; they are sent in batches. */
export const mostJournals = 5_000;

/** One or several journals that are sent together, and the template that those of chosen loans follow. */
export const journalsContentSchema = z.object({
  entries: z.array(journalEntrySchema).max(mostJournals),
  template: journalTextsSchema.optional(),
});

/**
 * One row of a repayment report, as typed; an empty amount means "not reported" and is never sent as 0. A `note` says why
 * an odd amount is right; it is kept and printed, and never sent. `currency` (ISO 4217) is what a sheet said that its amount is
 * in, until the amount is typed: it is compared with that of the loan, since Kiva is sent none.
 */
export const reportRowSchema = z.object({
  loanId: typedText(100),
  clientId: typedText(100),
  amount: typedText(40),
  note: typedText(300),
  currency: typedText(20).optional(),
});

/** The most rows of one report. */
export const mostReportRows = 50_000;

/** What the partner's own system has of one currency (ISO 4217, or empty), as typed. */
export const controlSumSchema = z.object({ currency: typedText(20), sum: typedText(40) });

/** The totals of the partner's own system, as typed. */
export const controlSchema = z.object({ count: typedText(20), sums: z.array(controlSumSchema).max(200) });

/**
 * A repayment report of one month. `meaning` is what its amounts were typed as: if the setting differs by now, every
 * row must be checked again. `confirmed` holds the questions about the whole report that a person answered with "yes,
 * this is right"; `corrects` is the work that this report corrects, or empty; `isRemainder` where it has rows of that work that were stopped
 * before they left, so that nothing is corrected. `control` are the totals of the partner's
 * own system, as typed: its sum of each currency; one without a currency was typed where none was known.
 */
export const reportContentSchema = z.object({
  period: typedText(7),
  meaning: z.enum(amountMeanings),
  rows: z.array(reportRowSchema).max(mostReportRows),
  confirmed: z.array(typedText(40)).max(20),
  control: controlSchema,
  corrects: z.union([idSchema, z.literal('')]),
  isRemainder: z.boolean(),
});

/** The kinds of work, which are the kinds of POST. */
export const workKinds = ['draft', 'journals', 'report'] as const;

/** Kind of work. */
export const workKindSchema = z.enum(workKinds);

/**
 * Content of a piece of work together with its kind. It is kept as typed, complete or not: nothing is refused for
 * being unfinished. Checks come at review (`rules/`), so no keystroke is ever lost to a validation.
 */
export const workBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), content: draftContentSchema }),
  z.object({ kind: z.literal('journals'), content: journalsContentSchema }),
  z.object({ kind: z.literal('report'), content: reportContentSchema }),
]);

/** Where a piece of work stands: not sent, locked for approval, on its way, or how its sends ended (the most urgent of them). */
export const workStates = ['open', 'locked', 'waiting', 'sending', 'unknown', 'refused', 'accepted'] as const;

/** A piece of work as stored; `revision` counts its saves. */
export const workSchema = z.object({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  revision: z.number().int().min(1),
  state: z.enum(workStates),
  body: workBodySchema,
});

/** A line of a list of work: enough to recognise it. `missing` is how much PA2 would still ask for; drafts only. */
export const workSummarySchema = z.object({
  id: idSchema,
  kind: workKindSchema,
  title: z.string(),
  subtitle: z.string(),
  updatedAt: instantSchema,
  state: z.enum(workStates),
  missing: z.number().nullable(),
});

/** An earlier state of a piece of work; the newest is first. */
export const workVersionSchema = z.object({
  version: z.number(),
  savedAt: instantSchema,
  title: z.string(),
  subtitle: z.string(),
});

/** See {@link workVersionSchema}. */
export type WorkVersion = z.infer<typeof workVersionSchema>;

/** See {@link journalEntrySchema}. */
export type JournalEntry = z.infer<typeof journalEntrySchema>;
/** See {@link journalsContentSchema}. */
export type JournalsContent = z.infer<typeof journalsContentSchema>;
/** See {@link reportRowSchema}. */
export type ReportRow = z.infer<typeof reportRowSchema>;
/** See {@link controlSumSchema}. */
export type ControlSum = z.infer<typeof controlSumSchema>;
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
