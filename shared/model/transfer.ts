import { z } from 'zod';
import { typedText } from './scalars.ts';

/** Environments that can be moved to another computer: Practice is made up, and begins anew there. */
export const movedEnvironmentSchema = z.enum(['stage', 'production']);

const count = z.number().int().min(0);

/** How much of an environment a transfer file has: work that was never sent, and requests that left. */
export const movedCountsSchema = z.object({ draft: count, journals: count, report: count, sent: count });

/** One environment in a transfer file; `partner` is its partner id, null before the first connection. */
export const movedSchema = z.object({
  environment: movedEnvironmentSchema,
  partner: z.string().nullable(),
  counts: movedCountsSchema,
});

/**
 * What a transfer file has, as a person sees it before anything is taken: when and where it was made (`madeAt` as ISO 8601). Only
 * environments that are `isFree`, without work on this computer, are taken.
 */
export const transferSummarySchema = z.object({
  madeAt: z.string(),
  computer: z.string(),
  version: z.string(),
  environments: z.array(movedSchema.extend({ isFree: z.boolean() })),
});

/** The shortest passphrase: a transfer file can be tried out at leisure by whoever finds it. */
export const shortestPassphrase = 12;

/** What a person types to seal or open a transfer file. */
export const passphraseSchema = typedText(200);

/** See {@link movedEnvironmentSchema}. */
export type MovedEnvironment = z.infer<typeof movedEnvironmentSchema>;

/** See {@link movedSchema}. */
export type Moved = z.infer<typeof movedSchema>;

/** See {@link transferSummarySchema}. */
export type TransferSummary = z.infer<typeof transferSummarySchema>;
