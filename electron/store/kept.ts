import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What was put out of the way and is still on the disk: a whole store, or a log of another copy. `at` is when, as ISO 8601. */
export type KeptAside = { name: string; at: string; bytes: number };

/** Days for which the file of before a change of the schema is kept, since a person may go back to the version of before. */
const graceDays = 30;

/** What a store is examined on (`leftover-log.ts`, `examine/rescue.ts`): there only where that was killed. */
const examined = /\.(?:alone|with-log)(?:-wal|-shm)?$|\.rescue$/;

/**
 * Deletes, after a good open, what it was examined on, and the copies of before a change of the schema (`migrate`) once they are older
 * than the grace.
 */
export function deleteOldCopies(file: string, now: Date): void {
  const folder = dirname(file);
  const isOver = (path: string): boolean => now.getTime() - statSync(path).mtimeMs > graceDays * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      if (examined.test(name)) rmSync(path, { recursive: true, force: true });
      else if (/\.before-v\d+$/.test(name) && isOver(path)) rmSync(path, { force: true });
    } catch {
      // Another program holds it: the next start tries again, and this one goes on.
    }
  }
}

const asidePattern = /^(?:.*-)?set-aside-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-\d{3}Z$/;

/** What was set aside of the store in `file`, the newest first. */
export function listAside(file: string): KeptAside[] {
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

/** Deletes what was set aside, if it is one of {@link listAside}; answers whether it was. */
export function deleteAside(file: string, name: string): boolean {
  if (!listAside(file).some((kept) => kept.name === name)) return false;
  rmSync(join(dirname(dirname(file)), name), { recursive: true, force: true });
  return true;
}

/**
 * Nobody else of this computer may read a store, nor what is beside it, of older versions too. Windows keeps the folder of a person to
 * themselves; where the files are somebody else's, they decide.
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
    // Not ours, or gone meanwhile.
  }
}

function changeMode(path: string, mode: number): void {
  try {
    if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
  } catch {
    // As above; the others are ours all the same.
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}
