import { todaySchema } from '../model/today.ts';
import { inEnvironment, nothing, type Procedure } from './scope.ts';

/** The part of the contract about what waits for a person. */
export const todayProcedures = {
  'today.get': { input: inEnvironment, output: todaySchema },
  // The first steps are put away for good.
  'today.putAway': { input: nothing, output: nothing },
} as const satisfies Record<string, Procedure>;
