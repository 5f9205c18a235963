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

/** A report is one task, all else one per send. */
const listing = `
  SELECT kind, work_id AS workId, json_group_array(id) AS sendIds, MIN(title) AS title, MIN(period) AS period,
    SUM((SELECT COUNT(*) FROM send_items i WHERE i.send_id = s.id AND i.state = 'accepted')) AS items,
    (SELECT COUNT(*) FROM send_items i JOIN sends o ON o.id = i.send_id WHERE o.work_id = s.work_id AND s.kind = 'report'
      AND o.replaced_by IS NULL AND o.stopped_at IS NULL AND i.state IN ('waiting', 'sending', 'unknown')) AS unsettled,
    MAX(finished_at) AS since, MAX(confirm_url) AS confirmUrl,
    iif(COUNT(done_at) = COUNT(*), MAX(done_at), NULL) AS done
  FROM sends s WHERE state = 'accepted' AND replaced_by IS NULL
  GROUP BY iif(kind = 'report', work_id, id)
  HAVING done IS NULL OR done >= ? ORDER BY since, MIN(seq)`;

/** See {@link TodoRepository}. */
export function todoRepository(store: Store): TodoRepository {
  const tick = store.prepare("UPDATE sends SET done_at = ? WHERE id = ? AND state = 'accepted'");
  return {
    list: (doneSince) =>
      (store.prepare(listing).all(doneSince) as TodoRow[]).map((row) => ({
        ...row,
        sendIds: JSON.parse(row.sendIds) as string[],
      })),
    done: (sendIds, at) =>
      store.transaction(() => sendIds.reduce((sum, id) => sum + tick.run(at, id).changes, 0))(),
  };
}
