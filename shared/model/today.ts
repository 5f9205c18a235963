import { z } from 'zod';
import { workSummarySchema } from './work.ts';

/** The same question asked of each kind of work. */
const perKind = <T extends z.ZodType>(answer: T) =>
  z.object({ draft: answer, journals: answer, report: answer });

/** Work that Kiva accepted and nobody has finished in PA2: all of it, and what is late (`lateBefore`). */
const unfinishedSchema = z.object({ all: z.number(), late: z.number() });

/**
 * What waits for a person: the counts of the page Today, and of the badges in the navigation. `outbox` counts lines of the
 * outbox, `approvals` reports that wait for a second person, `pa2` tasks to finish in PA2, and `begun` work that was never
 * sent, of which `newest` has the first. `firstSteps` is what was done of the first steps, or null where they are not shown.
 */
export const todaySchema = z.object({
  outbox: z.object({ unknown: z.number(), refused: z.number(), paused: z.number() }),
  approvals: z.number(),
  pa2: perKind(unfinishedSchema),
  begun: perKind(z.number()),
  newest: z.array(workSummarySchema),
  firstSteps: perKind(z.boolean()).extend({ stage: z.boolean() }).nullable(),
});

/** See {@link todaySchema}. */
export type Today = z.infer<typeof todaySchema>;

/** What is to finish in PA2, by kind of work. */
export type Unfinished = Today['pa2'];
