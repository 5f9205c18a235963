import { z } from 'zod';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/**
 * What the history records, oldest stage first. `before`: a send of a version that had no history. `confirmed`: a person
 * confirmed requests. `left` and `ended`: one attempt of a request. `arrived`, `stopped`, `replaced`, `dismissed`: what a
 * person decided of it. `ticked` and `unticked`: finished in PA2, or not after all. `erased`: personal data of it were
 * removed. `locked` and `unlocked`: a report for a second person's approval. The others are of the environment: `desk` somebody else sat down, `rule` the two-person rule or its people
 * changed, `restored` work went on after a restored store, `kivaConfirmed` Kiva's confirmation of the tests was recorded, `liveAlready`
 * Production was opened for a partner that is live, `goLiveWithdrawn` such a record was taken back, `level` how carefully the
 * environment sends was changed.
 */
export const auditEvents = [
  'before',
  'confirmed',
  'left',
  'ended',
  'arrived',
  'stopped',
  'replaced',
  'dismissed',
  'ticked',
  'unticked',
  'erased',
  'locked',
  'unlocked',
  'desk',
  'rule',
  'restored',
  'kivaConfirmed',
  'liveAlready',
  'goLiveWithdrawn',
  'level',
] as const;

/** See {@link auditEvents}. */
export type AuditEvent = (typeof auditEvents)[number];

/**
 * An entry of the history. `at` is UTC, `zone` the computer's offset then. `facts` are ids, hashes, counts, amounts and times
 * by name. `mark` is a hash over everything up to and with this entry.
 */
export const auditEntrySchema = z.object({
  number: z.number(),
  at: instantSchema,
  zone: z.string(),
  event: z.enum(auditEvents),
  sendId: idSchema.nullable(),
  person: z.string(),
  facts: z.record(z.string(), z.unknown()),
  mark: z.string(),
});

/** See {@link auditEntrySchema}. */
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** The entries of a period. */
export type AuditPeriod = { entries: AuditEntry[] };

/** The most years that personal data are kept; a choice beyond this keeps them for good. */
export const mostYears = 30;

const years = z.number().int().min(1).max(mostYears).nullable();

/**
 * Who is at the desk (a name, not an account; empty until given), and for how many years the history keeps the personal data
 * of drafts and journals; null keeps them for good. Reports have none: ids and amounts stay in any case.
 */
export const deskSchema = z.object({
  person: typedText(100),
  keepYears: z.object({ draft: years, journals: years }),
});

/** See {@link deskSchema}. */
export type Desk = z.infer<typeof deskSchema>;

/**
 * What is wrong with an entry: it is `missing`, was `altered`, or what the store keeps of its send (`request`, `answer`,
 * `rows`, `state`) is not what was recorded. `unrecorded`: a send left without an entry. `cut`: the entry
 * that the keychain remembers is missing at the end; `anchor`: what the keychain has of it cannot be read.
 */
export const auditFaults = [
  'missing',
  'altered',
  'request',
  'answer',
  'rows',
  'state',
  'unrecorded',
  'cut',
  'anchor',
] as const;

/** The result of a look through the whole history. `fault` is the first one; null if there is none. */
export const auditVerdictSchema = z.object({
  entries: z.number(),
  sends: z.number(),
  from: instantSchema.nullable(),
  mark: z.string(),
  fault: z
    .object({
      number: z.number().nullable(),
      at: instantSchema.nullable(),
      sendId: z.string().nullable(),
      what: z.enum(auditFaults),
    })
    .nullable(),
});

/** What an erasure changed: requests in the history, drafts and other work, and photos. */
export const erasureSchema = z.object({ sends: z.number(), works: z.number(), photos: z.number() });

/** See {@link erasureSchema}. */
export type Erasure = z.infer<typeof erasureSchema>;

/** See {@link auditVerdictSchema}. */
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;
