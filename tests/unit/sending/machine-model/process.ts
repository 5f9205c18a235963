import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resendOf } from '../../../../electron/sending/resend.ts';
import { openDatabase } from '../../../../electron/store/database.ts';
import type { Vault } from '../../../../electron/vault/vault.ts';
import { ok } from '../../../../shared/result.ts';
import { type Address, lineTo } from './line.ts';
import { Program, type Surroundings } from './program.ts';
import { reportRequest } from './requests.ts';

// A program in a process of its own, told by messages what a person does: it can be killed, run out of disk, or be forbidden to
// write to it.

/** What strikes this process. */
export type ProcessBlow = 'kill' | 'full' | 'noWrites';

/** What it is told. `held` are the rows that the server has. */
export type Order =
  | { do: 'report'; workId: string; rows: string[][]; strike: { at: string; blow: ProcessBlow } | null }
  | { do: 'look'; workId: string }
  | { do: 'mend'; workId: string; held: string[] };

/** What it answers: rows by state. */
export type Report = Record<'accepted' | 'refused' | 'unknown' | 'waiting' | 'sending' | 'stopped', number>;

const [folder = '', outside = '', address = ''] = process.argv.slice(2);
const kiva = JSON.parse(address) as Address;
const filler = join(folder, 'filler');
let strike: { at: string; blow: ProcessBlow } | null = null;

// Without a listener the limit on file sizes ends the process; with one, a write fails.
process.on('SIGXFSZ', () => {});

const blows: Record<ProcessBlow, () => void> = {
  kill: () => process.kill(process.pid, 'SIGKILL'),
  full: () => {
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 4)) fillBy(size);
  },
  noWrites: () => limitFiles('1'),
};

function fillBy(size: number): void {
  try {
    for (;;) appendFileSync(filler, Buffer.alloc(size));
  } catch {
    // Full.
  }
}

function limitFiles(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
}

function heal(): void {
  rmSync(filler, { force: true });
  if (process.platform === 'linux') limitFiles('unlimited');
}

/** A keychain that outlives the process; as every keychain it has an entry whole, or the one before. */
const keychain: Pick<Vault, 'read' | 'write'> = {
  read: async () => ok(existsSync(outside) ? readFileSync(outside, 'utf8') : null),
  write: async (_, value) => {
    writeFileSync(`${outside}.new`, value);
    return ok(renameSync(`${outside}.new`, outside));
  },
};

const line = lineTo(kiva);
const surroundings: Surroundings = {
  keychain,
  disk: {
    open: () => {
      const opened = openDatabase(join(folder, 'store.db'), 'process'.repeat(6));
      if (!opened.ok) throw new Error(opened.error.code);
      return opened.value;
    },
  },
  post: async (program, outgoing) => {
    await program.reach('post');
    const attempt = await line(outgoing);
    await program.reach('answered');
    return attempt;
  },
  strike: (_, point) => {
    if (strike?.at !== point) return;
    const { blow } = strike;
    strike = null;
    blows[blow]();
  },
  applyDisk: () => {},
  sawOnItsWay: () => {},
};

const program = new Program(surroundings);

process.on('message', async (order: Order) => {
  if (order.do === 'report') await report(order);
  if (order.do === 'mend') await mend(order);
  process.send?.(program.sends.rowsOfWork(order.workId));
});

async function report(order: Extract<Order, { do: 'report' }>): Promise<void> {
  strike = order.strike;
  try {
    program.machine.start(order.rows.map((rows) => reportRequest(kiva.partnerId, order.workId, rows)));
  } catch {
    // The person sees why, and that it was not started.
  }
  await program.settle();
}

/** What a person does once all is well again: looks into the server's own list, says what is there, and lets the rest go. */
async function mend({ workId, held }: Extract<Order, { do: 'mend' }>): Promise<void> {
  heal();
  strike = null;
  program.ring();
  await program.settle();
  const isHeld = new Set(held);
  for (const { id, state, replacedBy } of program.sends.ofWork(workId)) {
    if (state !== 'unknown' || replacedBy !== null) continue;
    const by = resendOf(program.sends, id);
    if (program.sends.get(id)?.rows.every(({ key }) => isHeld.has(key))) program.machine.arrived(id);
    else if (by) program.machine.resend(id, by);
    await program.settle();
  }
  program.machine.resumeWork(workId);
  await program.settle();
}

process.send?.('ready');
