import type { Safeguards } from '../../shared/model/level.ts';
import { recordAudit } from './audit/chain.ts';
import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

/** How carefully the environment sends. */
export type SafeguardsRepository = {
  get: () => Safeguards;
  /** Records a change in the history; nothing if it is the same. */
  set: (next: Safeguards, now: string) => void;
};

/** SQL that is true unless the environment is read-only. */
export const levelLetsGo = "(SELECT level FROM safeguards) <> 'readOnly'";

/** See {@link SafeguardsRepository}. */
export function safeguardsRepository(store: Store): SafeguardsRepository {
  const get = (): Safeguards => {
    const { level, countAbove } = store
      .prepare('SELECT level, count_above AS countAbove FROM safeguards')
      .get() as Safeguards;
    return { level, countAbove };
  };
  return {
    get,
    set: (next, now) =>
      inTransaction(store, () => {
        const before = get();
        if (before.level === next.level && before.countAbove === next.countAbove) return;
        store.prepare('UPDATE safeguards SET level = ?, count_above = ?').run(next.level, next.countAbove);
        recordAudit(store, { at: now, event: 'level', sendId: null, facts: { ...next, before } });
      }),
  };
}
