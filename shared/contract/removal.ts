import { z } from 'zod';
import { inventorySchema, removalOrderSchema } from '../model/removal.ts';
import { here, inEnvironment, nothing, type Procedure } from './scope.ts';

/** The part of the contract about removing everything of an environment from this computer. It cannot be undone. */
export const removalProcedures = {
  'removal.inventory': { input: inEnvironment, output: inventorySchema },
  'removal.remove': { input: z.strictObject({ ...here, ...removalOrderSchema.shape }), output: nothing },
} as const satisfies Record<string, Procedure>;
