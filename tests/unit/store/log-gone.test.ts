import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { departureRepository } from '../../../electron/store/departures.ts';
import { setForeignLogAside } from '../../../electron/store/leftover-log.ts';
import type { SendResult } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { at, reportSend } from './new-send.ts';

// SQLite keeps what was committed in a log beside its file. Backups copy the file alone, and cleaning tools delete the log.

let folder: string;
let store: Store;
let sends: SendRepository;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  store = open('store.db');
  sends = sendRepository(store, 'stage');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(name: string): Store {
  const opened = openDatabase(join(folder, name), 'key');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const endings: readonly SendResult[] = [
  { state: 'accepted', settledBy: 'kiva', httpStatus: 200, answer: '{}', reference: 'r' },
  { state: 'refused', settledBy: 'kiva', httpStatus: 400, answer: '{}' },
  { state: 'unknown', settledBy: null },
  { state: 'waiting', settledBy: null, httpStatus: 429, answer: '' },
];

/** Sends one report of some rows, to its end. */
function send(id: string, ending: SendResult): void {
  const rows = Object.fromEntries(Array.from({ length: 40 }, (_, row) => [`${id}-${row}/C${row}`, '5']));
  sends.add([reportSend(rows, { id, workId: `work of ${id}` })], at);
  sends.begin(id, at);
  sends.end(id, ending, at);
}

it('still has every send result after its log is deleted', () => {
  for (let number = 0; number < 24; number += 1) {
    const ending = endings[number % endings.length] ?? { state: 'unknown', settledBy: null };
    send(`send-${number}`, ending);
    copyFileSync(join(folder, 'store.db'), join(folder, `copy-${number}.db`));
    const copy = open(`copy-${number}.db`);
    const known = sendRepository(copy, 'stage');
    for (let earlier = 0; earlier <= number; earlier += 1)
      expect(known.get(`send-${earlier}`)).toEqual(sends.get(`send-${earlier}`));
    expect(departureRepository(copy).newest()?.mark).toBe(departureRepository(store).newest()?.mark);
    copy.close();
  }
});

/** A store that was killed: its file and its log as they were just then. */
function copyKilled(name: string): void {
  for (const end of ['', '-wal']) copyFileSync(join(folder, `store.db${end}`), join(folder, `${name}${end}`));
}

/** Opens a copy as the program does at its start; answers the numbers of the sends that it knows of. */
async function known(name: string): Promise<number> {
  await setForeignLogAside(join(folder, name), 'key', new Date(at));
  const copy = open(name);
  const { n } = copy.prepare('SELECT count(*) AS n FROM sends').get() as { n: number };
  const [check] = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  expect(check?.integrity_check).toBe('ok');
  copy.close();
  return n;
}

const accepted: SendResult = { state: 'accepted', settledBy: 'kiva' };

it('keeps work saved after the last send, from a log that a crash left', async () => {
  send('first', accepted);
  sends.add([reportSend({ 1: '5' }, { id: 'waits' })], at);
  copyKilled('killed.db');
  expect(await known('killed.db')).toBe(2);
  expect(asideIn(folder)).toEqual([]);
});

it('keeps the log of a store whose file is still empty', async () => {
  copyKilled('young.db');
  expect(await known('young.db')).toBe(0);
  expect(asideIn(folder)).toEqual([]);
});

it('never reads the log of an older copy, or a newer log beside an older file', async () => {
  for (let number = 0; number < 16; number += 1) {
    sends.add([reportSend({ [number]: '5' }, { id: `waits-${number}`, workId: `${number}` })], at);
    copyKilled(`step-${number}.db`);
    send(`send-${number}`, accepted);
  }
  copyFileSync(join(folder, 'store.db'), join(folder, 'newest.db'));
  for (const step of [1, 5, 9, 13]) {
    copyFileSync(join(folder, 'newest.db'), join(folder, `old-log-${step}.db`));
    copyFileSync(join(folder, `step-${step}.db-wal`), join(folder, `old-log-${step}.db-wal`));
    expect(await known(`old-log-${step}.db`)).toBe(32);
    copyFileSync(join(folder, `step-${step}.db`), join(folder, `old-file-${step}.db`));
    copyFileSync(join(folder, `step-${step + 2}.db-wal`), join(folder, `old-file-${step}.db-wal`));
    expect(await known(`old-file-${step}.db`)).toBeLessThanOrEqual(2 * step + 6);
  }
  expect(asideIn(folder).length).toBeGreaterThanOrEqual(4);
  expect(readdirSync(folder).filter((name) => /alone|with-log/.test(name))).toEqual([]);
});

const asideIn = (inside: string): string[] =>
  readdirSync(inside).filter((name) => name.includes('set-aside'));

it('leaves an empty log after each send result', () => {
  send('send', { state: 'accepted', settledBy: 'kiva' });
  const log = join(folder, 'store.db-wal');
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});
