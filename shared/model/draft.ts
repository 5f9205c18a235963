import { z } from 'zod';
import { loanFields, memberFields, shapesOf } from './draft-fields.ts';
import { typedText } from './scalars.ts';

/** One borrower of a loan, as typed. */
export const memberSchema = z.object(shapesOf(memberFields));

/** One row of a repayment schedule, as typed: due date `YYYY-MM-DD`, principal and interest as decimal text. */
export const scheduleRowSchema = z.object({
  date: typedText(20),
  principal: typedText(40),
  interest: typedText(40),
});

/** How a schedule was built, kept so that it can be built again after a change; all as typed. */
export const schedulePlanSchema = z.object({
  firstDate: typedText(20),
  count: typedText(10),
  every: typedText(10),
  unit: z.enum(['week', 'month', 'end']),
  interestType: z.enum(['flat', 'decliningBalance']),
  annualRate: typedText(20),
  graceCount: typedText(10),
});

/**
 * A loan draft as typed (API.md §1.2), complete or not. `members` holds at least one: an individual loan is its first
 * member, and the others and the group's fields are kept, unsent, while the type is individual.
 */
export const draftContentSchema = z.object({
  loanType: z.enum(['individual', 'group']),
  ...shapesOf(loanFields),
  members: z.array(memberSchema).min(1).max(200),
  plan: schedulePlanSchema,
  schedule: z.array(scheduleRowSchema).max(600),
  photoId: typedText(64),
});

/** See {@link memberSchema}. */
export type Member = z.infer<typeof memberSchema>;
/** See {@link scheduleRowSchema}. */
export type ScheduleRow = z.infer<typeof scheduleRowSchema>;
/** See {@link schedulePlanSchema}. */
export type SchedulePlan = z.infer<typeof schedulePlanSchema>;
/** See {@link draftContentSchema}. */
export type DraftContent = z.infer<typeof draftContentSchema>;
