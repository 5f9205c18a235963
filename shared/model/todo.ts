import { z } from 'zod';
import { idSchema, instantSchema } from './scalars.ts';
import { workKindSchema } from './work.ts';

/**
 * Something that Kiva accepted and that a person still has to finish in PA2 (API.md §1.2 to §1.4): publish a draft,
 * publish a journal on its `confirmUrl`, review and finalize a report. A report is one task, whatever its batches.
 * `items` Kiva accepted; `unsettled` ones of the same work are still waiting, on their way or unknown. `since` is when
 * the last of them was accepted, `done` when a person said that it is finished (null: not yet). `missing` is how much PA2
 * still asks for of a draft; null for other work.
 */
export const todoSchema = z.object({
  kind: workKindSchema,
  workId: idSchema,
  sendIds: z.array(idSchema),
  title: z.string(),
  period: z.string().nullable(),
  items: z.number(),
  unsettled: z.number(),
  missing: z.number().nullable(),
  done: instantSchema.nullable(),
  since: instantSchema,
  confirmUrl: z.string().nullable(),
});

/** See {@link todoSchema}. */
export type Todo = z.infer<typeof todoSchema>;
