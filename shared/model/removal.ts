import { z } from 'zod';
import { proofSchema } from './approval.ts';
import { typedText } from './scalars.ts';

const count = z.number().int().min(0);

/**
 * What a removal takes from this computer: work that was never sent, requests that left, entries of the history, loans of the local
 * copy, what was set aside, and what `waits` in the Outbox. `pin`: whose PIN it takes.
 */
export const inventorySchema = z.object({
  draft: count,
  journals: count,
  report: count,
  sent: count,
  entries: count,
  loans: count,
  aside: count,
  waits: count,
  pin: z.enum(['nobody', 'anybody', 'approver']),
});

/** What a person says to it: the number of things in the Outbox as they typed it, and Production's word. */
export const removalOrderSchema = z.strictObject({
  waits: count,
  word: typedText(20),
  by: proofSchema.optional(),
});

/** See {@link inventorySchema}. */
export type Inventory = z.infer<typeof inventorySchema>;
