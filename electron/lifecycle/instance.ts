import { existsSync, readlinkSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { tryWriting } from './data-folder.ts';
import { type FolderLock, lockFileIn, takeFolder } from './folder-lock.ts';
import { isAlive } from './holder.ts';
import { CannotStart, errorCodeOf, isFull, type StartProblem } from './start-problem.ts';

/**
 * Takes the data folder: for this computer's session by Electron's lock, whose holder's `onSecond` is called at a second start, and
 * against all others by a lock of our own. Null for a second start, which must quit at once. Electron's lock belongs to `userData`: set
 * that path before. Throws CannotStart when another computer holds the folder, and when Electron's lock was not got for another reason,
 * which it does not tell apart.
 */
export function claimInstance(folder: string, onSecond: () => void): FolderLock | null {
  const foreign = foreignLock(folder, hostname());
  const lock = foreign === null ? null : lockBefore(folder, foreign);
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', onSecond);
    return lock ?? lockOrRelease(folder);
  }
  lock?.release();
  const problem = lockProblem(folder);
  if (problem !== null) throw new CannotStart(problem);
  return null;
}

/**
 * Some versions of Chromium take the lock of another computer, others end without a word. Ours tells whether the program there is alive;
 * without ours it is an older version's, of which only a person can know.
 */
function lockBefore(folder: string, foreign: StartProblem): FolderLock {
  if (!existsSync(lockFileIn(folder))) throw new CannotStart(foreign);
  const lock = takeFolder(folder);
  rmSync(join(folder, 'SingletonLock'), { force: true });
  return lock;
}

/** A start that comes while the box is open is to show its own. */
function lockOrRelease(folder: string): FolderLock {
  try {
    return takeFolder(folder);
  } catch (error) {
    app.releaseSingleInstanceLock();
    throw error;
  }
}

/** What `lockProblem` asks of the world. */
type LockProbe = { platform: NodeJS.Platform; isAlive: (pid: number) => boolean; temporary: string };

const here = (): LockProbe => ({
  platform: process.platform,
  isAlive,
  temporary: tmpdir(),
});

/** A lock of another computer, on a folder that both share; or of this one, if it was renamed since. */
export function foreignLock(folder: string, host: string): StartProblem | null {
  const { path, text, holder } = lockIn(folder);
  if (holder?.host === undefined || holder.host === host) return null;
  return { kind: 'other-computer', path, host: holder.host, detail: text };
}

/** Chromium's lock on Linux and macOS: a link to `host-pid`. */
function lockIn(folder: string) {
  const path = join(folder, 'SingletonLock');
  const text = linkAt(path);
  return { path, text, holder: /^(?<host>.*)-(?<pid>\d+)$/.exec(text)?.groups };
}

/** Why a lock was not got, or null if another program holds it. */
export function lockProblem(folder: string, world: LockProbe = here()): StartProblem | null {
  if (world.platform === 'win32') return writingProblem(folder, world.temporary);
  const { path, text, holder } = lockIn(folder);
  if (holder !== undefined && world.isAlive(Number(holder.pid))) return null;
  return writingProblem(folder, world.temporary) ?? { kind: 'lock', path, detail: text };
}

function writingProblem(folder: string, temporary: string): StartProblem | null {
  for (const [kind, path] of [
    ['folder', folder],
    ['temporary', temporary],
  ] as const) {
    const error = tryWriting(path);
    if (error === null) continue;
    return { kind: kind === 'folder' && isFull(error) ? 'full' : kind, path, detail: errorCodeOf(error) };
  }
  return null;
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
