import { z } from 'zod';
import { idSchema, instantSchema } from './scalars.ts';
import { workKindSchema } from './work.ts';

/**
 * Something that Kiva accepted and that a person still has to finish in PA2 (partner-api.md §1.2 to §1.4): publish a
 * draft, publish a journal on its `confirmUrl`, review and finalize a report. A report is one task, whatever its batches.
 */
export const todoSchema = z.object({
  kind: workKindSchema,
  workId: idSchema,
  sendIds: z.array(idSchema),
  title: z.string(),
  items: z.number(),
  since: instantSchema,
  confirmUrl: z.string().nullable(),
});

/** See {@link todoSchema}. */
export type Todo = z.infer<typeof todoSchema>;
