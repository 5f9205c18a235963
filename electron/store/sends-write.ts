import { ruleIsOn } from './approvals.ts';
import { auditConfirmed, auditDecided, auditLeft } from './audit/sends.ts';
import type { Store } from './database.ts';
import { recordDeparture } from './departures.ts';
import { levelLetsGo } from './safeguards.ts';
import type { NewSend, Recount } from './send-types.ts';
import { insertRequest } from './sends-items.ts';
import { leaveOutNewer } from './sends-order.ts';
import { queueRecount, recountBefore, storeRecounts } from './sends-recount.ts';
import { markShown } from './sends-shown.ts';
import { stagedAmong } from './sends-staged.ts';
import { writeText } from './sends-text.ts';

/**
 * Stores the requests of one piece of work before the first of them leaves, and ends its lock. `recounts` has the changes of
 * earlier requests if the work is started again.
 */
export function addSends(
  store: Store,
  sends: readonly NewSend[],
  now: string,
  recounts: readonly Recount[] | null = null,
): void {
  const [first] = sends;
  if (!first) return;
  const { workId } = first;
  const isRestart = store.prepare('SELECT 1 FROM sends WHERE work_id = ? LIMIT 1').get(workId) !== undefined;
  if (recounts !== null) storeRecounts(store, first.id, recounts, now);
  supersedeEnded(store, workId, first.id);
  insertAll(store, sends, now);
  auditConfirmed(store, sends, now);
  if (isRestart)
    queueRecount(
      store,
      sends.map(({ id }) => id),
    );
  store
    .prepare("UPDATE locks SET ended = 'sent', ended_at = ? WHERE work_id = ? AND ended IS NULL")
    .run(now, workId);
}

/**
 * Marks a send as in flight before a byte leaves. This is the only way out, whatever path a request took. Returns false if
 * the send must not leave: the environment is read-only, it is not waiting, was stopped, needs an approval that it does not have, or newer sends have all
 * its rows. Single rows that a newer send has are removed (sends-order.ts).
 */
export function beginSend(store: Store, id: string, now: string): boolean {
  recountBefore(store, id);
  const may = store
    .prepare(
      `SELECT 1 FROM sends WHERE id = ? AND state = 'waiting' AND stopped_at IS NULL AND replaced_by IS NULL
         AND ${levelLetsGo} AND NOT (kind = 'report' AND approved_by IS NULL AND ${ruleIsOn})`,
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
  auditLeft(store, id, now);
  return true;
}

/** Replaces a send whose result is unknown by another; false if it is known or was already replaced. */
export function replaceSend(store: Store, id: string, by: NewSend, now: string): boolean {
  const replaced = store
    .prepare("UPDATE sends SET replaced_by = ? WHERE id = ? AND state = 'unknown' AND replaced_by IS NULL")
    .run(by.id, id);
  if (replaced.changes !== 1) return false;
  insertAll(store, [by], now);
  auditDecided(store, 'replaced', [id], now);
  markShown(store, id);
  return true;
}

/** The work is started again, so its refused and stopped sends need no more attention. */
function supersedeEnded(store: Store, workId: string, by: string): void {
  store
    .prepare(
      `UPDATE sends SET replaced_by = $by WHERE work_id = $workId AND replaced_by IS NULL
         AND (state = 'refused' OR stopped_at IS NOT NULL)`,
    )
    .run({ workId, by });
}

/** Computes `seq` first, because `confirmed_seq` is the same unless the send is a resend. */
const insertion = `
  INSERT INTO sends (seq, id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, override_reason,
    replaces, period, meaning, batch, batches, prepared_by, approved_by, approved_at, has_reason, confirmed_by, confirmed_seq)
  SELECT n, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT person FROM desk),
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
    // Staged sends already have bytes and rows, and get their search text later.
    if (staged.has(send.id)) continue;
    insertRequest(store, send);
    writeText(store, send);
  }
}
