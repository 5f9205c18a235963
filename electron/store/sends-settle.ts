import type { Store } from './database.ts';
import { freeReplaced } from './sends-order.ts';
import { askRecount } from './sends-recount.ts';
import { isStartedOnce } from './sends-shown.ts';
import { forgetPhoto } from './without-photo.ts';

/** A person saw in PA2 that it arrived: it, or those of its items that were in doubt. False where nothing was in doubt. */
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
  return true;
}

type Which = 'id = ?' | 'work_id = ?';

/**
 * Takes back what waits and answers how many; what is on its way is stopped too, should Kiva not process it. Where one was to
 * take the place of another send, that one is in doubt, or refused, again. One that was stopped before stays replaced.
 */
export function stopSends(store: Store, which: Which, value: string, now: string): number {
  store.prepare(`UPDATE sends SET stop_asked_at = ? WHERE ${which} AND state = 'sending'`).run(now, value);
  const waiting = store
    .prepare(`SELECT id FROM sends WHERE ${which} AND state = 'waiting' AND stopped_at IS NULL ORDER BY seq`)
    .all(value) as { id: string }[];
  const ids = waiting.map(({ id }) => id);
  freeReplaced(store, ids);
  store
    .prepare('UPDATE sends SET stopped_at = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(now, JSON.stringify(ids));
  const [first] = ids;
  if (first !== undefined && !isStartedOnce(store, first)) askRecount(store, ids);
  return ids.length;
}

/** A person has seen what Kiva refused and leaves it at that; answers how many. */
export function leaveRefused(store: Store, ids: readonly string[], now: string): number {
  return store
    .prepare(
      "UPDATE sends SET done_at = ? WHERE state = 'refused' AND id IN (SELECT value FROM json_each(?))",
    )
    .run(now, JSON.stringify(ids)).changes;
}
