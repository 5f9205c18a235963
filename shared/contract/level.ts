import { z } from 'zod';
import { appStateSchema } from '../model/app.ts';
import { proofSchema } from '../model/approval.ts';
import { safeguardsSchema } from '../model/level.ts';
import { idSchema } from '../model/scalars.ts';
import { here, inEnvironment, nothing, type Procedure } from './scope.ts';

/** The part of the contract about what a partner allows: how carefully an environment sends, and the lock of the program. */
export const levelProcedures = {
  'level.get': { input: inEnvironment, output: safeguardsSchema },
  // `by` where the level goes down in Production.
  'level.save': {
    input: z.strictObject({ ...here, ...safeguardsSchema.partial().shape, by: proofSchema.optional() }),
    output: safeguardsSchema,
  },
  // A person's PIN for so many starts, each of which then names the pass.
  'level.pass': {
    input: z.strictObject({ ...here, by: proofSchema, starts: z.number().int().min(1).max(50_000) }),
    output: z.object({ pass: idSchema }),
  },
  'lock.close': { input: nothing, output: appStateSchema },
  'lock.open': { input: z.strictObject({ by: proofSchema }), output: appStateSchema },
} as const satisfies Record<string, Procedure>;
