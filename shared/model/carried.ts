import { z } from 'zod';
import { environmentSchema } from './scalars.ts';
import { draftContentSchema } from './draft.ts';

/**
 * A draft on its way from one environment to another, in memory only: its content, the names of its choices there
 * (ids differ between environments), and its photo. The page of the other environment takes it over.
 */
export const carriedSchema = z.object({
  from: environmentSchema,
  content: draftContentSchema,
  labels: z.object({ activity: z.string(), theme: z.string(), language: z.string() }),
});

/** See {@link carriedSchema}. */
export type Carried = z.infer<typeof carriedSchema>;
