import { ruleIsOn } from './approvals.ts';
import type { Store } from './database.ts';
import type { NewSend } from './sends.ts';
import { isOutdated } from './sends-live.ts';
import { writeText } from './sends-text.ts';

/** Keeps the requests of one piece of work before the first of them leaves; the lock it was approved under has done its work. */
export function addSends(store: Store, sends: readonly NewSend[], now: string): void {
  for (const send of sends) insert(store, send, now);
  const [first] = sends;
  if (!first) return;
  supersedeRefused(store, first.workId, first.id);
  store
    .prepare("UPDATE locks SET ended = 'sent', ended_at = ? WHERE work_id = ? AND ended IS NULL")
    .run(now, first.workId);
}

/**
 * Written before a byte leaves; false where the send does not wait, a person stopped it, it is of a report that a second
 * person has to approve and did not (REP-9), or a newer report has other amounts (REP-13): then it must not leave. The one
 * door, whatever way a request came to it.
 */
export function beginSend(store: Store, id: string, now: string): boolean {
  const begun = store
    .prepare(
      `UPDATE sends SET state = 'sending', sent_at = ?, error = NULL WHERE id = ? AND state = 'waiting' AND stopped_at IS NULL
         AND NOT (kind = 'report' AND approved_by IS NULL AND ${ruleIsOn}) AND NOT ${isOutdated}`,
    )
    .run(now, id);
  if (begun.changes !== 1) return false;
  store.prepare("UPDATE send_items SET state = 'sending' WHERE send_id = ? AND state <> 'refused'").run(id);
  return true;
}

/** Puts another send in the place of one whose outcome is unknown; false where that is known or was replaced before. */
export function replaceSend(store: Store, id: string, by: NewSend, now: string): boolean {
  const replaced = store
    .prepare("UPDATE sends SET replaced_by = ? WHERE id = ? AND state = 'unknown' AND replaced_by IS NULL")
    .run(by.id, id);
  if (replaced.changes !== 1) return false;
  insert(store, by, now);
  return true;
}

/** A corrected piece of work goes again: what Kiva refused of it before, or a person stopped, is history. */
function supersedeRefused(store: Store, workId: string, by: string): void {
  store
    .prepare(
      "UPDATE sends SET replaced_by = ? WHERE work_id = ? AND id <> ? AND replaced_by IS NULL AND (state = 'refused' OR stopped_at IS NOT NULL)",
    )
    .run(by, workId, by);
}

function insert(store: Store, send: NewSend, now: string): void {
  store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, override_reason,
         replaces, period, meaning, batch, batches, prepared_by, approved_by, approved_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
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
    );
  const item = store.prepare("INSERT INTO send_items VALUES (?, ?, ?, ?, ?, ?, 'waiting', '')");
  for (const [position, { fingerprint, key, label, amount }] of send.items.entries())
    item.run(send.id, position, fingerprint, key, label, amount);
  writeText(store, send);
}
