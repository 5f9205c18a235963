import { z } from 'zod';
import { nothing, type Procedure } from './scope.ts';

/** A package that is part of the program, with the text of its licence. */
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string(),
});

/** The part of the contract about what the program is made of. */
export const licenceProcedures = {
  'licences.list': {
    input: nothing,
    output: z.object({
      // What the program runs on, by version.
      base: z.object({ electron: z.string(), chromium: z.string(), node: z.string() }),
      packages: z.array(packageSchema),
      // Whether their licences are in files that can be shown; not in a checkout.
      hasFiles: z.boolean(),
    }),
  },
  'licences.showFiles': { input: nothing, output: nothing },
} as const satisfies Record<string, Procedure>;
