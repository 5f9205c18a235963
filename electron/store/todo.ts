import type { Todo } from '../../shared/model/todo.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { Store } from './database.ts';

/** What a person still has to finish in PA2 (partner-api.md §1.2 to §1.4). */
export type TodoRepository = {
  /** The oldest first; what was ticked since `doneSince` stays in sight, so that a tick can be taken back. */
  list: (doneSince: string) => Todo[];
  /** Ticks sends that Kiva accepted, or takes the tick back with null; answers how many. */
  done: (sendIds: readonly string[], at: string | null) => number;
};

type TodoRow = Omit<Todo, 'sendIds'> & { kind: WorkKind; sendIds: string };

/** A report is one task, all else one per send. Rows are counted of what is listed alone: years of them would take long. */
const listing = `
  WITH tasks AS (
    SELECT kind, work_id AS workId, json_group_array(id) AS sendIds, MIN(title) AS title, MIN(period) AS period,
      MAX(finished_at) AS since, MAX(confirm_url) AS confirmUrl, MIN(seq) AS first,
      iif(COUNT(done_at) = COUNT(*), MAX(done_at), NULL) AS done
    FROM sends WHERE state = 'accepted' AND replaced_by IS NULL
    GROUP BY iif(kind = 'report', work_id, id)
    HAVING done IS NULL OR done >= ?
  )
  SELECT t.kind, t.workId, t.sendIds, t.title, t.period,
    (SELECT COUNT(*) FROM json_each(t.sendIds) e CROSS JOIN send_items i ON i.send_id = e.value
      WHERE i.state = 'accepted') AS items,
    (SELECT COUNT(*) FROM send_items i JOIN sends o ON o.id = i.send_id WHERE o.work_id = t.workId AND t.kind = 'report'
      AND o.replaced_by IS NULL AND o.stopped_at IS NULL AND i.state IN ('waiting', 'sending', 'unknown')) AS unsettled,
    t.since, t.confirmUrl, t.done
  FROM tasks t ORDER BY t.since, t.first`;

/** See {@link TodoRepository}. */
export function todoRepository(store: Store): TodoRepository {
  const tick = store.prepare(
    "UPDATE sends SET done_at = ? WHERE state = 'accepted' AND id IN (SELECT value FROM json_each(?))",
  );
  return {
    list: (doneSince) =>
      (store.prepare(listing).all(doneSince) as TodoRow[]).map((row) => ({
        ...row,
        sendIds: JSON.parse(row.sendIds) as string[],
      })),
    done: (sendIds, at) => tick.run(at, JSON.stringify(sendIds)).changes,
  };
}
