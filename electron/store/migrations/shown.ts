import type { Store } from '../database.ts';
import { markWholeWork } from '../sends-shown.ts';

/**
 * Version 13: a work counts each item once (sends-shown.ts).
 * - `shown`: this row is the one that counts.
 * - `dropped`: the work was started again without this item.
 * - `superseded_by` now only names the send that makes the row outdated, or will if Kiva does not process the request.
 */
export function shownMigration(store: Store): void {
  store.exec(columns);
  const works = store
    .prepare('SELECT work_id AS workId FROM sends GROUP BY work_id HAVING COUNT(*) > 1')
    .all() as { workId: string }[];
  for (const { workId } of works) markWholeWork(store, workId);
  store.exec(indexes);
}

/** Before this version `superseded_by` also marked rows that a later start replaced or dropped. */
const columns = `
  ALTER TABLE send_items ADD COLUMN shown INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE send_items ADD COLUMN dropped INTEGER NOT NULL DEFAULT 0;
  UPDATE send_items SET dropped = 1 WHERE superseded_by IS NOT NULL AND (state = 'refused' OR state = 'outdated'
    AND superseded_by IN (SELECT n.id FROM sends s JOIN sends n ON n.work_id = s.work_id WHERE s.id = send_id));
  UPDATE send_items SET dropped = 1 WHERE state = 'waiting' AND send_id IN (SELECT id FROM sends s
    WHERE stopped_at IS NOT NULL AND replaced_by IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM sends r WHERE r.id = s.replaced_by AND r.replaces = s.id));
  UPDATE send_items SET superseded_by = NULL WHERE state <> 'outdated';

  DROP INDEX sends_in_order;
  CREATE INDEX sends_in_order ON sends
    (id, confirmed_seq, kind, period, meaning, state, replaced_by, stopped_at, has_reason, work_id, replaces);
`;

const indexes = `
  DROP INDEX items_by_state;
  CREATE INDEX items_by_state ON send_items (send_id, state, shown);
  DROP INDEX items_superseded;
`;
