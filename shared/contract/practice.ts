import { z } from 'zod';
import { nothing, type Procedure } from './scope.ts';

/** Of Practice alone; like every call with an environment it is refused unless the program is in that. */
const inPractice = z.strictObject({ environment: z.literal('practice') });

/** The part of the contract about Practice, which no other environment has. */
export const practiceProcedures = {
  // Deletes what was made in Practice; its server is in its first state again.
  'practice.startAnew': { input: inPractice, output: nothing },
  // A file with the faults that files have, of the loans in Practice, saved where the person says.
  'practice.saveSample': {
    input: inPractice.extend({ kind: z.enum(['report', 'draft']) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies Record<string, Procedure>;
