import { z } from 'zod';
import { configSchema } from './config.ts';
import { draftContentSchema } from './draft.ts';
import { environmentSchema } from './scalars.ts';

/**
 * A draft on its way from one environment to another, in memory only: its content and the lists its
 * choices come from, since ids differ between environments. The page of the other environment takes it over.
 */
export const carriedSchema = z.object({
  from: environmentSchema,
  content: draftContentSchema,
  lists: configSchema.nullable(),
});

/** See {@link carriedSchema}. */
export type CarriedDraft = z.infer<typeof carriedSchema>;
