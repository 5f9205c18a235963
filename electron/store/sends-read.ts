import type { Environment } from '../../shared/environment.ts';
import type { Progress } from '../../shared/model/progress.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import {
  itemStates,
  type Send,
  type SendItem,
  type SendState,
  type SendSummary,
} from '../../shared/model/send.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { Failure } from '../../shared/result.ts';
import type { Store } from './database.ts';
import { withoutPhoto } from './without-photo.ts';

/** A row that has {@link summaryColumns}. */
export type SendRow = Record<string, unknown> & { id: string; state: SendState };

/** The columns that {@link summaryOf} reads. */
export const summaryColumns = `
  id, work_id, kind, state, title, created_at, sent_at, finished_at, http_status, error, settled_by, replaced_by, replaces,
  period, meaning, batch, batches, stopped_at,
  (SELECT COUNT(*) FROM send_items i WHERE i.send_id = sends.id) AS all_items,
  (SELECT COUNT(*) FROM send_items i WHERE i.send_id = sends.id AND i.state = 'outdated') AS outdated_items,
  (SELECT COUNT(*) FROM send_items i WHERE i.send_id = sends.id AND i.state IN ('refused', 'unknown') AND i.state = 'refused')
    AS refused_items`;

/** The columns that {@link peopleOf} reads. */
export const peopleColumns = 'confirmed_by, prepared_by, approved_by, approved_at';

/** Who confirmed a send, and who prepared and approved it (null if no approval was required). */
export function peopleOf(
  row: SendRow,
): Pick<Send, 'confirmedBy' | 'preparedBy' | 'approvedBy' | 'approvedAt'> {
  const text = (name: string): string | null => (row[name] as string | null) ?? null;
  return {
    confirmedBy: text('confirmed_by') ?? '',
    preparedBy: text('prepared_by'),
    approvedBy: text('approved_by'),
    approvedAt: text('approved_at'),
  };
}

/** A store, and the environment that is copied into the rows that are returned. */
export type ShownFrom = { store: Store; environment: Environment };

/** Reads a send with all its rows, photos as size and hash; null if there is none with this id. */
export function fullSend({ store, environment }: ShownFrom, id: string): Send | null {
  const row = store
    .prepare(
      `SELECT ${summaryColumns}, path, request, request_sha256, answer, reference, confirm_url, override_reason,
         ${peopleColumns} FROM sends JOIN send_requests ON send_id = id WHERE id = ?`,
    )
    .get(id) as SendRow | undefined;
  if (!row) return null;
  const rows = store
    .prepare(
      'SELECT key, label, amount, currency, state, note FROM send_items WHERE send_id = ? ORDER BY position',
    )
    .all(id) as SendItem[];
  const { path, request, answer, reference } = row as unknown as Send;
  return {
    ...summaryOf(row, environment),
    path,
    request: withoutPhoto(request),
    requestSha256: String(row.request_sha256),
    answer,
    reference,
    confirmUrl: row.confirm_url as string | null,
    overrideReason: row.override_reason as string | null,
    ...peopleOf(row),
    tries: triesOf(store, id),
    rows: rows.map(({ key, label, amount, currency, state, note }) => ({
      key,
      label,
      amount,
      currency,
      state,
      note,
    })),
  };
}

function triesOf(store: Store, id: string): Send['tries'] {
  return store
    .prepare(
      `SELECT sent_at AS sentAt, finished_at AS finishedAt, http_status AS httpStatus, answer FROM send_tries
       WHERE send_id = ? ORDER BY rowid`,
    )
    .all(id) as Send['tries'];
}

/** Every send of a work in the order they were stored. */
export function sendsOfWork({ store, environment }: ShownFrom, workId: string): SendSummary[] {
  const rows = store
    .prepare(`SELECT ${summaryColumns} FROM sends WHERE work_id = ? ORDER BY seq`)
    .all(workId);
  return (rows as SendRow[]).map((row) => summaryOf(row, environment));
}

/**
 * Counts the items of a work by state, each item once (`sends-shown.ts`). Stopped ones are counted separately. Counts each
 * state of each send in the index: grouping 50,000 items takes more than twice as long.
 */
export function rowsByState(store: Store, workId: string): Progress['rows'] {
  const rows = store
    .prepare(
      `SELECT iif(e.value <> 'outdated' AND s.stopped_at IS NOT NULL, 'stopped', e.value) AS state,
         SUM((SELECT COUNT(*) FROM send_items i INDEXED BY items_by_state
           WHERE i.send_id = s.id AND i.state = e.value AND i.shown = 1)) AS n
       FROM sends s CROSS JOIN json_each(?) e WHERE s.work_id = ? GROUP BY 1`,
    )
    .all(JSON.stringify(itemStates), workId) as { state: keyof Progress['rows']; n: number }[];
  const none = { waiting: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, stopped: 0, outdated: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

/** Converts a row to a line of Activity. */
export function summaryOf(row: SendRow, environment: Environment): SendSummary {
  const text = (name: string): string | null => (row[name] as string | null) ?? null;
  return {
    id: row.id,
    workId: String(row.work_id),
    kind: row.kind as WorkKind,
    environment,
    state: row.state,
    title: String(row.title),
    items: Number(row.all_items) - Number(row.outdated_items),
    outdatedItems: Number(row.outdated_items),
    refusedItems: Number(row.refused_items),
    createdAt: String(row.created_at),
    sentAt: text('sent_at'),
    finishedAt: text('finished_at'),
    httpStatus: row.http_status as number | null,
    error: row.error ? (JSON.parse(String(row.error)) as Failure) : null,
    settledBy: row.settled_by as 'kiva' | 'person' | null,
    replacedBy: text('replaced_by'),
    replaces: text('replaces'),
    period: text('period'),
    meaning: row.meaning as AmountMeaning | null,
    batch: Number(row.batch),
    batches: Number(row.batches),
    stoppedAt: text('stopped_at'),
  };
}
