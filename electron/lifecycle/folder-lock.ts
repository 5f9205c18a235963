import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isGone, type LockHolder, thisProgram } from './holder.ts';
import { CannotStart, errorCodeOf, isFull } from './start-problem.ts';

/**
 * Says who may write in a data folder: the program whose id is in the lock file there. Electron's own lock covers one
 * computer and session; a network drive or a sync folder is shared by more, and file locks do nothing on some of them.
 * So the file is read before each write, and a program that finds another id stops writing: it slept, hung, or lost a
 * race.
 */
export type FolderLock = {
  /** Null while this program holds the folder, else, and from then on, who took it. Throws what keeps the file from being read or written. */
  takenBy: () => { host: string } | null;
  /** Beats until `release`, so that others see that this program runs; tells once that the folder was taken. */
  keep: (onTaken: (by: { host: string }) => void) => void;
  /** Others may have the folder at once. */
  release: () => void;
};

/** Milliseconds between two beats, and without one until a holder counts as dead: a hung or sleeping one finds out by itself. */
const beatMs = 3_000;
const deadAfterMs = 30_000;

/** All records have this many bytes: written over each other by one call, also on a full disk, they are never half read. */
const recordBytes = 512;

/** The lock file of a data folder. */
export const lockFileIn = (folder: string): string => join(folder, 'in-use.json');

/**
 * Takes a folder at once if nobody holds it or its holder has certainly ended; else throws CannotStart. A full disk
 * does not prevent the start: the lock is written, like everything else, once there is space.
 */
export function takeFolder(folder: string, own = thisProgram()): FolderLock {
  const file = lockFileIn(folder);
  try {
    if (!create(file, own)) {
      const found = read(file);
      const isTaken = found === null ? create(file, own) : isLeft(found, own) && takeOver(file, found, own);
      if (!isTaken) throw inUse(file, read(file));
    }
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart({ kind: 'lock', path: file, detail: errorCodeOf(error) });
  }
  return lockOf(file, own);
}

/**
 * Waits until a folder that another program holds is free: it was released, its holder died, or its heartbeat stopped
 * for so many milliseconds, measured by this computer alone. Takes a dead holder's place for this process, which then
 * restarts the program.
 */
export function waitForFolder(file: string, own = thisProgram(), deadAfter = deadAfterMs) {
  let seen = '';
  let since = 0;
  let tries = 0;
  const isFree = (): boolean => {
    const found = read(file);
    if (found === null) return true;
    if (found.text !== seen) {
      seen = found.text;
      since = performance.now();
      tries = 0;
    }
    const isDead = tries === 0 && mayTake(found, own);
    if (!isDead && performance.now() - since < deadAfter) return false;
    since = performance.now();
    tries += 1;
    // The claim of a program that died while it took over, just as long ago.
    if (tries > 1) rmSync(claimOn(file, found), { force: true });
    return takeOver(file, found, own);
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const free = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      if (!quietly(isFree)) return;
      clearInterval(timer);
      resolve();
    }, 1_000);
  });
  return { free, stop: () => clearInterval(timer) };
}

const noHolder: LockHolder = { id: '', host: '', pid: 0, boot: null, machine: null, since: '', beat: 0 };

type LockContent = { text: string; holder: LockHolder | null };

const mayTake = ({ holder }: LockContent, own: LockHolder): boolean => holder !== null && isGone(holder, own);

/** Chromium kills a program that hangs, and the next one comes before that one is gone: it is given three seconds. */
function isLeft(found: LockContent, own: LockHolder): boolean {
  const isOfThisRun = own.boot !== null && found.holder?.boot === own.boot;
  for (let tries = 0; isOfThisRun && tries < 30 && !mayTake(found, own); tries += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return mayTake(found, own);
}

function inUse(file: string, found: LockContent | null): CannotStart {
  const { host = '', since = '' } = found?.holder ?? {};
  return new CannotStart({ kind: 'in-use', path: file, host, since, detail: '' });
}

function lockOf(file: string, own: LockHolder): FolderLock {
  let timer: ReturnType<typeof setInterval> | undefined;
  let { beat } = own;
  let isReleased = false;
  let lostTo: { host: string } | null = null;

  const takenBy = (): { host: string } | null => {
    // For good, also when the other one has ended: what this one knows of the folder is old.
    if (lostTo !== null) return lostTo;
    const found = read(file);
    if (found?.holder?.id === own.id) return null;
    // Removed by a person or a cleaning tool, or it could not be written when the disk was full.
    if (found === null ? create(file, own) : found.text === '' && overwrite(file, own)) return null;
    lostTo = { host: read(file)?.holder?.host ?? '' };
    return lostTo;
  };

  return {
    takenBy,
    keep: (onTaken) => {
      timer = setInterval(() => {
        const by = quietly(takenBy);
        if (by === undefined || isReleased) return;
        if (by === null) {
          beat += 1;
          quietly(() => overwrite(file, { ...own, beat }));
          return;
        }
        clearInterval(timer);
        onTaken(by);
      }, beatMs);
    },
    release: () => {
      clearInterval(timer);
      isReleased = true;
      if (quietly(() => read(file))?.holder?.id === own.id) quietly(() => rmSync(file));
    },
  };
}

/** False if the file is there already. */
function create(file: string, holder: LockHolder): boolean {
  try {
    writeFileSync(file, recordOf(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    if (isFull(error)) return true;
    throw error;
  }
}

/**
 * Puts a holder in the place of a dead one. Of several that try only one can make the claim, which is named after the dead one; who makes
 * it later, when it was removed again, finds somebody else in the lock.
 */
function takeOver(file: string, dead: LockContent, own: LockHolder): boolean {
  const claim = claimOn(file, dead);
  try {
    writeFileSync(claim, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    return read(file)?.text === dead.text && overwrite(file, own);
  } finally {
    rmSync(claim, { force: true });
  }
}

const claimOn = (file: string, { holder }: LockContent): string => `${file}.after-${holder?.id ?? 'nobody'}`;

function overwrite(file: string, holder: LockHolder): true {
  const open = openSync(file, 'r+');
  try {
    writeSync(open, recordOf(holder), 0);
    return true;
  } finally {
    closeSync(open);
  }
}

function recordOf(holder: LockHolder): string {
  const text = JSON.stringify(holder);
  const missing = recordBytes - Buffer.byteLength(text) - 1;
  return `${text}${' '.repeat(Math.max(0, missing))}\n`;
}

/** Null where there is none. */
function read(file: string): LockContent | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: parse(text) };
  } catch (error) {
    const isLink = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    if (errorCodeOf(error) === 'ENOENT' && !isLink) return null;
    throw error;
  }
}

function parse(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null;
    const isHolder = /^[0-9a-f-]{36}$/.test(value?.id ?? '') && Number.isInteger(value?.pid);
    return isHolder ? { ...noHolder, ...value } : null;
  } catch {
    return null;
  }
}

/** What a drive does that does not answer just now is seen at the next try. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
