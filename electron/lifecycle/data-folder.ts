import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart, errorCodeOf, isFull } from './start-problem.ts';

/**
 * Makes sure that the folder is there and can be written, and answers its real path. A full disk is none of its
 * business: what is there can still be read. Throws CannotStart, with the variable that named the folder.
 */
export function usableFolder(wanted: string, variable?: string): string {
  try {
    makeFolder(wanted);
    const folder = realpathSync.native(wanted);
    const error = tryWriting(folder);
    if (error !== null && !isFull(error)) throw error;
    requireFiles(folder);
    return folder;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const detail = errorCodeOf(error);
    throw new CannotStart({
      kind: isFull(error) ? 'full' : 'folder',
      path: wanted,
      detail,
      ...(variable && { variable }),
    });
  }
}

/** Reading a pipe or a device where a file should be never comes back. */
export function isReadable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return !found || found.isFile() || found.isDirectory();
}

/** Chromium's own links are not followed: what they lead to is its business. */
function requireFiles(folder: string): void {
  const odd = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => !entry.isSymbolicLink() && !isReadable(join(folder, entry.name)),
  );
  if (odd) throw new CannotStart({ kind: 'folder', path: join(folder, odd.name), detail: 'NOT_A_FILE' });
}

/** Folder by folder: Node's own way (`recursive`) never comes back where the system refuses one as not there, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // A link that leads nowhere is what it leads to that is missing.
    if (errorCodeOf(error) === 'EEXIST') statSync(folder);
    const above = dirname(folder);
    if (errorCodeOf(error) !== 'ENOENT' || above === folder || existsSync(above)) throw error;
    makeFolder(above);
    mkdirSync(folder, { mode: 0o700 });
  }
}

/** The error of writing some bytes there and removing them again; null if that works. */
export function tryWriting(folder: string): unknown {
  const file = join(folder, `.write-check-${process.pid}`);
  try {
    writeFileSync(file, '-'.repeat(512), { mode: 0o600 });
    return null;
  } catch (error) {
    return error;
  } finally {
    removeQuietly(file);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // On a disk that cannot be written there is nothing to remove.
  }
}
