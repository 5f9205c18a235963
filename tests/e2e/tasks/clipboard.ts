import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** All workers of a run are children of one process. */
const lock = join(tmpdir(), `partner-desk-clipboard-${process.ppid}`);

/** Locks the clipboard meanwhile: the programs of all workers share one screen, and thus one clipboard. */
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

/** A worker whose test timed out is killed and leaves its lock behind. */
function holderLives(): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}
