import { auditChanged, auditDecided } from './audit/sends.ts';
import type { Store } from './database.ts';
import { freeReplaced } from './sends-order.ts';
import { queueRecount } from './sends-recount.ts';
import { isStartedOnce } from './sends-shown.ts';
import { forgetPhoto } from './without-photo.ts';

/** Marks a send, or its unknown items, as accepted: a person saw them in PA2. False if nothing was unknown. */
export function settleArrived(store: Store, id: string, now: string): boolean {
  const settled = store
    .prepare(
      `UPDATE sends SET state = 'accepted', settled_by = 'person', finished_at = ? WHERE id = ? AND replaced_by IS NULL
        AND (state = 'unknown' OR state = 'accepted' AND EXISTS
          (SELECT 1 FROM send_items WHERE send_id = sends.id AND state = 'unknown'))`,
    )
    .run(now, id);
  if (settled.changes !== 1) return false;
  store.prepare("UPDATE send_items SET state = 'accepted' WHERE send_id = ? AND state = 'unknown'").run(id);
  forgetPhoto(store, id);
  auditChanged(store, 'arrived', id, now);
  return true;
}

type StopScope = 'id = ?' | 'work_id = ?';

/** Stops a waiting send; false if it was none. It stays stored, as waiting and stopped, so that its rows are still counted. */
export function withdrawSend(store: Store, id: string, now: string): boolean {
  return stopSends(store, 'id = ?', id, now) === 1;
}

/** Stops all waiting sends of a work. */
export function stopWork(store: Store, workId: string, now: string): void {
  stopSends(store, 'work_id = ?', workId, now);
}

/**
 * Stops waiting sends and returns how many; sends in flight are stopped if Kiva does not process them. A send that a stopped
 * one was to replace is unknown or refused again, unless it was itself stopped before.
 */
function stopSends(store: Store, scope: StopScope, value: string, now: string): number {
  store.prepare(`UPDATE sends SET stop_asked_at = ? WHERE ${scope} AND state = 'sending'`).run(now, value);
  const waiting = store
    .prepare(`SELECT id FROM sends WHERE ${scope} AND state = 'waiting' AND stopped_at IS NULL ORDER BY seq`)
    .all(value) as { id: string }[];
  const ids = waiting.map(({ id }) => id);
  freeReplaced(store, ids);
  store
    .prepare('UPDATE sends SET stopped_at = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(now, JSON.stringify(ids));
  auditDecided(store, 'stopped', ids, now);
  const [first] = ids;
  if (first !== undefined && !isStartedOnce(store, first)) queueRecount(store, ids);
  return ids.length;
}

/** Dismisses refused sends that a person has seen; returns how many. */
export function leaveRefused(store: Store, ids: readonly string[], now: string): number {
  const left = store
    .prepare(
      "UPDATE sends SET done_at = ? WHERE state = 'refused' AND id IN (SELECT value FROM json_each(?)) RETURNING id",
    )
    .all(now, JSON.stringify(ids)) as { id: string }[];
  auditDecided(
    store,
    'dismissed',
    left.map(({ id }) => id),
    now,
  );
  return left.length;
}
