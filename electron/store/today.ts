import { type WorkKind, type WorkSummary, workKinds } from '../../shared/model/work.ts';
import { isHere } from './apart.ts';
import type { Store } from './database.ts';

/** What was begun and what was done at all, for the page Today. */
export type TodayRepository = {
  /** Work that was never sent and is not locked: how much of each kind, and the latest of it. */
  begun: (limit: number) => { counts: Record<WorkKind, number>; newest: WorkSummary[] };
  /** Which kinds of work Kiva ever accepted. */
  everAccepted: () => Record<WorkKind, boolean>;
};

const open = `${isHere}
  AND NOT EXISTS (SELECT 1 FROM locks l WHERE l.work_id = work.id AND l.ended IS NULL)
  AND NOT EXISTS (SELECT 1 FROM sends s WHERE s.work_id = work.id AND s.replaced_by IS NULL AND s.stopped_at IS NULL)`;

/** See {@link TodayRepository}. */
export function todayRepository(store: Store): TodayRepository {
  const count = store.prepare(`SELECT kind, COUNT(*) AS works FROM work WHERE ${open} GROUP BY kind`);
  const newest = store.prepare(
    `SELECT id, kind, title, subtitle, updated_at AS updatedAt, missing, 'open' AS state
     FROM work WHERE ${open} ORDER BY updated_at DESC LIMIT ?`,
  );
  const accepted = store.prepare(
    "SELECT EXISTS (SELECT 1 FROM sends WHERE kind = ? AND state = 'accepted') AS found",
  );
  return {
    begun: (limit) => {
      const rows = count.all() as { kind: WorkKind; works: number }[];
      return {
        counts: ofEachKind((kind) => rows.find((row) => row.kind === kind)?.works ?? 0),
        newest: newest.all(limit) as WorkSummary[],
      };
    },
    everAccepted: () => ofEachKind((kind) => (accepted.get(kind) as { found: number }).found === 1),
  };
}

function ofEachKind<T>(answer: (kind: WorkKind) => T): Record<WorkKind, T> {
  return Object.fromEntries(workKinds.map((kind) => [kind, answer(kind)])) as Record<WorkKind, T>;
}
