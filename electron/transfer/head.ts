import { z } from 'zod';
import { movedSchema, transferSummarySchema } from '../../shared/model/transfer.ts';
import { preferencesSchema } from '../settings/schema.ts';

// Apart from `format.ts`: the main process reads this at each start, and is to read nothing of the encryption, which takes 60 ms to load.

/** The version of the form; a program refuses a newer one. */
export const transferForm = 1;

/** Files of a store that are moved. Whatever else lies beside them belongs to this computer. */
export const movedFiles = /^store\.db(|-wal|\.seal|\.log-seal|\.key-id)$/;

/** Preferences that mean the same on another computer. */
export const movedPreferencesSchema = preferencesSchema.pick({
  endpoints: true,
  presets: true,
  idleMinutes: true,
  reporting: true,
  reportingByPartner: true,
  firstSteps: true,
});

/**
 * The head of a transfer file. `schema` is the number of the newest change of the store's form that its program knows; `key` opens the
 * store, and is nowhere else outside a keychain.
 */
export const transferHeadSchema = transferSummarySchema.omit({ environments: true }).extend({
  form: z.number().int(),
  schema: z.number().int(),
  preferences: movedPreferencesSchema,
  environments: z.array(
    movedSchema.extend({
      key: z.string().min(1).max(200),
      files: z.array(z.object({ name: z.string().regex(movedFiles), bytes: z.number().int().min(0) })),
    }),
  ),
});

/** See {@link transferHeadSchema}. */
export type TransferHead = z.infer<typeof transferHeadSchema>;
