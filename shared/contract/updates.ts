import { z } from 'zod';
import { copyBeforeSchema, pageAddressSchema, updatesSchema } from '../model/updates.ts';
import { here, inEnvironment, nothing, type Procedure } from './scope.ts';

/** The part of the contract about updates of the program. What an update does is told by the event `updates.changed`. */
export const updateProcedures = {
  'updates.get': { input: nothing, output: updatesSchema },
  'updates.look': { input: nothing, output: nothing },
  'updates.download': { input: nothing, output: nothing },
  'updates.cancel': { input: nothing, output: nothing },
  // A person chooses an installer, or the file beside it; `taken` is false if they would rather not.
  'updates.chooseFile': { input: nothing, output: z.object({ taken: z.boolean() }) },
  'updates.goBack': { input: nothing, output: nothing },
  // Ends the program, and opens this address again afterwards.
  'updates.install': { input: z.strictObject({ ...here, address: pageAddressSchema }), output: nothing },
  'updates.reopen': { input: inEnvironment, output: z.object({ address: pageAddressSchema.nullable() }) },
  'updates.putAway': { input: nothing, output: nothing },
  'updates.showInstaller': { input: nothing, output: nothing },
  // The copies from before an update, of each environment that has one, for going back.
  'updates.copies': { input: nothing, output: z.array(copyBeforeSchema) },
  // A person goes on with the copy from before an update, where the store is of a newer version.
  'store.useCopy': { input: inEnvironment, output: nothing },
} as const satisfies Record<string, Procedure>;
