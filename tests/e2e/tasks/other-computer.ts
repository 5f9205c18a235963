import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** The file that says who holds a data folder. */
export const lockFile = (dataDir: string): string => join(dataDir, 'in-use.json');

/** Holds a data folder as the program on another computer does; `die` leaves the lock behind. */
export function beatElsewhere(dataDir: string): { close: () => void; die: () => void } {
  const holder = { id: randomUUID(), host: 'other-desk', pid: 1, boot: null, machine: null };
  let beat = 0;
  const write = (): void => {
    beat += 1;
    const record = { ...holder, since: '2026-11-28T08:00:00.000Z', beat };
    try {
      writeFileSync(lockFile(dataDir), JSON.stringify(record));
    } catch {
      // The test is over, and its folder gone.
    }
  };
  write();
  const timer = setInterval(write, 500);
  return {
    die: () => clearInterval(timer),
    close: () => {
      clearInterval(timer);
      rmSync(lockFile(dataDir), { force: true });
    },
  };
}

/** What the programs on a data folder have logged. */
export function logOf(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8');
  } catch {
    return '';
  }
}

/** Ends a program that restarted itself: it is not our child process, but the lock file has its process id. */
export async function endHolder(dataDir: string): Promise<void> {
  const endings = () => logOf(dataDir).match(/info quit\.started /g)?.length ?? 0;
  const before = endings();
  const { pid } = JSON.parse(readFileSync(lockFile(dataDir), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGTERM');
  await expect.poll(endings).toBeGreaterThan(before);
  await expect.poll(() => isRunning(pid)).toBe(false);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
