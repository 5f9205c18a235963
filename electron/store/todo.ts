import type { Unfinished } from '../../shared/model/today.ts';
import type { Todo } from '../../shared/model/todo.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import { auditDecided } from './audit/sends.ts';
import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

/** Tasks that a person still has to finish in PA2 (API.md §1.2 to §1.4). */
export type TodoRepository = {
  /** Oldest first. Includes tasks ticked since `doneSince`, so that a tick can be undone. */
  list: (doneSince: string) => Todo[];
  /** Counts unticked tasks, and those of them that were accepted at `before` (ISO 8601) or earlier. */
  count: (before: string) => Unfinished;
  /** Ticks accepted sends, or unticks them; returns how many. */
  done: (sendIds: readonly string[], isDone: boolean, now: string) => number;
};

type TodoRow = Omit<Todo, 'sendIds'> & { kind: WorkKind; sendIds: string };

const accepted = "state = 'accepted' AND replaced_by IS NULL";

/**
 * A report is one task; other kinds have one task per send. `moved` finds sends that are not ticked, or were recently, by
 * index; `members` adds the other sends of their reports. Rows are only counted for listed tasks.
 */
const listing = `
  WITH moved AS (
    SELECT seq, kind, work_id FROM sends INDEXED BY sends_by_tick WHERE ${accepted} AND done_at IS NULL
    UNION ALL
    SELECT seq, kind, work_id FROM sends INDEXED BY sends_by_tick WHERE ${accepted} AND done_at >= $doneSince
  ), members AS (
    SELECT seq FROM moved WHERE kind <> 'report'
    UNION
    SELECT seq FROM sends INDEXED BY sends_by_work
    WHERE work_id IN (SELECT work_id FROM moved WHERE kind = 'report') AND ${accepted}
  ), tasks AS (
    SELECT kind, work_id AS workId, json_group_array(id) AS sendIds, MIN(title) AS title, MIN(period) AS period,
      MAX(finished_at) AS since, MAX(confirm_url) AS confirmUrl, MIN(seq) AS first,
      iif(COUNT(done_at) = COUNT(*), MAX(done_at), NULL) AS done
    FROM members CROSS JOIN sends USING (seq)
    GROUP BY iif(kind = 'report', work_id, id)
    HAVING done IS NULL OR done >= $doneSince
  )
  SELECT t.kind, t.workId, t.sendIds, t.title, t.period,
    (SELECT COUNT(*) FROM json_each(t.sendIds) e CROSS JOIN send_items i INDEXED BY items_by_state ON i.send_id = e.value
      WHERE i.state = 'accepted' AND (t.kind <> 'report' OR i.shown = 1)) AS items,
    (SELECT COUNT(*) FROM sends o INDEXED BY sends_by_work
      CROSS JOIN send_items i INDEXED BY items_by_state ON i.send_id = o.id WHERE o.work_id = t.workId AND t.kind = 'report'
      AND o.replaced_by IS NULL AND o.stopped_at IS NULL AND i.shown = 1
      AND i.state IN ('waiting', 'sending', 'unknown')) AS unsettled,
    t.since, t.confirmUrl, t.done,
    (SELECT missing FROM work w WHERE w.id = t.workId) AS missing
  FROM tasks t ORDER BY t.first`;

/**
 * Drafts and journals are counted by index only. A report with unsettled rows is not counted: the Outbox shows that. It is
 * late if all of it was accepted by then.
 */
const counting = `
  SELECT kind, COUNT(*) AS "all", SUM(since <= $before) AS late FROM (
    SELECT kind, finished_at AS since FROM sends INDEXED BY sends_by_tick
    WHERE ${accepted} AND done_at IS NULL AND kind IN ('draft', 'journals')
    UNION ALL
    SELECT 'report', (SELECT MAX(finished_at) FROM sends s INDEXED BY sends_by_work WHERE s.work_id = r.work_id AND ${accepted})
    FROM (
      SELECT DISTINCT work_id FROM sends INDEXED BY sends_by_tick WHERE ${accepted} AND done_at IS NULL AND kind = 'report'
    ) r WHERE NOT EXISTS (
      SELECT 1 FROM sends s INDEXED BY sends_by_work CROSS JOIN send_items i INDEXED BY items_by_state ON i.send_id = s.id
      WHERE s.work_id = r.work_id AND s.replaced_by IS NULL AND s.stopped_at IS NULL AND i.shown = 1
        AND i.state IN ('waiting', 'sending', 'unknown'))
  ) GROUP BY kind`;

/** See {@link TodoRepository}. */
export function todoRepository(store: Store): TodoRepository {
  const count = store.prepare(counting);
  return {
    list: (doneSince) =>
      (store.prepare(listing).all({ doneSince }) as TodoRow[]).map((row) => ({
        ...row,
        sendIds: JSON.parse(row.sendIds) as string[],
      })),
    count: (before) => {
      const rows = count.all({ before }) as (Unfinished[WorkKind] & { kind: WorkKind })[];
      const of = (kind: WorkKind): Unfinished[WorkKind] => {
        const { all = 0, late = 0 } = rows.find((row) => row.kind === kind) ?? {};
        return { all, late };
      };
      return { draft: of('draft'), journals: of('journals'), report: of('report') };
    },
    done: (sendIds, isDone, now) => inTransaction(store, () => tick(store, sendIds, isDone, now)),
  };
}

function tick(store: Store, sendIds: readonly string[], isDone: boolean, now: string): number {
  const ticked = store
    .prepare(
      "UPDATE sends SET done_at = ? WHERE state = 'accepted' AND id IN (SELECT value FROM json_each(?)) RETURNING id",
    )
    .all(isDone ? now : null, JSON.stringify(sendIds)) as { id: string }[];
  auditDecided(
    store,
    isDone ? 'ticked' : 'unticked',
    ticked.map(({ id }) => id),
    now,
  );
  return ticked.length;
}
