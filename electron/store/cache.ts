import type { Store } from './database.ts';

/** Small responses of Kiva to keep between runs, by name, such as the config lists. */
export type CacheRepository = {
  read: (name: string) => unknown;
  /** Writes only if the value changed: the partner and the rates come with every call and rarely change. */
  write: (name: string, value: unknown, now: string) => void;
};

/** SQL for the partner whose work is here; NULL before the first connection. */
export const partnerHere = "(SELECT value ->> '$' FROM cache WHERE name = 'partner')";

/** See {@link CacheRepository}. */
export function cacheRepository(store: Store): CacheRepository {
  return {
    read: (name) => {
      const row = store.prepare('SELECT value FROM cache WHERE name = ?').get(name) as
        | { value: string }
        | undefined;
      return row ? JSON.parse(row.value) : null;
    },
    write: (name, value, now) =>
      void store
        .prepare(
          `INSERT INTO cache (name, value, fetched_at) VALUES (?, ?, ?)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value, fetched_at = excluded.fetched_at
           WHERE value <> excluded.value`,
        )
        .run(name, JSON.stringify(value), now),
  };
}
