import { z } from 'zod';
import { amountMeanings, columnFormats } from './reporting.ts';

/** Why a loan that Kiva expects is not among the rows that would leave. */
export const leftOutReasons = ['blank', 'absent', 'waiting', 'sentBefore'] as const;

/** Rows of each currency and their exact sum; `currency` is empty where it is not known. */
export const sumsSchema = z.array(z.object({ currency: z.string(), rows: z.number(), sum: z.string() }));
const rowOf = { loanId: z.string(), name: z.string(), currency: z.string() };

const controlTotalSchema = z.object({
  typed: z.string(),
  found: z.string().nullable(),
  agrees: z.boolean().nullable(),
});

/**
 * The totals of the partner's own system as typed, beside the report's; `agrees` is null where none was typed. One sum for each
 * currency of the report, and for each that was typed; `found` is null where a sum without a currency stands beside rows of several.
 */
export const controlTotalsSchema = z.object({
  count: controlTotalSchema,
  sums: z.array(controlTotalSchema.extend({ currency: z.string() })),
});

/**
 * What a person compares before a report is sent. `expected` is null where the list of payable loans was never fetched.
 * `corrections` were sent this month with another amount. Lists are cut at their schema's maximum, counts are not.
 */
export const reportReviewSchema = z.object({
  period: z.string(),
  meaning: z.enum(amountMeanings),
  columns: z.enum(columnFormats),
  sums: sumsSchema,
  expected: z.number().nullable(),
  covered: z.number(),
  asOf: z.string().nullable(),
  leftOut: z.array(z.object({ ...rowOf, reason: z.enum(leftOutReasons) })).max(500),
  leftOutCounts: z.object({
    blank: z.number(),
    absent: z.number(),
    waiting: z.number(),
    sentBefore: z.number(),
  }),
  largest: z.array(z.object({ ...rowOf, amount: z.string(), last: z.string(), change: z.string() })).max(10),
  corrections: z.array(z.object({ ...rowOf, amount: z.string(), before: z.string() })).max(500),
  correctionCount: z.number(),
  control: controlTotalsSchema,
  previous: z.object({ period: z.string(), rows: z.number(), sums: sumsSchema }).nullable(),
});

/** See {@link reportReviewSchema}. */
export type ReportReview = z.infer<typeof reportReviewSchema>;
/** One of {@link leftOutReasons}. */
export type LeftOutReason = (typeof leftOutReasons)[number];
/** See {@link controlTotalsSchema}. */
export type ControlTotals = z.infer<typeof controlTotalsSchema>;
/** A total of {@link controlTotalsSchema}. */
export type ControlTotal = z.infer<typeof controlTotalSchema>;
