import { z } from 'zod';

/** How carefully an environment sends, from the loosest to the strictest. `ask` is the review and its button. */
export const levels = ['ask', 'pin', 'readOnly'] as const;

/**
 * What a partner allows in one environment. `countAbove` is decimal text: above this sum in any one currency a person types the
 * number of rows before they leave for Production; null asks for it by the number of rows alone.
 */
export const safeguardsSchema = z.object({
  level: z.enum(levels),
  countAbove: z
    .string()
    .max(20)
    .regex(/^[1-9]\d*(\.\d+)?$/)
    .nullable(),
});

/** One of {@link levels}. */
export type Level = (typeof levels)[number];
/** See {@link safeguardsSchema}. */
export type Safeguards = z.infer<typeof safeguardsSchema>;
