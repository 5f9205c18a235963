import type { Store } from './database.ts';

/** The send whose failure has this reference; null if there is none. */
export function failedWith(store: Store, ref: string): string | null {
  return idOf(store, "error ->> '$.ref' = ?", [ref]);
}

/** The send that failed last and was not replaced; null if none did. */
export function lastFailed(store: Store): string | null {
  return idOf(store, "error IS NOT NULL AND state <> 'accepted' AND replaced_by IS NULL", []);
}

function idOf(store: Store, where: string, values: string[]): string | null {
  const found = store
    .prepare(
      `SELECT id FROM sends WHERE ${where} ORDER BY COALESCE(finished_at, sent_at, created_at) DESC LIMIT 1`,
    )
    .get(...values) as { id: string } | undefined;
  return found?.id ?? null;
}
