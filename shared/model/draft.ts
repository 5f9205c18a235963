import { z } from 'zod';
import { typedText } from './scalars.ts';

/** Gender as the API wants it (API.md §3.2); empty until chosen. */
export const genders = ['', 'female', 'male', 'unknown'] as const;

/** One borrower of a loan, as typed. `notPictured` counts for groups only and moves with its member. */
export const memberSchema = z.object({
  clientId: typedText(100),
  loanId: typedText(100),
  givenName: typedText(200),
  familyName: typedText(200),
  gender: z.enum(genders),
  amount: typedText(40),
  notPictured: z.boolean(),
});

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
  groupName: typedText(200),
  groupClientId: typedText(100),
  groupLoanId: typedText(100),
  members: z.array(memberSchema).min(1).max(200),
  location: typedText(300),
  activityId: typedText(20),
  languageId: typedText(20),
  loanUse: typedText(2_000),
  description: typedText(50_000),
  waiverSigned: z.boolean(),
  themeTypeId: typedText(20),
  currency: typedText(10),
  disbursalDate: typedText(20),
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
