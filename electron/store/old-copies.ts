import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A store, or the log of another copy, that was set aside and is still on the disk. `at` is when (ISO 8601). */
export type SetAsideEntry = { name: string; at: string; bytes: number };

/** Days to keep the copy from before a migration, in case a person goes back to the previous version. */
const graceDays = 30;

/** A copy from before a migration, its seal, and what a kill left of making them (`copy-before.ts`). */
const before = /\.before-v\d+(?:\.seal|\.log-seal)?(?:\.new)?$/;

/** Working copies of an examination (`leftover-log.ts`, `examine/rescue.ts`), left behind if it was killed. */
const examined = /\.(?:alone|with-log)(?:-wal|-shm)?$|\.rescue$/;

/**
 * Deletes working copies of examinations, and copies from before a migration after the grace period. Call it
 * after a successful open.
 */
export function deleteOldCopies(file: string, now: Date): void {
  const folder = dirname(file);
  const isOver = (path: string): boolean => now.getTime() - statSync(path).mtimeMs > graceDays * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      if (examined.test(name)) rmSync(path, { recursive: true, force: true });
      else if (before.test(name) && isOver(path)) rmSync(path, { force: true });
    } catch {
      // Another program has it open; the next start tries again.
    }
  }
}

const asidePattern = /^(?:.*-)?set-aside-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-\d{3}Z$/;

/** Lists what was set aside of the store in `file`, newest first. */
export function listAside(file: string): SetAsideEntry[] {
  const own = dirname(file);
  const stores = dirname(own);
  const environment = own.slice(stores.length + 1);
  const folders = namesIn(stores).filter((name) => name.startsWith(`${environment}-set-aside-`));
  const files = namesIn(own).map((name) => join(environment, name));
  return [...folders, ...files]
    .flatMap((name) => {
      const [, day, hour, minute, second] = asidePattern.exec(name.replace('.set-aside', '-set-aside')) ?? [];
      if (day === undefined) return [];
      return [{ name, at: `${day}T${hour}:${minute}:${second}.000Z`, bytes: bytesOf(join(stores, name)) }];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Deletes an entry of {@link listAside}; returns false if there is none of this name. */
export function deleteAside(file: string, name: string): boolean {
  if (!listAside(file).some((entry) => entry.name === name)) return false;
  rmSync(join(dirname(dirname(file)), name), { recursive: true, force: true });
  return true;
}

/**
 * Makes a store and the files beside it, also those of older versions, readable for the owner only. Not needed on Windows,
 * where a user's folder is private. Files of another owner are left as they are.
 */
export function makePrivate(file: string): void {
  if (process.platform !== 'win32') makeFolderPrivate(dirname(dirname(file)));
}

function makeFolderPrivate(folder: string): void {
  try {
    changeMode(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) makeFolderPrivate(path);
      else if (entry.isFile()) changeMode(path, 0o600);
    }
  } catch {
    // Not ours, or deleted meanwhile.
  }
}

function changeMode(path: string, mode: number): void {
  try {
    if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
  } catch {
    // As above; continue with the other files.
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
