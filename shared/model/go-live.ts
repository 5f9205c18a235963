import { z } from 'zod';
import { configSchema } from './config.ts';
import { endpointSetSchema } from './connection.ts';
import { idSchema, instantSchema, typedText } from './scalars.ts';

/**
 * What Kiva wants to see on Stage before it opens Production (API.md §2.5): the connection with all scopes, one accepted request
 * of each sort, and an error that was met and understood.
 */
export const testSteps = ['connection', 'individual', 'group', 'journals', 'report', 'error'] as const;

/** One of {@link testSteps}. */
export type TestStep = (typeof testSteps)[number];

/**
 * A step that was done on Stage: when it was first, and the request that shows it (null for the connection). `how`: a refused
 * request was sent again and accepted, or a person dismissed it.
 */
export const stepDoneSchema = z.object({
  step: z.enum(testSteps),
  at: instantSchema,
  sendId: idSchema.nullable(),
  workId: idSchema.nullable(),
  how: z.enum(['corrected', 'dismissed']).nullable(),
});

/** The newest test of a connection that got a token; `failed` are the parts that did not answer. */
export const connectionTestedSchema = z.object({
  at: instantSchema,
  partnerId: z.string(),
  scopes: z.array(z.string()),
  failed: z.array(z.string()),
  audience: z.string(),
  issuer: z.string().nullable(),
  jti: z.string().nullable(),
});

const recorded = { at: instantSchema, person: z.string(), partner: z.string().nullable() };

/** What a person at Kiva has written: `by` whom, `on` which day (YYYY-MM-DD), and the words. */
const confirmedFields = { by: typedText(200), on: z.iso.date(), words: typedText(20_000) };

/**
 * Why Production is open, and who recorded it when. `confirmed`: Kiva's words, and the steps that were open all the same.
 * `already`: a person says that this partner is live, and why the program can believe it. `noticed`: the program found it out.
 */
export const goLiveRecordSchema = z.discriminatedUnion('how', [
  z.object({
    ...{ how: z.literal('confirmed'), ...recorded, ...confirmedFields },
    untested: z.array(z.enum(testSteps)),
  }),
  z.object({ how: z.literal('already'), ...recorded, why: z.string() }),
  z.object({ how: z.literal('noticed'), ...recorded, evidence: z.enum(['credentials', 'sent']) }),
]);

/**
 * A record was wrong and does not count any more, nor does any before it: who says so, when and why. Person and reason are empty where
 * only the keychain knows of it, and `at` is null where that cannot be read.
 */
export const goLiveWithdrawalSchema = z.object({
  ...{ how: z.literal('withdrawn'), ...recorded, why: z.string() },
  at: instantSchema.nullable(),
});

/** One side of the four things that change. `clientIdEnding` is empty where none is saved, or it is too short to show a part of. */
const sideSchema = endpointSetSchema
  .pick({ tokenUrl: true, audience: true, apiBaseUrl: true })
  .extend({ credentialsSaved: z.boolean(), clientIdEnding: z.string() });

/** All that the page about going live shows; nothing of a borrower is in it. */
export const goLiveSchema = z.object({
  partner: z.string().nullable(),
  tested: connectionTestedSchema.nullable(),
  done: z.array(stepDoneSchema),
  record: goLiveRecordSchema.nullable(),
  withdrawal: goLiveWithdrawalSchema.nullable(),
  sides: z.object({ stage: sideSchema, production: sideSchema }),
});

/** A name, as short as two letters and not blank. */
const name = typedText(100).refine((text) => text.trim().length >= 2);

/** What a person types to record Kiva's confirmation. `untested` are the open steps that they saw. */
export const confirmationSchema = z.strictObject({
  person: name,
  by: confirmedFields.by.refine((text) => text.trim().length >= 2),
  on: confirmedFields.on,
  words: confirmedFields.words.refine((text) => text.trim() !== ''),
  untested: z.array(z.enum(testSteps)),
});

const why = typedText(2_000).refine((text) => text.trim().length >= 5);

/** What a person types to say that this partner is live already, or that a record is wrong. */
export const goLiveReasonSchema = z.strictObject({ person: name, why });

/** Kiva's lists as each environment read them last; null where that was never. */
export const twinsSchema = z.object({ stage: configSchema.nullable(), production: configSchema.nullable() });

/** A request of the dossier: exactly what left and came back, without borrowers' names, texts and pictures. */
const dossierRequestSchema = z.object({
  steps: z.array(z.enum(testSteps)),
  sendId: idSchema,
  state: z.string(),
  method: z.literal('POST'),
  path: z.string(),
  sentAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  httpStatus: z.number().nullable(),
  request: z.unknown(),
  requestSha256: z.string(),
  answer: z.string().nullable(),
  reference: z.string().nullable(),
  confirmUrl: z.string().nullable(),
});

/** What is sent to Kiva with the wish to go live. */
const dossierSchema = z.object({
  program: z.string(),
  madeAt: instantSchema,
  environment: z.literal('stage'),
  partner: z.string().nullable(),
  apiBaseUrl: z.string(),
  connection: connectionTestedSchema.nullable(),
  done: z.array(stepDoneSchema),
  notTested: z.array(z.enum(testSteps)),
  requests: z.array(dossierRequestSchema),
});

/** See {@link stepDoneSchema}. */
export type StepDone = z.infer<typeof stepDoneSchema>;
/** See {@link connectionTestedSchema}. */
export type ConnectionTested = z.infer<typeof connectionTestedSchema>;
/** See {@link goLiveRecordSchema}. */
export type GoLiveRecord = z.infer<typeof goLiveRecordSchema>;
/** See {@link goLiveWithdrawalSchema}. */
export type GoLiveWithdrawal = z.infer<typeof goLiveWithdrawalSchema>;
/** See {@link goLiveSchema}. */
export type GoLive = z.infer<typeof goLiveSchema>;
/** See {@link dossierRequestSchema}. */
export type DossierRequest = z.infer<typeof dossierRequestSchema>;
/** See {@link dossierSchema}. */
export type Dossier = z.infer<typeof dossierSchema>;
