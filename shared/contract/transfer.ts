import { z } from 'zod';
import {
  movedSchema,
  passphraseSchema,
  shortestPassphrase,
  transferSummarySchema,
} from '../model/transfer.ts';
import { nothing, type Procedure } from './scope.ts';

/** The part of the contract about moving everything to another computer, in one encrypted file. */
export const transferProcedures = {
  // What a transfer file would have now.
  'transfer.contents': { input: z.strictObject({}), output: z.array(movedSchema) },
  // `stopHere`: nothing is sent from this computer afterwards. `saved` is false if the person chose no place.
  'transfer.save': {
    input: z.strictObject({ passphrase: passphraseSchema.min(shortestPassphrase), stopHere: z.boolean() }),
    output: z.object({ saved: z.boolean() }),
  },
  // Asks for a file; its name, or null if the person chose none.
  'transfer.choose': { input: z.strictObject({}), output: z.object({ name: z.string().nullable() }) },
  // Unpacks the chosen file beside the work of this computer, and says what is in it.
  'transfer.open': { input: z.strictObject({ passphrase: passphraseSchema }), output: transferSummarySchema },
  // Takes what was opened. Fails with TRANSFER_NOT_EMPTY where this computer has work of its own.
  'transfer.take': { input: z.strictObject({}), output: nothing },
  'transfer.discard': { input: z.strictObject({}), output: nothing },
} as const satisfies Record<string, Procedure>;
