import type { Store } from './database.ts';

/** Refused and outdated rows are not live; see `isLive` (sends-order.ts). */
const isOut = (row: 'old' | 'new'): string => `${row}.state IN ('refused', 'outdated')`;

/**
 * Counts changes of what is live (`isLive`, sends-order.ts): a request was added, replaced or stopped, or a row became
 * refused or outdated. Code that plans in slices uses it to see whether a plan is stale. Sending or accepting a request
 * changes no plan. Temporary triggers do the counting; they see all writes, since there is only one connection.
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
