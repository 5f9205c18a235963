import { z } from 'zod';
import { peopleFields } from './approval.ts';
import { failureSchema } from './failure.ts';
import { amountMeanings } from './reporting.ts';
import { environmentSchema, idSchema, instantSchema } from './scalars.ts';
import { workKindSchema } from './work.ts';

/**
 * States of a send. `waiting`: stored, no byte has left. `sending`: a byte may have left. `accepted` and `refused`:
 * Kiva said so, or the person did after looking in PA2. `unknown`: nobody knows; only a person moves it on.
 */
export const sendStates = ['waiting', 'sending', 'accepted', 'refused', 'unknown'] as const;

/** States of an item: those of a send, and `outdated`: left out before the send left, because something newer has its place. */
export const itemStates = [...sendStates, 'outdated'] as const;

/** One item of a send (a loan draft, a journal, a repayment row) and its outcome. */
export const sendItemSchema = z.object({
  key: z.string(),
  label: z.string(),
  amount: z.string(),
  currency: z.string(),
  state: z.enum(itemStates),
  note: z.string(),
});

/**
 * A line of Activity. `items` left or will leave, `outdatedItems` were left out before. It is number `batch` of the
 * `batches` that were started together; `period` (YYYY-MM) and `meaning` are a report's. `stoppedAt` is when a person
 * took it back before it left: it stays `waiting`.
 */
export const sendSummarySchema = z.object({
  id: idSchema,
  workId: idSchema,
  kind: workKindSchema,
  environment: environmentSchema,
  state: z.enum(sendStates),
  title: z.string(),
  items: z.number(),
  outdatedItems: z.number(),
  refusedItems: z.number(),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  httpStatus: z.number().nullable(),
  error: failureSchema.nullable(),
  settledBy: z.enum(['kiva', 'person']).nullable(),
  replacedBy: idSchema.nullable(),
  replaces: idSchema.nullable(),
  period: z.string().nullable(),
  meaning: z.enum(amountMeanings).nullable(),
  batch: z.number(),
  batches: z.number(),
  stoppedAt: instantSchema.nullable(),
});

/** A try that Kiva answered and did not process (401, 403, 429), before the same request went again. */
const trySchema = z.object({
  sentAt: instantSchema,
  finishedAt: instantSchema,
  httpStatus: z.number(),
  answer: z.string(),
});

/** A send in full: the exact bytes that left (as text), Kiva's answer as it came, and every item. */
export const sendSchema = sendSummarySchema.extend({
  path: z.string(),
  request: z.string(),
  requestSha256: z.string(),
  answer: z.string().nullable(),
  reference: z.string().nullable(),
  confirmUrl: z.string().nullable(),
  overrideReason: z.string().nullable(),
  ...peopleFields,
  tries: z.array(trySchema),
  rows: z.array(sendItemSchema),
});

/** See {@link sendStates}. */
export type SendState = (typeof sendStates)[number];
/** See {@link itemStates}. */
export type ItemState = (typeof itemStates)[number];
/** See {@link sendItemSchema}. */
export type SendItem = z.infer<typeof sendItemSchema>;
/** See {@link sendSummarySchema}. */
export type SendSummary = z.infer<typeof sendSummarySchema>;
/** See {@link sendSchema}. */
export type Send = z.infer<typeof sendSchema>;
