import { z } from 'zod';
import { joinParts } from '../rules/parts.ts';
import { peopleFields } from './approval.ts';
import { reportNameSchema } from './report-name.ts';
import { amountMeanings } from './reporting.ts';
import { environmentSchema, idSchema, instantSchema } from './scalars.ts';
import { sendItemSchema, sendStates } from './send.ts';
import { controlSchema, workKindSchema } from './work.ts';

/** One request of a receipt; `number` counts them in the order of sending. `sums` are of its rows, by currency (`''` where that is not known); `answer` is Kiva's, as it came. */
export const receiptBatchSchema = z.object({
  sendId: idSchema,
  number: z.number(),
  state: z.enum(sendStates),
  sentAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  httpStatus: z.number().nullable(),
  rows: z.number(),
  sums: z.array(z.object({ currency: z.string(), rows: z.number(), sum: z.string() })),
  requestSha256: z.string(),
  reference: z.string().nullable(),
  confirmUrl: z.string().nullable(),
  answer: z.string().nullable(),
  overrideReason: z.string().nullable(),
  ...peopleFields,
  settledBy: z.enum(['kiva', 'person']).nullable(),
  replaces: idSchema.nullable(),
  replacedBy: idSchema.nullable(),
  stoppedAt: instantSchema.nullable(),
});

/**
 * A row of a receipt: the number of its request, and its outcome. `label` of a report's row is the client id where one was sent;
 * `name` is the borrower's, `''` where the copy of the loans does not have it, as `currency` is where it is unknown. `note` are Kiva's
 * words, `reason` is what a person typed beside an odd amount. Each row of the work counts once: `counts` is false
 * where another request has it, or where a person stopped it (`stopped`). `newer`: the row is not at Kiva, and a newer
 * request of this program has its loan, so it must not be sent as it is.
 */
export const receiptRowSchema = sendItemSchema.extend({
  batch: z.number(),
  name: z.string(),
  reason: z.string(),
  counts: z.boolean(),
  stopped: z.boolean(),
  newer: z.boolean(),
});

/**
 * The receipt of a piece of work, with every request, replaced ones too. `role` and `nth` name a report among those of its month, `control` are
 * the totals of the partner's own system that it was compared with. `done` is when a person said that it was finalized or published
 * in PA2.
 */
export const receiptSchema = z.object({
  workId: idSchema,
  kind: workKindSchema,
  /** Empty for a report: its month says it. */
  title: z.string(),
  environment: environmentSchema,
  partnerId: z.string(),
  appVersion: z.string(),
  madeAt: instantSchema,
  period: z.string(),
  meaning: z.enum(amountMeanings),
  corrects: z.string(),
  ...reportNameSchema.pick({ role: true, nth: true }).shape,
  control: controlSchema,
  done: instantSchema.nullable(),
  batches: z.array(receiptBatchSchema),
  rows: z.array(receiptRowSchema),
});

/** The receipt in the parts of an answer; throws where they are of somebody else's making. */
export function receiptIn(parts: readonly string[]): Receipt {
  return receiptSchema.parse(joinParts(parts));
}

/** See {@link receiptBatchSchema}. */
export type ReceiptBatch = z.infer<typeof receiptBatchSchema>;
/** See {@link receiptRowSchema}. */
export type ReceiptRow = z.infer<typeof receiptRowSchema>;
/** See {@link receiptSchema}. */
export type Receipt = z.infer<typeof receiptSchema>;
