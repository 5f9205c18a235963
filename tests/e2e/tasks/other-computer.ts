import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that says who holds a data folder. */
export const lockFile = (dataDir: string): string => join(dataDir, 'in-use.json');

/** Holds a data folder as the program on another computer does; `die` leaves the lock behind. */
export function beatElsewhere(dataDir: string): { close: () => void; die: () => void } {
  const holder = { id: randomUUID(), host: 'other-desk', pid: 1, boot: null, machine: null };
  let beat = 0;
  const write = (): void => {
    beat += 1;
    const record = { ...holder, since: '2026-11-28T08:00:00.000Z', beat };
    writeFileSync(lockFile(dataDir), JSON.stringify(record));
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
