import { z } from 'zod';
import { reportNameSchema } from './report-name.ts';
import { idSchema } from './scalars.ts';

/** What became of a report's rows, and the work that it corrects or sends the remainder of (empty if none). A report that was never sent has no rows of either. */
export const sentReportSchema = z.object({
  workId: idSchema,
  period: z.string(),
  ...reportNameSchema.pick({ role: true, nth: true }).shape,
  corrects: z.string(),
  isOpen: z.boolean(),
  accepted: z.number(),
  refused: z.number(),
});

/** See {@link sentReportSchema}. */
export type SentReport = z.infer<typeof sentReportSchema>;
