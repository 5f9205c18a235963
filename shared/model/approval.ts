import { z } from 'zod';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/** A person's name as it is typed in a form about approvals. */
export const personNameSchema = typedText(100);

/** A PIN on its way into the main process; it never comes back out. Longer than any that is taken (`rules/approval.ts`). */
export const typedPinSchema = typedText(64);

/** Who somebody is, and the PIN that shows it. */
export const proofSchema = z.strictObject({ personId: idSchema, pin: typedPinSchema });

/** A person with a PIN in one environment: may prepare reports, and approve those of others where `approves`. */
export const personSchema = z.object({
  id: idSchema,
  name: z.string(),
  addedAt: instantSchema,
  approves: z.boolean(),
});

/**
 * Why the rule and its people were taken from the keychain: the store was new, or older than they (`behind`), or what the keychain
 * said could not be read, so the rule is on (`unreadable`).
 */
export const restoreReasons = ['behind', 'unreadable'] as const;

/**
 * The rule that a second person approves each repayment report. `since` and `by` are of its last change, null and empty
 * while it was never changed; `preparer` is who last locked a report. `restored` is null once an approver has confirmed
 * what came back from the keychain; its `requests` counts those that left and are not in the history.
 */
export const approvalRuleSchema = z.object({
  on: z.boolean(),
  since: instantSchema.nullable(),
  by: z.string(),
  people: z.array(personSchema),
  preparer: idSchema.nullable(),
  restored: z.object({ why: z.enum(restoreReasons), requests: z.number() }).nullable(),
});

/** How a lock came to its end: the report was sent, somebody unlocked it, or the rule was turned off. */
export const lockEnds = ['sent', 'unlocked', 'ruleOff'] as const;

/**
 * A report, held as it was reviewed until a second person approves it. `preparerId` is null where a typed name was all that was
 * asked for. `overrideReason` is why rows that Kiva has already go again. `ended` is null while it holds; `endedBy` and `why` are
 * who unlocked it and why.
 */
export const lockSchema = z.object({
  id: idSchema,
  preparerId: idSchema.nullable(),
  preparedBy: z.string(),
  lockedAt: instantSchema,
  overrideReason: z.string().nullable(),
  ended: z.enum(lockEnds).nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string(),
  why: z.string(),
});

/**
 * The approval part of a review, where the rule requires one. `intact`: what would leave, and all that was typed, is
 * still what was locked. `earlier` are locks that ended, the newest first.
 */
export const approvalReviewSchema = z.object({
  lock: lockSchema.extend({ intact: z.boolean() }).nullable(),
  earlier: z.array(lockSchema),
  people: z.array(personSchema),
  preparer: idSchema.nullable(),
});

/** A report that waits for approval. */
export const waitingApprovalSchema = z.object({
  workId: idSchema,
  period: z.string(),
  preparedBy: z.string(),
  lockedAt: instantSchema,
});

/**
 * Who was at the desk when it was confirmed (empty if nobody gave a name), and who prepared and who approved it: null where no
 * second person was asked for.
 */
export const peopleFields = {
  confirmedBy: z.string(),
  preparedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
};

/** See {@link proofSchema}. */
export type PinProof = z.infer<typeof proofSchema>;
/** See {@link personSchema}. */
export type Person = z.infer<typeof personSchema>;
/** See {@link restoreReasons}. */
export type RestoreReason = (typeof restoreReasons)[number];
/** See {@link approvalRuleSchema}. */
export type ApprovalRule = z.infer<typeof approvalRuleSchema>;
/** See {@link lockSchema}. */
export type ReportLock = z.infer<typeof lockSchema>;
/** See {@link approvalReviewSchema}. */
export type ApprovalReview = z.infer<typeof approvalReviewSchema>;
/** See {@link waitingApprovalSchema}. */
export type WaitingApproval = z.infer<typeof waitingApprovalSchema>;
