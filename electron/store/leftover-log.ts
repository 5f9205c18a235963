import { existsSync, statSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { openEncrypted, type Store } from './database.ts';
import { departureRepository } from './departures.ts';

/**
 * SQLite uses any log (`-wal`) that it finds beside a file. The log of an older copy, left by a restore, would silently undo
 * newer sends or damage the store. So a log that a crash left behind is first tried on copies: if the file with the log is
 * not sound, or lacks departures that the file alone has, the log is set aside and never read. A normal start finds no log.
 */
export async function setForeignLogAside(file: string, key: string, now: Date): Promise<void> {
  const log = `${file}-wal`;
  if (!existsSync(file) || !existsSync(log) || statSync(log).size === 0) return;
  const [alone, both] = [`${file}.alone`, `${file}.with-log`];
  try {
    await copyFile(file, alone);
    await copyFile(file, both);
    await copyFile(log, `${both}-wal`);
    if (isForeign(alone, both, key))
      await rename(log, `${log}.set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  } catch {
    // No space for a copy, or an unreadable file: opening the store reports the cause.
  } finally {
    for (const copy of [alone, both])
      for (const end of ['', '-wal', '-shm']) await rm(`${copy}${end}`, { force: true }).catch(() => {});
  }
}

/** False if the file alone cannot be read: then it is the first log of a new store. */
function isForeign(alone: string, both: string, key: string): boolean {
  const before = reading(alone, key, (store) => departureRepository(store).newest());
  if (before.failed) return false;
  const { value } = before;
  const after = reading(
    both,
    key,
    (store) => isSound(store) && (value === null || departureRepository(store).has(value)),
  );
  return after.failed || !after.value;
}

type Read<T> = { failed: false; value: T } | { failed: true };

function reading<T>(file: string, key: string, read: (store: Store) => T): Read<T> {
  let store: Store | null = null;
  try {
    store = openEncrypted(file, key);
    return { failed: false, value: read(store) };
  } catch {
    return { failed: true };
  } finally {
    store?.close();
  }
}

/**
 * Checks the tables that cannot be restored, with their indexes. `send_items` is large and checked without indexes (50,000
 * rows: 0.1 s instead of 0.3 s). Kiva's loans are not checked, since they can be fetched again.
 */
const looks = [
  'integrity_check(work)',
  'integrity_check(sends)',
  'integrity_check(departures)',
  'quick_check(send_items)',
];

function isSound(store: Store): boolean {
  return looks.every((look) => {
    const [first = {}] = store.prepare(`PRAGMA ${look}`).all() as Record<string, unknown>[];
    return Object.values(first).includes('ok');
  });
}
