import { z } from 'zod';
import { confirmationSchema, goLiveReasonSchema, goLiveSchema, twinsSchema } from '../model/go-live.ts';
import { typedText } from '../model/scalars.ts';
import { here, inEnvironment, nothing, type Procedure, sentInParts } from './scope.ts';

/**
 * The part of the contract about going live. What opens Production is of the program and not of one environment: it is read, and
 * recorded, from wherever a person stands, and has nothing of a borrower. The dossier has, so it is Stage's alone.
 */
export const goLiveProcedures = {
  'goLive.get': { input: nothing, output: goLiveSchema },
  'goLive.confirm': { input: confirmationSchema, output: nothing },
  'goLive.already': { input: goLiveReasonSchema, output: nothing },
  // Production is locked again.
  'goLive.withdraw': { input: goLiveReasonSchema, output: nothing },
  'goLive.twins': { input: nothing, output: twinsSchema },
  // A `Dossier`, in parts.
  'goLive.dossier': { input: inEnvironment, output: sentInParts },
  'goLive.save': {
    input: z.strictObject({ ...here, format: z.enum(['pdf', 'json']), name: typedText(100) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies Record<string, Procedure>;
