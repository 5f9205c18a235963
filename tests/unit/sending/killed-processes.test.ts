import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { arrivals, startKiva } from './machine-model/http-world.ts';
import type { Order, ProcessBlow, Report } from './machine-model/process.ts';
import { points } from './machine-model/world.ts';

// The same faults on a real process: killed by a signal, on a disk that is really full, forbidden by the system to write. After each
// of them the same process goes on, or the next one, on the same folder and keychain.

const [requests, rowsPerRequest] = [2, 20];
const steps = points.filter((point) => !point.startsWith('change'));

const table: Record<string, string | number>[] = [];
afterAll(() => console.table(table));

/** Whether this machine lets a process have a small disk of its own. */
function hasOwnDisks(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const script = join(import.meta.dirname, 'machine-model', 'process.ts');

/** Starts the program; with a small disk of its own in the place of the folder. */
async function startProcess(folder: string, keychain: string, address: string, disk: 'small' | 'any') {
  const command = [process.execPath, script, folder, keychain, address];
  const onSmallDisk = [
    'unshare',
    '-Urm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=16m none "$3"; exec "$@"`,
    'sh',
  ];
  const [program = '', ...args] = disk === 'small' ? [...onSmallDisk, ...command] : command;
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

/** Tells it something; null if it died of it. */
function tell(child: ChildProcess, order: Order): Promise<Report | null> {
  return new Promise((resolve) => {
    const died = (): void => finish(null);
    const finish = (report: Report | null): void => {
      child.off('message', finish).off('exit', died);
      resolve(report);
    };
    child.on('message', finish).on('exit', died);
    child.send(order);
  });
}

function shownAs(report: Report): string {
  return Object.entries(report)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
}

const faults: { name: string; blow: ProcessBlow; disk: 'small' | 'any'; isPossible: boolean }[] = [
  { name: 'SIGKILL', blow: 'kill', disk: 'any', isPossible: process.platform !== 'win32' },
  { name: 'disk really full', blow: 'full', disk: 'small', isPossible: hasOwnDisks() },
  { name: 'writes fail', blow: 'noWrites', disk: 'any', isPossible: process.platform === 'linux' },
];

for (const { name, blow, disk, isPossible } of faults)
  test.skipIf(!isPossible)(`${name}, at each step: every row is at the server once in the end`, async () => {
    const { server, loanIds } = await startKiva();
    const folder = mkdtempSync(join(tmpdir(), 'partner-desk-process-'));
    const outside = mkdtempSync(join(tmpdir(), 'partner-desk-keychain-'));
    const { apiBaseUrl, tokenUrl, audience, clientId, clientSecret, partnerId } = server;
    const address = JSON.stringify({ apiBaseUrl, tokenUrl, audience, clientId, clientSecret, partnerId });
    const start = () => startProcess(folder, join(outside, 'departures'), address, disk);
    let child = await start();
    for (const at of steps) {
      const rows = loanIds.slice(0, requests * rowsPerRequest);
      const parts = [rows.slice(0, rowsPerRequest), rows.slice(rowsPerRequest)];
      const workId = crypto.randomUUID();
      const before = arrivals(server).length;
      const held = () => arrivals(server).slice(before);
      const struck = await tell(child, { do: 'report', workId, rows: parts, strike: { at, blow } });
      expect(struck === null, 'killed').toBe(blow === 'kill');
      if (struck === null) child = await start();
      const after = struck ?? (await tell(child, { do: 'look', workId }));
      const shown = await tell(child, { do: 'mend', workId, held: held() });
      const begun = shown !== null && Object.values(shown).some((count) => count > 0);
      // What the disk did not take was never started, and the person starts it once more.
      if (!begun) await tell(child, { do: 'report', workId, rows: parts, strike: null });
      const ended = await tell(child, { do: 'mend', workId, held: held() });
      table.push({ fault: name, at, shown: after ? shownAs(after) : '', held: held().length });
      expect([at, [...held()].sort()]).toEqual([at, [...rows].sort()]);
      expect(ended).toMatchObject({ accepted: rows.length, unknown: 0, waiting: 0, sending: 0 });
    }
    child.kill('SIGKILL');
    await server.close();
    for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true });
  });
