import { z } from 'zod';
import type { Loan } from './loan.ts';
import { instantSchema } from './scalars.ts';

/** What is fetched: every loan, or those that take payments (payingBack and defaulted). */
export const portfolioScopes = ['all', 'payable'] as const;

/** See {@link portfolioScopes}. */
export const portfolioScopeSchema = z.enum(portfolioScopes);

const copySchema = z.object({ at: instantSchema, loans: z.number() });

/**
 * The local copy of the partner's loans. A copy is only ever whole: `null` before the first refresh of its scope came to
 * its end. `unfinished` is a walk that was stopped or cut short and can be resumed.
 */
export const portfolioStatusSchema = z.object({
  all: copySchema.nullable(),
  payable: copySchema.nullable(),
  running: z.object({ scope: portfolioScopeSchema, done: z.number(), total: z.number() }).nullable(),
  unfinished: z.object({ scope: portfolioScopeSchema, done: z.number(), total: z.number() }).nullable(),
});

/**
 * The result of a refresh. `restarted`: the total changed midway or ids repeated, so the walk started over once;
 * `unsure`: it happened again, and the copy holds what was seen. `changes` counts loans by former and new status: a
 * `from` of `''` is loans that were not in the copy before, a `to` of `''` those that are gone.
 */
export const portfolioRefreshedSchema = z.object({
  status: portfolioStatusSchema,
  restarted: z.boolean(),
  unsure: z.boolean(),
  unreadable: z.number(),
  changes: z.array(z.object({ from: z.string(), to: z.string(), loans: z.number() })),
});

/**
 * How far a refresh is: rows fetched, and of how many, 0 until Kiva has said it; `again` while a page is being retried.
 * The last one of a refresh is `completed`, a new copy is there, or `failed`, also where it was stopped.
 */
export const refreshProgressSchema = z.object({
  scope: portfolioScopeSchema,
  done: z.number(),
  total: z.number(),
  again: z.boolean(),
  state: z.enum(['running', 'completed', 'failed']),
});

/** See {@link portfolioScopes}. */
export type PortfolioScope = (typeof portfolioScopes)[number];
/** See {@link portfolioStatusSchema}. */
export type PortfolioStatus = z.infer<typeof portfolioStatusSchema>;
/** See {@link refreshProgressSchema}. */
export type RefreshProgress = z.infer<typeof refreshProgressSchema>;
/** See {@link portfolioRefreshedSchema}. */
export type PortfolioRefreshed = z.infer<typeof portfolioRefreshedSchema>;

/** A loan of the copy: `key` is stable over refreshes. What Kiva sent of it (`raw`) is read one by one. */
export type CopiedLoan = Omit<Loan, 'raw'> & { key: string };
