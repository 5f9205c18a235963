import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheRepository } from '../../../../electron/store/cache.ts';
import { closeDatabase, type Store } from '../../../../electron/store/database.ts';
import { type Departure, departureRepository } from '../../../../electron/store/departures.ts';
import { openStore, storeFile } from '../../../../electron/store/open.ts';
import { type SendRepository, sendRepository } from '../../../../electron/store/sends.ts';
import { workRepository } from '../../../../electron/store/work.ts';
import { keychain } from '../keychain.ts';
import { at, reportSend } from '../new-send.ts';
import { dump } from './dump.ts';
import type { Random } from './random.ts';

/** The files of a store as they were at one moment, and what it said then. A clean one was closed, others were killed. */
export type Snapshot = { folder: string; dump: string; departure: Departure; isClean: boolean };

/** The key of the store, as it lies in the keychain. */
export const storeKey = 'the key of the store that is attacked';

const steps = 8;

/**
 * A store that a person works with: long texts, a report that leaves, more texts. After each step its files are kept as a kill would leave
 * them; what is typed after the last report is in the log alone.
 */
export async function liveThrough(folder: string, random: Random): Promise<Snapshot[]> {
  const work = join(folder, 'live');
  const snapshots: Snapshot[] = [];
  const keep = (store: Store, isClean: boolean): Omit<Snapshot, 'dump' | 'departure'> & Snapshot => {
    const target = join(folder, `snapshot-${snapshots.length}`);
    const departure = departureRepository(store).newest() ?? { number: 0, mark: '', at };
    const kept = { folder: target, dump: dump(store), departure, isClean };
    if (isClean) closeDatabase(store);
    mkdirSync(target, { recursive: true });
    cpSync(dirname(storeFile(work, 'stage')), dirname(storeFile(target, 'stage')), { recursive: true });
    snapshots.push(kept);
    return kept;
  };
  let store = await open(work);
  for (let step = 0; step < steps; step += 1) {
    send(sendRepository(store, 'stage'), step);
    for (let text = 0; text < 3; text += 1) type(store, random, `${step % 3}-${text}`);
    if (step % 2 === 0) cacheRepository(store).write('config', { text: words(random, 900) }, at);
    keep(store, false);
    if (step % 3 !== 2) continue;
    keep(store, true);
    store = await open(work);
  }
  send(sendRepository(store, 'stage'), steps);
  type(store, random, 'last');
  keep(store, true);
  return snapshots;
}

async function open(folder: string): Promise<Store> {
  const opened = await openStore(keychain(new Map([['store-key/stage', storeKey]])), folder, 'stage');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function send(sends: SendRepository, step: number): void {
  const rows = Object.fromEntries(Array.from({ length: 20 }, (_, row) => [`${step}-${row}`, '5']));
  sends.add([reportSend(rows, { id: `send-${step}`, workId: `report-${step}` })], at);
  sends.begin(`send-${step}`, at);
  sends.end(`send-${step}`, { state: 'accepted', settledBy: 'kiva', httpStatus: 200, answer: '{}' }, at);
}

function type(store: Store, random: Random, id: string): void {
  const entry = { loanId: id, clientId: '', subject: 'Ольга', body: words(random, 3_000), imageUrl: '' };
  const works = workRepository(store);
  const base = works.revisionOf(id) ?? 0;
  works.save({ id, body: { kind: 'journals', content: { entries: [entry] } }, missing: null, base }, at);
}

/** Text of two and three bytes a sign, so that a flipped bit makes it no text at all. */
function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(['Жанна', 'ngân', 'ဘ', 'amount', 'ñ'])).join(' ');
}
