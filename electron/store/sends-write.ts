import { ruleIsOn } from './approvals.ts';
import type { Store } from './database.ts';
import { recordDeparture } from './departures.ts';
import type { NewSend, StayingRows } from './sends.ts';
import { insertItems } from './sends-items.ts';
import { waitingRows } from './sends-live.ts';
import { leaveOut, leaveOutNewer } from './sends-order.ts';
import { closeWhereNothingIsLeft, giveBackRows } from './sends-settle.ts';
import { stagedAmong } from './sends-staged.ts';
import { writeText } from './sends-text.ts';

/**
 * Keeps the requests of one piece of work before the first of them leaves. Its rows that were refused, stopped or are in doubt
 * are counted with the new requests if they are in them; the lock it was approved under has done its work.
 */
export function addSends(store: Store, sends: readonly NewSend[], now: string, stays: StayingRows): void {
  const [first] = sends;
  if (!first) return;
  const { workId } = first;
  if (store.prepare('SELECT 1 FROM sends WHERE work_id = ? LIMIT 1').get(workId) !== undefined) {
    if (stays !== null) leaveOutWaiting(store, workId, first.id, stays, now);
    for (const send of sends) takeOver(store, send);
    supersedeEnded(store, workId, first.id);
  }
  insertAll(store, sends, now);
  store
    .prepare("UPDATE locks SET ended = 'sent', ended_at = ? WHERE work_id = ? AND ended IS NULL")
    .run(now, workId);
}

/**
 * Written before a byte leaves; false where the send does not wait, a person stopped it, it is of a report that a second
 * person has to approve and did not, or something newer has all its rows: then it must not leave. Rows that something newer has
 * are left out singly (sends-order.ts). The one door, whatever way a request came to it.
 */
export function beginSend(store: Store, id: string, now: string): boolean {
  const may = store
    .prepare(
      `SELECT 1 FROM sends WHERE id = ? AND state = 'waiting' AND stopped_at IS NULL AND replaced_by IS NULL
         AND NOT (kind = 'report' AND approved_by IS NULL AND ${ruleIsOn})`,
    )
    .get(id);
  if (may === undefined || !leaveOutNewer(store, id, now)) return false;
  store
    .prepare(
      "UPDATE sends SET state = 'sending', sent_at = ?, error = NULL WHERE id = ? AND state = 'waiting'",
    )
    .run(now, id);
  store.prepare("UPDATE send_items SET state = 'sending' WHERE send_id = ? AND state = 'waiting'").run(id);
  recordDeparture(store, id, now);
  return true;
}

/** Puts another send in the place of one whose outcome is unknown; false where that is known or was replaced before. */
export function replaceSend(store: Store, id: string, by: NewSend, now: string): boolean {
  const replaced = store
    .prepare("UPDATE sends SET replaced_by = ? WHERE id = ? AND state = 'unknown' AND replaced_by IS NULL")
    .run(by.id, id);
  if (replaced.changes !== 1) return false;
  insertAll(store, [by], now);
  return true;
}

/** A waiting row of a send, as {@link StayingRows} names it. */
export function placeOf(sendId: string, position: number): string {
  return `${sendId}/${position}`;
}

/** What of the work waits and is not in it any more as it stands must not leave: a person has confirmed other words since. */
function leaveOutWaiting(
  store: Store,
  workId: string,
  by: string,
  stays: ReadonlySet<string>,
  now: string,
): void {
  const gone = new Map<string, { position: number; by: string }[]>();
  for (const { sendId, position } of waitingRows(store, workId)) {
    if (stays.has(placeOf(sendId, position))) continue;
    const rows = gone.get(sendId);
    if (rows) rows.push({ position, by });
    else gone.set(sendId, [{ position, by }]);
  }
  for (const [sendId, rows] of gone) {
    giveBackRows(
      store,
      sendId,
      rows.map(({ position }) => position),
    );
    leaveOut(store, sendId, rows);
    closeWhereNothingIsLeft(store, sendId, by, now);
  }
}

/** A row that goes again is counted where it goes, whatever an earlier request of the work came to. */
function takeOver(store: Store, { id, workId, items }: NewSend): void {
  store
    .prepare(
      `UPDATE send_items SET superseded_by = $id WHERE rowid IN (
         SELECT o.rowid FROM json_each($things) t
           CROSS JOIN send_items o INDEXED BY items_by_fingerprint ON o.fingerprint = t.value
           CROSS JOIN sends s ON s.id = o.send_id
         WHERE s.work_id = $workId AND o.superseded_by IS NULL AND o.state NOT IN ('waiting', 'outdated'))`,
    )
    .run({ id, workId, things: JSON.stringify(items.map(({ fingerprint }) => fingerprint)) });
}

/** A corrected piece of work goes again: what Kiva refused of it before, a person stopped, or was left out, is history. */
function supersedeEnded(store: Store, workId: string, by: string): void {
  store
    .prepare(
      `UPDATE sends SET replaced_by = $by WHERE work_id = $workId AND replaced_by IS NULL
         AND (state = 'refused' OR stopped_at IS NOT NULL)`,
    )
    .run({ workId, by });
  store
    .prepare(
      `UPDATE send_items SET superseded_by = $by WHERE (state = 'refused' AND superseded_by IS NULL OR state = 'outdated')
         AND send_id IN (SELECT id FROM sends WHERE work_id = $workId)`,
    )
    .run({ workId, by });
}

/** Its number is made beforehand, since it is its place in the order too, unless that is of what it repeats. */
const insertion = `
  INSERT INTO sends (seq, id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, override_reason,
    replaces, period, meaning, batch, batches, prepared_by, approved_by, approved_at, has_reason, confirmed_seq)
  SELECT n, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    COALESCE((SELECT confirmed_seq FROM sends WHERE id = ?), n)
  FROM (SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'sends'), 0) + 1 AS n)`;

function insertAll(store: Store, sends: readonly NewSend[], now: string): void {
  const insert = store.prepare(insertion);
  const staged = stagedAmong(
    store,
    sends.map(({ id }) => id),
  );
  for (const send of sends) {
    insert.run(
      send.id,
      send.workId,
      send.kind,
      send.partnerId,
      send.title,
      send.path,
      send.request,
      send.requestSha256,
      now,
      send.overrideReason,
      send.replaces,
      send.period,
      send.meaning,
      send.batch,
      send.batches,
      send.approval?.preparedBy ?? null,
      send.approval?.approvedBy ?? null,
      send.approval?.approvedAt ?? null,
      send.overrideReason === null ? 0 : 1,
      send.replaces,
    );
    // What was staged has its rows, and gets its text later.
    if (staged.has(send.id)) continue;
    insertItems(store, send);
    writeText(store, send);
  }
}
