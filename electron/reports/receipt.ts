import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Environment } from '../../shared/environment.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import type { ReportRow, WorkBody } from '../../shared/model/work.ts';
import { emptyReport } from '../../shared/rules/empty-report.ts';
import { itemsOf } from '../../shared/rules/kinds/kinds.ts';
import { mapInSteps } from '../../shared/rules/steps.ts';
import { inSlices, inSlicesUnchanged } from '../in-slices.ts';
import type { Repositories } from '../store/repositories.ts';
import type { SentOfWork } from '../store/sends-receipt.ts';
import { inCurrencies } from './receipt-money.ts';
import { reportNames } from './report-names.ts';

/** What a receipt says of where and by what it was made; `madeAt` as ISO 8601. */
export type ReceiptOrigin = { environment: Environment; appVersion: string; madeAt: string };

/** All that was sent of a work; null if nothing was. */
export async function makeReceipt(
  repositories: Repositories,
  workId: string,
  origin: ReceiptOrigin,
): Promise<Receipt | null> {
  const { sends, work } = repositories;
  const sent = await inSlicesUnchanged(sends.writes, () => sends.receipt(workId));
  if (!sent) return null;
  const body = (await inSlices(work.get(workId)))?.body;
  const { kind, title, rows, ...rest } = await inCurrencies(sent, repositories);
  const reasons = reasonsOf(body);
  const newer = await newerRows(sent, repositories);
  return {
    ...rest,
    ...{ workId, kind },
    ...origin,
    title: kind === 'report' ? '' : title,
    corrects: body?.kind === 'report' ? body.content.corrects : '',
    control: body?.kind === 'report' ? body.content.control : emptyReport().control,
    ...nameOf(kind, workId, work),
    rows: await inSlices(
      mapInSteps(rows, ({ isLabelSent, ...row }, index) => ({
        ...row,
        // A receipt has what left, and a client id of two-column reports did not.
        label: isLabelSent ? row.label : '',
        reason: reasons.size === 0 ? '' : (reasons.get(markOf(row)) ?? ''),
        newer: newer.has(index),
      })),
    ),
  };
}

/** Other work has a title. */
function nameOf(
  kind: Receipt['kind'],
  workId: string,
  work: Repositories['work'],
): Pick<Receipt, 'role' | 'nth'> {
  const names = kind === 'report' ? reportNames(work) : [];
  const name = names.find((each) => each.workId === workId);
  return { role: name?.role ?? 'report', nth: name?.nth ?? 1 };
}

/** Of the rows that Kiva does not have, those that something newer has, by their places in the receipt. */
async function newerRows({ batches, rows }: SentOfWork, { sends }: Repositories): Promise<Set<number>> {
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
