import { z } from 'zod';
import { type KindOf, type KivaColumn, kivaColumns, loanColumns } from './loan-columns.ts';
import { instantSchema, typedText } from './scalars.ts';

/** Every status seen in Kiva's material (API.md §3.1), exact casing; others are shown as they come. */
export const loanStatuses = [
  'inactive',
  'reviewed',
  'issue',
  'issue_revising',
  'issue_approving',
  'fundRaising',
  'raised',
  'payingBack',
  'ended',
  'defaulted',
  'expired',
  'inactive_expired',
  'refunded',
  'deleted',
] as const;

const text = z.string().nullable();
const number = z.number().nullable();
/** The values of columns that come from Kiva. */
const values = {
  name: text,
  id: text,
  text,
  status: text,
  code: text,
  yesNo: z.boolean().nullable(),
  count: number,
  amount: text,
  time: number,
} as const satisfies Record<KindOf<KivaColumn>, z.ZodType>;

type LoanShape = { [C in KivaColumn]: (typeof values)[KindOf<C>] };
const shape = kivaColumns.map((column) => [column, values[loanColumns[column].kind]]);

/**
 * A loan of Kiva's list (API.md §1.1), tolerant: what was absent or of a wrong type is null, amounts are decimal text,
 * times epoch seconds, and `raw` holds all that came, known or not.
 */
export const loanSchema = z.object({
  ...(Object.fromEntries(shape) as LoanShape),
  raw: z.record(z.string(), z.unknown()),
});

/** One page of loans; `unreadable` counts rows that were not even objects. */
export const loanPageSchema = z.object({
  total: z.number(),
  loans: z.array(loanSchema),
  unreadable: z.number(),
  fetchedAt: instantSchema,
});

/** What to ask for; `offset` counts rows, not pages; an empty status means all. */
export const loanQuerySchema = z.object({
  query: typedText(200),
  status: typedText(40),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(300),
});

/** See {@link loanSchema}. */
export type Loan = z.infer<typeof loanSchema>;
/** See {@link loanPageSchema}. */
export type LoanPage = z.infer<typeof loanPageSchema>;
/** See {@link loanQuerySchema}. */
export type LoanQuery = z.infer<typeof loanQuerySchema>;
