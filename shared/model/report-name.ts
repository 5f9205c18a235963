import { z } from 'zod';
import { idSchema } from './scalars.ts';

/** What a report is of its month: a report of it, a correction of rows that were sent, or the rows that were stopped before they left. */
export const reportRoles = ['report', 'correction', 'remainder'] as const;

/** By what a report is told from the others of its month: it is the `nth` in its role, from 1, in the order they were begun. */
export const reportNameSchema = z.object({
  workId: idSchema,
  period: z.string(),
  role: z.enum(reportRoles),
  nth: z.number(),
});

/** See {@link reportRoles}. */
export type ReportRole = (typeof reportRoles)[number];
/** See {@link reportNameSchema}. */
export type ReportName = z.infer<typeof reportNameSchema>;
