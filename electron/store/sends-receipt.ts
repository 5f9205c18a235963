import type { Environment } from '../../shared/environment.ts';
import type { Receipt, ReceiptBatch, ReceiptRow } from '../../shared/model/receipt.ts';
import { flatMapInSteps, type Steps } from '../../shared/rules/steps.ts';
import type { Store } from './database.ts';
import {
  peopleColumns,
  peopleOf,
  type SendRow,
  type ShownFrom,
  summaryColumns,
  summaryOf,
} from './sends-read.ts';

/** The stored data for a receipt of a work. */
export type SentOfWork = Pick<Receipt, 'kind' | 'partnerId' | 'period' | 'meaning' | 'done'> & {
  title: string;
  batches: SentBatch[];
  rows: SentRow[];
};

type SentBatch = Omit<ReceiptBatch, 'sums'>;
/** `isLabelSent` is false for the client ids of a report whose requests have none. */
type SentRow = Omit<ReceiptRow, 'reason' | 'newer' | 'name'> & { isLabelSent: boolean };

/** Reads every request of a work with all its rows, also replaced and stopped ones; null if there is none. */
export function* sentOfWork({ store, environment }: ShownFrom, workId: string): Steps<SentOfWork | null> {
  const found = store
    .prepare(
      `SELECT ${summaryColumns}, partner_id, request_sha256, reference, confirm_url, answer, override_reason, done_at,
         ${peopleColumns}
       FROM sends WHERE work_id = ? ORDER BY seq`,
    )
    .all(workId) as SendRow[];
  const [first] = found;
  if (!first) return null;
  const rows = yield* rowsOf(store, workId, found);
  // A refused report may have been sent again for another month, so take the last one.
  const last = found.findLast(counts) ?? first;
  const { kind, title, period, meaning } = summaryOf(last, environment);
  const counted = countByBatch(rows);
  const batches = found.map((row, at) => batchOf(row, at + 1, counted.get(at + 1) ?? 0, environment));
  const about = { kind, title, period: period ?? '', meaning: meaning ?? '' } as const;
  return { ...about, partnerId: String(last.partner_id), done: doneAt(found), batches, rows };
}

/** As one JSON text: row objects take libsql five times as long, and there may be 50,000. */
function rowsOf(store: Store, workId: string, sends: readonly SendRow[]): Steps<SentRow[]> {
  const rows = store.prepare(
    `SELECT json_group_array(json_array(key, label, amount, currency, state, note, counted, taken_back) ORDER BY position) AS rows,
       (SELECT s.kind <> 'report' OR instr(r.request, '"client_id":') > 0
        FROM sends s CROSS JOIN send_requests r ON r.send_id = s.id WHERE s.id = $id) AS isLabelSent
     FROM (SELECT i.*, i.shown AS counted, s.stopped_at IS NOT NULL AND i.state <> 'outdated' AS taken_back
       FROM sends s CROSS JOIN send_items i ON i.send_id = s.id WHERE s.id = $id AND s.work_id = $workId)`,
  );
  return flatMapInSteps(
    sends,
    ({ id }, index) => {
      const found = rows.get({ id, workId }) as { rows: string; isLabelSent: number };
      const isLabelSent = found.isLabelSent === 1;
      return (JSON.parse(found.rows) as KeptRow[]).map(
        ([key, label, amount, currency, state, note, counted, takenBack]) => ({
          ...{ key, label, isLabelSent, amount, currency, state, note, batch: index + 1 },
          counts: counted === 1 && takenBack === 0,
          stopped: counted === 1 && takenBack === 1,
        }),
      );
    },
    1,
  );
}

type KeptRow = [string, string, string, string, SentRow['state'], string, number, number];

function counts({ replaced_by, stopped_at }: SendRow): boolean {
  return replaced_by === null && stopped_at === null;
}

/** Counts rows that left or may leave. In one pass, since there may be as many requests as rows. */
function countByBatch(rows: readonly SentRow[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { batch, state } of rows)
    if (state !== 'outdated') found.set(batch, (found.get(batch) ?? 0) + 1);
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
    ...peopleOf(row),
  };
}

/** The time of the last tick, if everything that Kiva accepted is ticked; else null. */
function doneAt(sends: readonly SendRow[]): string | null {
  const accepted = sends.filter(({ state, replaced_by }) => state === 'accepted' && replaced_by === null);
  const ticks = accepted.map(({ done_at }) => done_at as string | null).filter((at) => at !== null);
  return accepted.length > 0 && ticks.length === accepted.length ? (ticks.sort().at(-1) ?? null) : null;
}
