import type { Store } from './database.ts';

/** Refused and left-out rows are not live, see `isLive` (sends-order.ts). */
const isOut = (row: 'old' | 'new'): string => `${row}.state IN ('refused', 'outdated')`;

/**
 * Counts changes of what is live (`isLive`, sends-order.ts): a request was added, replaced or stopped, or a row became refused or
 * left out. Who plans in slices sees by it whether the plan still holds. That a request leaves, or is accepted, changes no plan.
 * Triggers of this connection alone count, whoever writes; it is the only one.
 */
export function liveChanges(store: Store): () => number {
  store.exec(counting);
  const count = store.prepare('SELECT n FROM live_changes');
  return () => (count.get() as { n: number }).n;
}

const countOne = 'BEGIN UPDATE live_changes SET n = n + 1; END';

const counting = `
  CREATE TEMP TABLE IF NOT EXISTS live_changes (n INTEGER NOT NULL);
  INSERT INTO temp.live_changes SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM temp.live_changes);
  CREATE TEMP TRIGGER IF NOT EXISTS send_added AFTER INSERT ON main.sends ${countOne};
  CREATE TEMP TRIGGER IF NOT EXISTS send_ended AFTER UPDATE OF replaced_by, stopped_at ON main.sends ${countOne};
  CREATE TEMP TRIGGER IF NOT EXISTS row_ended AFTER UPDATE OF state ON main.send_items
    WHEN (${isOut('old')}) <> (${isOut('new')}) ${countOne};
`;
