import type { Store } from './database.ts';

/** Answers of Kiva that are worth keeping between runs, by name; small things such as the config lists. */
export type CacheRepository = {
  read: (name: string) => unknown;
  write: (name: string, value: unknown, now: string) => void;
};

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
        .prepare('INSERT OR REPLACE INTO cache (name, value, fetched_at) VALUES (?, ?, ?)')
        .run(name, JSON.stringify(value), now),
  };
}
