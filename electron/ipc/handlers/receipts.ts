import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { encodeReceipt, type Receipt } from '../../../shared/model/receipt.ts';
import type { ReportRow, WorkBody } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { escapeDirections } from '../../../shared/rules/directions.ts';
import { lateBefore } from '../../../shared/rules/late.ts';
import { itemsOf } from '../../../shared/rules/payload.ts';
import { mapInSteps } from '../../../shared/rules/steps.ts';
import type { Records } from '../../environment/desk.ts';
import { inCurrencies } from '../../environment/receipt-money.ts';
import { inSlices, inSlicesUnchanged } from '../../in-slices.ts';
import type { SentOfWork } from '../../store/sends-receipt.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type ReceiptHandlers = Pick<
  Handlers,
  'receipts.get' | 'receipts.save' | 'todo.list' | 'todo.late' | 'todo.done'
>;

/** Days for which a ticked task stays visible, so that the tick can be undone. */
const keepTickedDays = 7;

/** What a person keeps of what was sent, and what is still to be done about it in PA2. */
export function receiptsHandlers(parts: Parts): ReceiptHandlers {
  return {
    'receipts.get': async ({ environment, workId }) => {
      const receipt = await receiptIn(parts, environment, workId);
      return receipt.ok ? ok(await inSlices(encodeReceipt(receipt.value))) : receipt;
    },
    'receipts.save': async ({ environment, workId, format, name }) => {
      const receipt = await receiptIn(parts, environment, workId);
      if (!receipt.ok) return receipt;
      const bytes = format === 'json' ? ok(jsonOf(receipt.value)) : await parts.printReceipt(workId, name);
      if (!bytes.ok) return bytes;
      const saved = await parts.saveFile(name, format, bytes.value);
      return saved.ok ? ok({ saved: saved.value }) : saved;
    },
    'todo.list': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const since = new Date(parts.now().getTime() - keepTickedDays * 86_400_000);
      return ok(records.value.todo.list(since.toISOString()));
    },
    'todo.late': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(records.value.todo.late(lateBefore(parts.now().getTime()))) : records;
    },
    'todo.done': async ({ environment, sendIds, done }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const ticked = records.value.todo.done(sendIds, done ? parts.now().toISOString() : null);
      return ticked > 0 ? ok({}) : failed(failure('NOT_FOUND'));
    },
  };
}

/** The model as it is, so that another program can read it; a person who opens it sees marks that would turn the line. */
function jsonOf(receipt: Receipt): Uint8Array {
  return new TextEncoder().encode(`${escapeDirections(JSON.stringify(receipt, null, 2))}\n`);
}

async function receiptIn(parts: Parts, environment: Environment, workId: string): Promise<Result<Receipt>> {
  const records = await parts.desk(environment).records();
  if (!records.ok) return records;
  const { sends } = records.value;
  const sent = await inSlicesUnchanged(sends.writes, () => sends.receipt(workId));
  if (!sent) return failed(failure('NOT_FOUND'));
  await yieldToEventLoop();
  const body = records.value.work.get(workId)?.body;
  await yieldToEventLoop();
  const { kind, title, rows, ...rest } = await inCurrencies(sent, records.value);
  const reasons = reasonsOf(body);
  const newer = await newerRows(sent, records.value);
  return ok({
    ...rest,
    ...{ workId, kind, environment, appVersion: parts.version, madeAt: parts.now().toISOString() },
    title: kind === 'report' ? '' : title,
    corrects: body?.kind === 'report' ? body.content.corrects : '',
    rows: await inSlices(
      mapInSteps(rows, (row, index) => ({
        ...row,
        reason: reasons.size === 0 ? '' : (reasons.get(markOf(row)) ?? ''),
        newer: newer.has(index),
      })),
    ),
  });
}

/** Of the rows that Kiva does not have, those that something newer has, by their places in the receipt. */
async function newerRows({ batches, rows }: SentOfWork, { sends }: Records): Promise<Set<number>> {
  const [found, missing] = [new Set<number>(), new Set<number>()];
  const isMissing = ({ state, stopped }: SentOfWork['rows'][number]): boolean =>
    stopped || state === 'refused' || state === 'unknown';
  const starts = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    if (!starts.has(row.batch)) starts.set(row.batch, index);
    if (isMissing(row)) missing.add(index);
  }
  for (const { sendId, number } of batches) {
    const start = starts.get(number) ?? 0;
    for (const { position } of sends.orderOf(sendId).newer)
      if (missing.has(start + position)) found.add(start + position);
    await yieldToEventLoop();
  }
  return found;
}

/** What was typed beside the rows; found again by what was sent, since it is never sent itself. */
function reasonsOf(body: WorkBody | undefined): Map<string, string> {
  if (body?.kind !== 'report') return new Map();
  const noted = body.content.rows.filter(({ note }) => note.trim() !== '');
  return new Map(noted.flatMap((row) => entryOf(body.content, row)));
}

function entryOf(
  content: Extract<WorkBody, { kind: 'report' }>['content'],
  row: ReportRow,
): [string, string][] {
  const items = itemsOf({ kind: 'report', content: { ...content, rows: [row] } });
  return items.map((item) => [markOf(item), row.note.trim()]);
}

function markOf({ key, label, amount }: { key: string; label: string; amount: string }): string {
  return JSON.stringify([key, label, amount]);
}
