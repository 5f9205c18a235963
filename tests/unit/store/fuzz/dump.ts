import { createHash } from 'node:crypto';
import type { Store } from '../../../../electron/store/database.ts';

/** A hash of everything that a person or the sending has in a store; every row of every table is read. */
export function dump(store: Store): string {
  const tables = store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
    .all() as { name: string }[];
  const hash = createHash('sha256');
  for (const { name } of tables) {
    hash.update(name);
    const rows = store.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
    for (const { _metadata, ...row } of rows) hash.update(JSON.stringify(Object.values(row)));
  }
  return hash.digest('hex');
}
