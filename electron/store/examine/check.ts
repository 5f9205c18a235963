import { openEncrypted, type Store } from '../database.ts';
import { setForeignLogAside } from '../leftover-log.ts';
import type { Checked, ExamineTask } from './task.ts';

/** Reads every page and value of a store. Invalid UTF-8 aborts the process, so run it in a separate one. */
export async function checkStore({
  file,
  key,
  now,
}: Extract<ExamineTask, { do: 'check' }>): Promise<Checked> {
  await setForeignLogAside(file, key, new Date(now));
  let store: Store | null = null;
  try {
    store = openEncrypted(file, key);
    const { application_id: mark } = store.prepare('PRAGMA application_id').get() as {
      application_id: number;
    };
    const [first = {}] = store.prepare('PRAGMA integrity_check').all() as Record<string, unknown>[];
    const trouble = Object.values(first).includes('ok') ? null : String(Object.values(first)[0]);
    if (trouble === null) readAll(store);
    return { mark, trouble };
  } catch (error) {
    return {
      mark: 0,
      trouble: error instanceof Error && 'code' in error ? String(error.code) : 'unreadable',
    };
  } finally {
    store?.close();
  }
}

function readAll(store: Store): void {
  const tables = store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    .all() as { name: string }[];
  for (const { name } of tables) for (const _row of store.prepare(`SELECT * FROM "${name}"`).iterate());
}
