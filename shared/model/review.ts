import { z } from 'zod';
import { findingRules } from '../rules/findings.ts';
import { approvalReviewSchema } from './approval.ts';
import { reportReviewSchema, sumsSchema } from './report-review.ts';
import { idSchema } from './scalars.ts';
import { workKindSchema } from './work.ts';

/**
 * Something that a check found. `certainty`: `blocks` cannot be sent at all; `pa2` means that PA2 will refuse to
 * publish or still ask for it, though the API takes it (API.md §1.2); `maybe` means that Kiva may ask; `note` only
 * informs. `rule` is an i18n key.
 */
export const findingSchema = z.object({
  rule: z.enum(findingRules),
  path: z.string(),
  certainty: z.enum(['blocks', 'pa2', 'maybe', 'note']),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A loan at Kiva with a loan id of a draft, as the local copy has it; `key` is that of the loan's page. */
export const loanAtKivaSchema = z.object({
  key: z.string(),
  loanId: z.string(),
  name: z.string(),
  status: z.string(),
});

const sentItem = { sendId: idSchema, key: z.string(), at: z.string(), waits: z.boolean() };

/**
 * What would be sent, made by the main process from the stored work. `digest` is the SHA-256 of the bytes of all
 * batches; sending asks for it again, so that what was reviewed is what leaves. `count`, `sums` and `batches` are of
 * what would leave (photos shown by their size): items in `alreadySent` (`waits`: stored, and not yet at Kiva) are not among
 * them, unless all were sent before. `later` are rows that would put an earlier month over a later one, 500 at most of
 * `laterCount`. Of either a person says why: `needsReason`.
 * `sameLoan` lists other drafts with a loan id of this one, `loansAtKiva` other loans; of these a person says why, too.
 */
export const reviewSchema = z.object({
  workId: idSchema,
  kind: workKindSchema,
  digest: z.string().length(64),
  count: z.number(),
  leftOut: z.number(),
  sums: sumsSchema,
  batches: z.array(z.object({ path: z.string(), bytes: z.number(), items: z.number(), json: z.string() })),
  findings: z.array(findingSchema),
  alreadySent: z.array(z.object(sentItem)),
  later: z.array(z.object({ ...sentItem, period: z.string(), amount: z.string() })).max(500),
  laterCount: z.number(),
  needsReason: z.boolean(),
  /** What else is compared before a report leaves; null for other work. */
  report: reportReviewSchema.nullable(),
  /** What a second person has to do; null where none is required. */
  approval: approvalReviewSchema.nullable(),
  sameLoan: z.array(
    z.object({ workId: idSchema, loanId: z.string(), title: z.string(), sentAt: z.string().nullable() }),
  ),
  loansAtKiva: z.array(loanAtKivaSchema),
});

/** See {@link findingSchema}. */
export type Finding = z.infer<typeof findingSchema>;
/** See {@link loanAtKivaSchema}. */
export type LoanAtKiva = z.infer<typeof loanAtKivaSchema>;
/** See {@link reviewSchema}. */
export type Review = z.infer<typeof reviewSchema>;
