import type { Failure } from '../../shared/result.ts';
import { auditEnded } from './audit/sends.ts';
import type { Store } from './database.ts';
import type { SendResult } from './send-types.ts';
import { closeSends, leaveOut } from './sends-order.ts';
import { noteProblems } from './sends-problems.ts';
import { withdrawSend } from './sends-settle.ts';
import { isStartedOnce, markShown } from './sends-shown.ts';
import { addReference } from './sends-text.ts';
import { forgetPhoto } from './without-photo.ts';

/** In flight, or marked as interrupted by another program on this store while the response was still pending. */
const awaitsResult = `(state = 'sending' OR state = 'unknown' AND replaced_by IS NULL AND error ->> 'code' = 'INTERRUPTED')`;

/**
 * Stores the result of a send and of its items; does nothing if the send is not in flight. If Kiva did not process it and a
 * person asked to stop it meanwhile, it is stopped.
 */
export function writeResult(store: Store, id: string, result: SendResult, now: string): void {
  if (result.state === 'waiting') recordTry(store, id, result, now);
  const attempt = store.prepare('SELECT sent_at AS at FROM sends WHERE id = ?').get(id) as
    | { at: string | null }
    | undefined;
  const ended = store
    .prepare(
      `UPDATE sends SET state = ?, settled_by = ?, sent_at = CASE WHEN ? = 'waiting' THEN NULL ELSE sent_at END, finished_at = ?, http_status = ?, answer = ?, error = ?, reference = ?, confirm_url = ?
       WHERE id = ? AND ${awaitsResult}`,
    )
    .run(
      result.state,
      result.settledBy,
      result.state,
      result.state === 'waiting' ? null : now,
      result.httpStatus ?? null,
      result.answer ?? null,
      result.error ? JSON.stringify(result.error) : null,
      result.reference ?? null,
      result.confirmUrl ?? null,
      id,
    );
  if (ended.changes !== 1) return;
  if (result.state === 'accepted') forgetPhoto(store, id);
  store
    .prepare("UPDATE send_items SET state = ? WHERE send_id = ? AND state IN ('sending', 'unknown')")
    .run(result.state, id);
  noteProblems(store, id, result);
  auditEnded(store, id, attempt?.at ?? null, now);
  if (result.reference) addReference(store, id, result.reference);
  if (result.state === 'waiting') stopWhereAsked(store, id);
  if (isStartedOnce(store, id)) return;
  if (result.state === 'waiting') leaveOutMarked(store, id, now);
  markShown(store, id);
}

/** Rows that the work changed or removed since the send left (`superseded_by`) are not sent a second time. */
function leaveOutMarked(store: Store, id: string, now: string): void {
  const rows = store
    .prepare(
      `SELECT position, superseded_by AS by FROM send_items
       WHERE send_id = ? AND state = 'waiting' AND superseded_by IS NOT NULL`,
    )
    .all(id) as { position: number; by: string }[];
  const [first] = rows;
  if (!first) return;
  leaveOut(store, id, rows);
  const left = store
    .prepare("SELECT 1 FROM send_items WHERE send_id = ? AND state <> 'outdated' LIMIT 1")
    .get(id);
  if (left === undefined) closeSends(store, [id], first.by, now);
}

function stopWhereAsked(store: Store, id: string): void {
  const { at } = store.prepare('SELECT stop_asked_at AS at FROM sends WHERE id = ?').get(id) as {
    at: string | null;
  };
  if (at !== null) withdrawSend(store, id, at);
}

/** Records an attempt that Kiva answered but did not process. The send itself is reset to waiting. */
function recordTry(store: Store, id: string, { httpStatus, answer }: SendResult, now: string): void {
  if (httpStatus == null) return;
  store
    .prepare(
      `INSERT INTO send_tries (send_id, sent_at, finished_at, http_status, answer)
       SELECT id, sent_at, ?, ?, ? FROM sends WHERE id = ? AND ${awaitsResult}`,
    )
    .run(now, httpStatus, answer ?? '', id);
}

/** Marks sends that were in flight when the program ended as unknown; returns how many. */
export function endInterrupted(store: Store, failure: Failure, now: string): number {
  const rows = store.prepare("SELECT id FROM sends WHERE state = 'sending'").all() as { id: string }[];
  for (const { id } of rows)
    writeResult(store, id, { state: 'unknown', settledBy: null, error: failure }, now);
  return rows.length;
}
