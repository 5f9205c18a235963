import type { Store } from './database.ts';
import { forgetPhoto } from './sends-end.ts';

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
  store.prepare("UPDATE send_items SET state = 'accepted' WHERE send_id = ? AND state <> 'refused'").run(id);
  forgetPhoto(store, id);
  return true;
}

/**
 * Takes back what waits and answers how many; where it was to take the place of another send, that one is in doubt, or refused,
 * again. One that was stopped before stays replaced: its rows are among those that are stopped now.
 */
export function stopSends(store: Store, which: 'id = ?' | 'work_id = ?', value: string, now: string): number {
  const waiting = `${which} AND state = 'waiting' AND stopped_at IS NULL`;
  store
    .prepare(
      `UPDATE sends SET replaced_by = NULL WHERE stopped_at IS NULL AND replaced_by IN
         (SELECT id FROM sends WHERE ${waiting})`,
    )
    .run(value);
  return store.prepare(`UPDATE sends SET stopped_at = ? WHERE ${waiting}`).run(now, value).changes;
}

/** A person has seen what Kiva refused and leaves it at that; answers how many. */
export function leaveRefused(store: Store, ids: readonly string[], now: string): number {
  return store
    .prepare(
      "UPDATE sends SET done_at = ? WHERE state = 'refused' AND id IN (SELECT value FROM json_each(?))",
    )
    .run(now, JSON.stringify(ids)).changes;
}
