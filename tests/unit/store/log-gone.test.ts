import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { departureRepository } from '../../../electron/store/departures.ts';
import { type Ending, type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
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

const endings: readonly Ending[] = [
  { state: 'accepted', settledBy: 'kiva', httpStatus: 200, answer: '{}', reference: 'r' },
  { state: 'refused', settledBy: 'kiva', httpStatus: 400, answer: '{}' },
  { state: 'unknown', settledBy: null },
  { state: 'waiting', settledBy: null, httpStatus: 429, answer: '' },
];

/** Sends one report of some rows, to its end. */
function send(id: string, ending: Ending): void {
  const rows = Object.fromEntries(Array.from({ length: 40 }, (_, row) => [`${id}-${row}/C${row}`, '5']));
  sends.add([reportSend(rows, { id, workId: `work of ${id}` })], at);
  sends.begin(id, at);
  sends.end(id, ending, at);
}

it('knows of every send that ended when its log is gone', () => {
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

it('leaves an empty log behind each ended send', () => {
  send('send', { state: 'accepted', settledBy: 'kiva' });
  const log = join(folder, 'store.db-wal');
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});
