import { z } from 'zod';
import { joinParts } from '../rules/parts.ts';
import { amountMeanings } from './reporting.ts';
import { idSchema, instantSchema } from './scalars.ts';

/**
 * How certain it is that an amount is at Kiva: Kiva said so, may have it (in flight, or unknown), or a person confirmed
 * it and it waits.
 */
export const reportedStates = ['accepted', 'unknown', 'waiting'] as const;

/** What a person last confirmed of a loan for a month. Amount as decimal text, period `YYYY-MM`. */
export const reportedSchema = z.object({
  amount: z.string(),
  period: z.string(),
  at: instantSchema,
  sendId: idSchema,
  state: z.enum(reportedStates),
});

/** What a later month than the report's has, in whatever meaning: Kiva keeps what it takes last, of whichever month. */
export const laterReportedSchema = reportedSchema.extend({ meaning: z.enum(amountMeanings) });

/**
 * What is known of one loan for a row of the report: from the copy of Kiva's list, and from what this program reported
 * before in the same meaning. `last` and `before` are of the two latest months before the report's, `now` is of its
 * own, `later` of the newest one after it. `scheduled` is what the schedule of its draft
 * expects by the end of the month, where it was sent from here: Kiva's list has none (API.md §1.1).
 */
export const reportLoanSchema = z.object({
  loanId: z.string(),
  clientId: z.string(),
  name: z.string(),
  status: z.string(),
  currency: z.string(),
  localPrice: z.string(),
  last: reportedSchema.nullable(),
  before: reportedSchema.nullable(),
  now: reportedSchema.nullable(),
  later: laterReportedSchema.nullable(),
  scheduled: z.string().optional(),
});

/**
 * What stands against calling the list of expected loans whole. `unsure`: it kept changing while it was read; `unreadable` rows
 * of it; loans without an id of the partner's own (`withoutId`), or with the very id of another one (`sameId`), of which a report
 * can name none or only the first.
 */
export const missingLoansSchema = z.object({
  unsure: z.boolean(),
  unreadable: z.number(),
  withoutId: z.number(),
  sameId: z.number(),
});

/**
 * What a report is compared with. `asOf` is when the list of payable loans was fetched whole, null if it never was:
 * `expected` is then empty and nothing is known to be missing. `others` are loans of the report that take no payment; one without a
 * status is not in the list at all, and known from our own reports alone. `otherMeaning` is the month reported last, up to the
 * report's own, where that was in the other meaning: nothing of it can be compared. `newestMonth` is the newest month that was
 * reported of any loan.
 */
export const reportFactsSchema = z.object({
  asOf: instantSchema.nullable(),
  expected: z.array(reportLoanSchema),
  others: z.array(reportLoanSchema),
  otherMeaning: z.string().nullable(),
  newestMonth: z.string().nullable(),
  missing: missingLoansSchema,
});

/** The facts in the parts of an answer; throws where they are of somebody else's making. */
export function factsOf(parts: readonly string[]): ReportFacts {
  return reportFactsSchema.parse(joinParts(parts));
}

/** Statuses that take payments (API.md §3.1). */
export const payableStatuses: readonly string[] = ['payingBack', 'defaulted'];

/** See {@link reportedSchema}. */
export type Reported = z.infer<typeof reportedSchema>;
/** See {@link laterReportedSchema}. */
export type LaterReported = z.infer<typeof laterReportedSchema>;
/** See {@link reportLoanSchema}. */
export type ReportLoan = z.infer<typeof reportLoanSchema>;
/** See {@link missingLoansSchema}. */
export type MissingLoans = z.infer<typeof missingLoansSchema>;
/** See {@link reportFactsSchema}. */
export type ReportFacts = z.infer<typeof reportFactsSchema>;
