import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { instantSchema } from './scalars.ts';
import { sendSummarySchema } from './send.ts';

/**
 * Progress of the sends of one piece of work, in rows. `stopped` ones were taken back before they left, `outdated` ones
 * left out because a newer request has their loan. `paused`: the rest waits for a person; `held`: the
 * two-person rule keeps it, since nobody approved it. `retryAt`: Kiva was busy or
 * out of reach before a byte left, and the machine retries by itself then.
 */
export const progressSchema = z.object({
  rows: z.object({
    waiting: z.number(),
    sending: z.number(),
    accepted: z.number(),
    refused: z.number(),
    unknown: z.number(),
    stopped: z.number(),
    outdated: z.number(),
  }),
  /** In the order of sending; what was replaced is not among them. */
  batches: z.array(sendSummarySchema),
  running: z.boolean(),
  paused: z.boolean(),
  held: z.boolean(),
  retryAt: instantSchema.nullable(),
  /** What the disk said when something of what is sent could not be written down. */
  trouble: failureSchema.nullable(),
});

/** See {@link progressSchema}. */
export type Progress = z.infer<typeof progressSchema>;
