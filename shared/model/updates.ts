import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { environmentSchema, instantSchema, typedText } from './scalars.ts';

/**
 * How this program is updated: from a server or a file; from a file alone; by running an installer, where no key is built in or
 * nothing was installed; or as a checkout is.
 */
export const updateWaySchema = z.enum(['online', 'file', 'by-hand', 'checkout']);

/** A version that may be installed. `isOlder`: going back. */
export const updateOfferSchema = z.object({
  version: z.string(),
  releasedAt: instantSchema.nullable(),
  bytes: z.number(),
  notes: z.string(),
  isOlder: z.boolean(),
  /** That version cannot read the data as this one keeps them. */
  needsOlderData: z.boolean(),
});

/** Where an update stands. `interrupted`: part of it is here, and the download goes on from there. */
export const updateStepSchema = z.enum([
  'idle',
  'looking',
  'offered',
  'downloading',
  'interrupted',
  'ready',
  'installing',
]);

/** Why an installation that was started did not end in the new version. */
export const updateEndSchema = z.enum(['installed', 'no-permission', 'failed']);

/** The state of updates, as Settings shows it. */
export const updatesSchema = z.object({
  way: updateWaySchema,
  step: updateStepSchema,
  offer: updateOfferSchema.nullable(),
  /** Bytes that are here. */
  received: z.number(),
  failure: failureSchema.nullable(),
  /** When the server was last asked, in this run or an earlier one. */
  lookedAt: instantSchema.nullable(),
  /** The server has said in this run that there is nothing newer. */
  isNewest: z.boolean(),
  /** The version that ran on this data folder before this one; `isKept`: its installer is here. */
  former: z.object({ version: z.string(), isKept: z.boolean() }).nullable(),
  /** What became of the installation before this start. */
  last: z.object({ version: z.string(), end: updateEndSchema, file: z.string().nullable() }).nullable(),
  /** A person put the notice of this offer away. */
  isPutAway: z.boolean(),
});

/** An environment whose data an older version cannot read: the copy from before the update, null where there is none, and what came since. */
export const copyBeforeSchema = z.object({
  environment: environmentSchema,
  at: instantSchema.nullable(),
  /** Pieces of work that were changed since, and requests that left since; null where that is not known. */
  since: z.object({ works: z.number(), sends: z.number() }).nullable(),
});

/** A page's address behind the hash, to open again after the program has started anew. */
export const pageAddressSchema = typedText(4_000);

/** See {@link updatesSchema}. */
export type Updates = z.infer<typeof updatesSchema>;
/** See {@link updateWaySchema}. */
export type UpdateWay = z.infer<typeof updateWaySchema>;
/** See {@link updateOfferSchema}. */
export type UpdateOffer = z.infer<typeof updateOfferSchema>;
/** See {@link updateEndSchema}. */
export type UpdateEnd = z.infer<typeof updateEndSchema>;
/** See {@link copyBeforeSchema}. */
export type CopyBefore = z.infer<typeof copyBeforeSchema>;
