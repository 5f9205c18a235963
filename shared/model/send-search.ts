import { z } from 'zod';
import { amountMeanings } from './reporting.ts';
import { idSchema, instantSchema, typedText } from './scalars.ts';
import { itemStates, sendStates, sendSummarySchema } from './send.ts';
import { workKindSchema } from './work.ts';

const day = z.union([z.literal(''), z.iso.date()]);
const oneId = z.union([z.literal(''), idSchema]);

/** What can be looked for by how it ended: the states of a send, and what a person stopped before it left. */
export const outcomes = [...sendStates, 'stopped'] as const;

/**
 * A search of the history. All that is given must hold, the values of one list are alternatives, and empty fields do
 * not filter. `text` is looked for in loan ids, client ids, names, subjects, amounts, Kiva's references and our own
 * ids, ignoring case and accents, inside ids too. `refused` and `unknown` also find sends of which Kiva says so of
 * single items. Days are local and inclusive; `before` is a send: only older ones are found. Sends of
 * a former partner are found only with `allPartners`.
 */
export const sendFilterSchema = z.strictObject({
  text: typedText(200).default(''),
  kinds: z.array(workKindSchema).max(3).default([]),
  outcomes: z.array(z.enum(outcomes)).max(outcomes.length).default([]),
  from: day.default(''),
  to: day.default(''),
  period: z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}$/)]).default(''),
  meaning: z.enum(amountMeanings).default(''),
  workId: oneId.default(''),
  before: oneId.default(''),
  allPartners: z.boolean().default(false),
});

/**
 * Where the text was found: the first item that has it (counted from 1), how many have it, and the borrower's name in the local
 * copy where it was found by that; or in a reference, which is then given.
 */
export const sendMatchSchema = z.object({
  row: z.number(),
  rows: z.number(),
  key: z.string(),
  label: z.string(),
  amount: z.string(),
  name: z.string(),
  reference: z.string(),
});

/** A line of Activity that was looked for; `match` is null where no text was. */
export const foundSendSchema = sendSummarySchema.extend({ match: sendMatchSchema.nullable() });

/**
 * One stretch of the sends found, the newest first. `borrowers` are the loans of the local copy that have the text in a name or
 * another id, and how many of them were looked for; `apart` is how many sends there are of former partners.
 */
export const foundSendsSchema = z.object({
  total: z.number(),
  apart: z.number(),
  sends: z.array(foundSendSchema),
  borrowers: z.object({ found: z.number(), used: z.number() }),
});

/**
 * A line of Activity: one send, or the requests of one report that match, where the newest of them stands. `items` are its rows,
 * each counted once; requests that were sent again are in `requests` alone.
 */
export const sendLineSchema = z.object({
  newest: sendSummarySchema,
  requests: z.number(),
  items: z.number(),
  refusedItems: z.number(),
  states: z.array(z.object({ state: z.enum(itemStates), requests: z.number() })),
});

/** One stretch of the lines, the newest first; `apart` as above. */
export const foldedSendsSchema = z.object({
  total: z.number(),
  apart: z.number(),
  lines: z.array(sendLineSchema),
});

/**
 * What something in the outbox waits for. `inDoubt`: Kiva took the request, but the outcome of single rows is unknown.
 */
export const outboxStates = [
  'unknown',
  'inDoubt',
  'refused',
  'paused',
  'retrying',
  'queued',
  'sending',
] as const;

/** One line of the outbox: the sends of a piece of work that wait for the same thing. `sendId` is the first of them. */
export const outboxLineSchema = z.object({
  workId: idSchema,
  sendId: idSchema,
  sendIds: z.array(idSchema),
  kind: workKindSchema,
  state: z.enum(outboxStates),
  title: z.string(),
  period: z.string().nullable(),
  items: z.number(),
  since: instantSchema,
  retryAt: instantSchema.nullable(),
});

/** See {@link outcomes}. */
export type SendOutcome = (typeof outcomes)[number];
/** See {@link sendFilterSchema}. */
export type SendFilter = z.output<typeof sendFilterSchema>;
/** See {@link sendMatchSchema}. */
export type SendMatch = z.infer<typeof sendMatchSchema>;
/** See {@link foundSendSchema}. */
export type FoundSend = z.infer<typeof foundSendSchema>;
/** See {@link foundSendsSchema}. */
export type FoundSends = z.infer<typeof foundSendsSchema>;
/** See {@link sendLineSchema}. */
export type SendLine = z.infer<typeof sendLineSchema>;
/** See {@link foldedSendsSchema}. */
export type FoldedSends = z.infer<typeof foldedSendsSchema>;
/** See {@link outboxLineSchema}. */
export type OutboxLine = z.infer<typeof outboxLineSchema>;
