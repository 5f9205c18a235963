import { z } from 'zod';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/** A person's name as it is typed in a form about approvals. */
export const personNameSchema = typedText(100);

/** A PIN on its way into the main process; it never comes back out. Longer than any that is taken (`rules/approval.ts`). */
export const typedPinSchema = typedText(64);

/** Who approves, and the PIN that shows it. */
export const proofSchema = z.strictObject({ approverId: idSchema, pin: typedPinSchema });

/** A person who may approve reports in one environment. */
export const approverSchema = z.object({ id: idSchema, name: z.string(), addedAt: instantSchema });

/**
 * The rule that a second person approves each repayment report (acceptance.md REP-9). `since` and `by` are of its last
 * change, null and empty while it was never changed; `preparer` is the name that last locked a report.
 */
export const approvalRuleSchema = z.object({
  on: z.boolean(),
  since: instantSchema.nullable(),
  by: z.string(),
  approvers: z.array(approverSchema),
  preparer: z.string(),
});

/** How a lock came to its end: the report was sent, somebody unlocked it, or the rule was turned off. */
export const lockEnds = ['sent', 'unlocked', 'ruleOff'] as const;

/**
 * A report, held as it was reviewed until a second person approves it. `overrideReason` is why rows that Kiva has already go
 * again. `ended` is null while it holds; `endedBy` and `why` are who unlocked it and why.
 */
export const lockSchema = z.object({
  id: idSchema,
  preparedBy: z.string(),
  lockedAt: instantSchema,
  overrideReason: z.string().nullable(),
  ended: z.enum(lockEnds).nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string(),
  why: z.string(),
});

/**
 * What a review says of approval where the rule asks for it. `intact` is whether what would leave, and all that was typed, is
 * still what was locked; `earlier` are locks that came to their end, the newest first.
 */
export const approvalReviewSchema = z.object({
  lock: lockSchema.extend({ intact: z.boolean() }).nullable(),
  earlier: z.array(lockSchema),
  approvers: z.array(approverSchema),
  preparer: z.string(),
});

/** A report that waits for approval. */
export const waitingApprovalSchema = z.object({
  workId: idSchema,
  period: z.string(),
  preparedBy: z.string(),
  lockedAt: instantSchema,
});

/** Who prepared and who approved what was sent; all null where no second person was asked for. */
export const approvedFields = {
  preparedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
};

/** See {@link proofSchema}. */
export type Proof = z.infer<typeof proofSchema>;
/** See {@link approverSchema}. */
export type Approver = z.infer<typeof approverSchema>;
/** See {@link approvalRuleSchema}. */
export type ApprovalRule = z.infer<typeof approvalRuleSchema>;
/** See {@link lockSchema}. */
export type Lock = z.infer<typeof lockSchema>;
/** See {@link approvalReviewSchema}. */
export type ApprovalReview = z.infer<typeof approvalReviewSchema>;
/** See {@link waitingApprovalSchema}. */
export type WaitingApproval = z.infer<typeof waitingApprovalSchema>;
