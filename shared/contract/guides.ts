import { z } from 'zod';
import { guideNameSchema } from '../model/guide.ts';
import { typedText } from '../model/scalars.ts';
import type { Procedure } from './scope.ts';

/** The part of the contract about the guides: words and pictures of the program, and nothing of an environment. */
export const guideProcedures = {
  'guides.save': {
    input: z.strictObject({ guide: guideNameSchema, name: typedText(150) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies Record<string, Procedure>;
