import type { WorkKind } from '../../shared/model/work.ts';
import type { Store } from './database.ts';

/** How much of an environment is on this computer: work that was never sent, by kind; requests that left; entries of the history. */
export type StoreInventory = Record<WorkKind, number> & { sent: number; entries: number };

/** Counts {@link StoreInventory}, the work of former partners too. */
export function inventoryOf(store: Store): StoreInventory {
  const counts = store
    .prepare(
      `SELECT COUNT(*) FILTER (WHERE kind = 'draft') AS draft, COUNT(*) FILTER (WHERE kind = 'journals') AS journals,
         COUNT(*) FILTER (WHERE kind = 'report') AS report,
         (SELECT COUNT(*) FROM sends WHERE sent_at IS NOT NULL) AS sent, (SELECT COUNT(*) FROM audit) AS entries
       FROM work WHERE removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM sends WHERE work_id = work.id AND sent_at IS NOT NULL)`,
    )
    .get();
  return counts as StoreInventory;
}
