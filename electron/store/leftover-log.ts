import { existsSync, statSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { openEncrypted, type Store } from './database.ts';
import { departureRepository } from './departures.ts';

/**
 * SQLite takes whatever log (`-wal`) lies beside a file for its own: the log of an older copy, left by a restore, silently takes back
 * what was sent since, or mixes both into a damaged store. So a log that a crash left behind is first tried on copies: where the file with
 * it reads badly, or knows less of what left than the file alone, it is set aside and never read. An ordinary start finds none.
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
    // No space for a copy, or a file that nobody can read: the store itself says what is the matter.
  } finally {
    for (const copy of [alone, both])
      for (const end of ['', '-wal', '-shm']) await rm(`${copy}${end}`, { force: true }).catch(() => {});
  }
}

/** Not where the file alone tells nothing: the very first log of a new store. */
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
 * The tables that nothing can bring back, with their indexes; rows of requests are many, and looked at without theirs (50,000: 0.1 s in
 * place of 0.3 s). The copy of Kiva's loans can be fetched again.
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
