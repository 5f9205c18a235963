import { z } from 'zod';
import { proofSchema } from '../model/approval.ts';
import { progressSchema } from '../model/progress.ts';
import { idSchema, typedText } from '../model/scalars.ts';
import { sendSchema, sendSummarySchema } from '../model/send.ts';
import {
  foldedSendsSchema,
  foundSendsSchema,
  outboxLineSchema,
  sendFilterSchema,
} from '../model/send-search.ts';
import { todoSchema } from '../model/todo.ts';
import { here, inEnvironment, nothing, oneById, type Procedure, sentInParts } from './scope.ts';

/** A report has at most as many requests as rows. */
const sendIds = z.array(idSchema).min(1).max(50_000);

/** Of `level.pass`, where the environment asks for a PIN. */
const pass = idSchema.optional();

/** How many rows of what goes on are left out, because something newer has them. */
const leftOut = z.object({ leftOut: z.number() });

/** Where one is in the list of what matches. */
const oneStretch = z.strictObject({
  ...here,
  filter: sendFilterSchema.prefault({}),
  limit: z.number().int().min(1).max(500),
  offset: z.number().int().min(0),
});

/** The part of the contract about what was sent: requests, their receipts, and what is left to do in PA2. */
export const sendProcedures = {
  'sends.start': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      digest: z.string().length(64),
      overrideReason: typedText(500).optional(),
      // A person chose that it leaves by itself once Kiva is in reach.
      whenOnline: z.boolean().optional(),
      // Of a locked report, where a second person approves.
      approval: proofSchema.optional(),
      pass,
    }),
    output: z.object({ sendIds: z.array(idSchema) }),
  },
  'sends.list': { input: oneStretch, output: foundSendsSchema },
  // The same, the requests of a report as one line. A text is looked for in single sends.
  'sends.lines': { input: oneStretch, output: foldedSendsSchema },
  'sends.outbox': { input: inEnvironment, output: z.array(outboxLineSchema) },
  // A person leaves what Kiva refused at that: it waits for nobody any more.
  'sends.leave': {
    input: z.strictObject({ ...here, sendIds }),
    output: nothing,
  },
  'sends.get': { input: oneById, output: sendSchema },
  'sends.settle': {
    input: z.strictObject({
      ...here,
      id: idSchema,
      verdict: z.enum(['arrived', 'again']),
      // Of rows of a report that go again, where a second person approves.
      approval: z.strictObject({ preparer: proofSchema, approver: proofSchema }).optional(),
      pass,
    }),
    output: sendSummarySchema,
  },
  'sends.resume': { input: oneById.extend({ pass }), output: leftOut },
  'sends.withdraw': { input: oneById, output: nothing },
  'sends.progress': { input: z.strictObject({ ...here, workId: idSchema }), output: progressSchema },
  'sends.control': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      action: z.enum(['pause', 'resume', 'stop']),
      pass,
    }),
    output: leftOut,
  },
  'receipts.get': {
    input: z.strictObject({ ...here, workId: idSchema }),
    output: sentInParts,
  },
  'receipts.save': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      format: z.enum(['pdf', 'json']),
      name: typedText(100),
    }),
    output: z.object({ saved: z.boolean() }),
  },
  'todo.list': { input: inEnvironment, output: z.array(todoSchema) },
  'todo.done': {
    input: z.strictObject({ ...here, sendIds, done: z.boolean() }),
    output: nothing,
  },
} as const satisfies Record<string, Procedure>;
