import { z } from 'zod';
import { instantSchema } from './scalars.ts';

/** A choice of a picker: the value that is sent and the words that are shown. */
export const choiceSchema = z.object({ value: z.string(), label: z.string(), group: z.string().optional() });

/**
 * The partner's own lists (API.md §1.5) as choices. A location's value is its `full_name`, verbatim; currencies and
 * languages come from the locales, without repeats.
 */
export const configSchema = z.object({
  activities: z.array(choiceSchema),
  locations: z.array(choiceSchema),
  themes: z.array(choiceSchema),
  languages: z.array(choiceSchema),
  currencies: z.array(choiceSchema),
  fetchedAt: instantSchema,
});

/** See {@link choiceSchema}. */
export type Choice = z.infer<typeof choiceSchema>;
/** See {@link configSchema}. */
export type Config = z.infer<typeof configSchema>;
