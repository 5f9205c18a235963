import { z } from 'zod';
import { choiceFields } from './draft-fields.ts';
import { typedText } from './scalars.ts';

/** How many choices of one field can be pinned: more would be another list to search. */
export const mostPinned = 12;

/** The choices of each field that a person wants on top of its list, in the order in which they were pinned. */
export const pinnedChoicesSchema = z.partialRecord(
  z.enum(choiceFields),
  z.array(typedText(300)).max(mostPinned),
);

/** See {@link pinnedChoicesSchema}. */
export type PinnedChoices = z.infer<typeof pinnedChoicesSchema>;
