import type { Environment } from '../../shared/environment.ts';
import type { Receipt, ReceiptBatch, ReceiptRow } from '../../shared/model/receipt.ts';
import type { Store } from './database.ts';
import { approvedColumns, approvedOf, type SendRow, summaryColumns, summaryOf } from './sends-read.ts';

/** What the store knows for a receipt; null if nothing was ever sent of this work. */
export type SentOfWork = Pick<Receipt, 'kind' | 'partnerId' | 'period' | 'meaning' | 'done'> & {
  title: string;
  batches: SentBatch[];
  rows: SentRow[];
};

type SentBatch = Omit<ReceiptBatch, 'sums'>;
type SentRow = Omit<ReceiptRow, 'reason' | 'currency'>;

/** Every request of a work with all its rows, in the order of sending; replaced and stopped ones too. */
export function sentOfWork(store: Store, workId: string, environment: Environment): SentOfWork | null {
  const found = store
    .prepare(
      `SELECT ${summaryColumns}, partner_id, request_sha256, reference, confirm_url, answer, override_reason, done_at,
         ${approvedColumns}
       FROM sends WHERE work_id = ? ORDER BY seq`,
    )
    .all(workId) as SendRow[];
  const [first] = found;
  if (!first) return null;
  const rows = rowsOf(store, workId, found);
  // A report that was refused may have gone again for another month.
  const last = found.findLast(counts) ?? first;
  const { kind, title, period, meaning } = summaryOf(last, environment);
  const counted = countByBatch(rows);
  const batches = found.map((row, at) => batchOf(row, at + 1, counted.get(at + 1) ?? 0, environment));
  const about = { kind, title, period: period ?? '', meaning: meaning ?? '' } as const;
  return { ...about, partnerId: String(last.partner_id), done: doneAt(found), batches, rows };
}

function rowsOf(store: Store, workId: string, sends: readonly SendRow[]): SentRow[] {
  const start = lastStart(sends);
  const numbers = new Map(
    sends.map((send, index) => [
      send.id,
      { batch: index + 1, counts: counts(send), isBefore: wasAnswered(send, start) },
    ]),
  );
  const rows = store
    .prepare(
      `SELECT i.send_id, i.key, i.label, i.amount, i.state, i.note FROM send_items i JOIN sends s ON s.id = i.send_id
       WHERE s.work_id = ? ORDER BY s.seq, i.position`,
    )
    .all(workId) as (Omit<ReceiptRow, 'batch' | 'counts'> & { send_id: string })[];
  return rows.map(({ send_id, key, label, amount, state, note }) => {
    const { batch = 0, counts = false, isBefore = false } = numbers.get(send_id) ?? {};
    const wentAgain = state === 'refused' && isBefore;
    return { key, label, amount, state, note, batch, counts: counts && !wentAgain };
  });
}

/** When the work was last started and not stopped: what Kiva had refused singly by then went again, corrected. */
function lastStart(sends: readonly SendRow[]): string {
  const starts = sends.filter(({ replaces, stopped_at }) => replaces === null && stopped_at === null);
  return starts.reduce((last, { created_at }) => (String(created_at) > last ? String(created_at) : last), '');
}

function wasAnswered({ state, finished_at }: SendRow, before: string): boolean {
  return state === 'accepted' && finished_at !== null && String(finished_at) < before;
}

function counts({ replaced_by, stopped_at }: SendRow): boolean {
  return replaced_by === null && stopped_at === null;
}

/** One pass: there may be as many requests as rows. */
function countByBatch(rows: readonly SentRow[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { batch } of rows) found.set(batch, (found.get(batch) ?? 0) + 1);
  return found;
}

function batchOf(row: SendRow, number: number, rows: number, environment: Environment): SentBatch {
  const { id, state, sentAt, finishedAt, httpStatus, settledBy, replaces, replacedBy, stoppedAt } = summaryOf(
    row,
    environment,
  );
  const text = (name: string): string | null => (row[name] as string | null) ?? null;
  return {
    ...{
      sendId: id,
      number,
      state,
      sentAt,
      finishedAt,
      httpStatus,
      settledBy,
      replaces,
      replacedBy,
      stoppedAt,
    },
    rows,
    requestSha256: String(row.request_sha256),
    reference: text('reference'),
    confirmUrl: text('confirm_url'),
    answer: text('answer'),
    overrideReason: text('override_reason'),
    ...approvedOf(row),
  };
}

/** Finished when all that Kiva accepted was ticked: the last of the ticks. */
function doneAt(sends: readonly SendRow[]): string | null {
  const accepted = sends.filter(({ state, replaced_by }) => state === 'accepted' && replaced_by === null);
  const ticks = accepted.map(({ done_at }) => done_at as string | null).filter((at) => at !== null);
  return accepted.length > 0 && ticks.length === accepted.length ? (ticks.sort().at(-1) ?? null) : null;
}
