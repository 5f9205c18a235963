import { readlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { tryWriting } from './data-folder.ts';
import { CannotStart, errorCodeOf, isFull, type StartProblem } from './start-problem.ts';

/**
 * True for the first program on a data folder; false for a second one, which must quit at once: the first one's
 * `onSecond` is called. The lock belongs to `userData`: set that path before. Throws CannotStart when the lock was not
 * got for another reason, which Electron does not tell apart, and when another computer seems to hold it: some
 * versions of Chromium then take it, others end without a word.
 */
export function claimInstance(folder: string, onSecond: () => void): boolean {
  const foreign = foreignLock(folder, hostname());
  if (foreign !== null) throw new CannotStart(foreign);
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', onSecond);
    return true;
  }
  const problem = lockProblem(folder);
  if (problem !== null) throw new CannotStart(problem);
  return false;
}

/** What `lockProblem` asks of the world. */
type LockWorld = { platform: NodeJS.Platform; isAlive: (pid: number) => boolean; temporary: string };

const here = (): LockWorld => ({
  platform: process.platform,
  isAlive: isRunning,
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
export function lockProblem(folder: string, world: LockWorld = here()): StartProblem | null {
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

/** EPERM means that the process is there and somebody else's. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}
