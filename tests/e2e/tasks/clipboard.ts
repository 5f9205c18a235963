import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** All workers of a run are children of one process. */
const lock = join(tmpdir(), `partner-desk-clipboard-${process.ppid}`);

/** Has the clipboard for itself meanwhile: the programs of all workers stand on one screen, and a screen has but one. */
export async function withClipboard<T>(use: () => Promise<T>): Promise<T> {
  while (!taken()) await pause(50);
  try {
    return await use();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives()) rmSync(lock, { force: true });
    return false;
  }
}

/** A worker whose test ran out of time is ended, and leaves its lock behind. */
function holderLives(): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}
