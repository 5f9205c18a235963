import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

/** SQL for work that is neither removed, nor of a former partner. */
export const isHere = 'removed_at IS NULL AND apart_of IS NULL';

/** The work of partners whose credentials are not here now. */
export type ApartRepository = {
  /** Puts all work apart under the partner who goes, and brings back that of the partner who comes. */
  swap: (goes: string, comes: string) => void;
};

/** See {@link ApartRepository}. */
export function apartRepository(store: Store): ApartRepository {
  return {
    swap: (goes, comes) =>
      inTransaction(store, () => {
        store.prepare('UPDATE work SET apart_of = ? WHERE apart_of IS NULL').run(goes);
        store.prepare('UPDATE work SET apart_of = NULL WHERE apart_of = ?').run(comes);
      }),
  };
}
