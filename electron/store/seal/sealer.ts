import type { KeyObject } from 'node:crypto';
import type { Store } from '../database.ts';
import { framesOf, type LogFile, type LogPosition, syncLog, withLog } from './log.ts';
import { openRecord, type RecordedFrame } from './log-record.ts';
import { pageMac } from './mac.ts';
import { noSalts, withPages, writeSeal } from './seal-file.ts';
import { macsOfFile, type SealedStore, sealedStore } from './verify.ts';

/** Keeps the seal of an open store as the store changes. */
export type Sealer = {
  /** Before a write: throws where an earlier one could not be recorded, or the next one could not be. */
  makeReady: () => void;
  /** After a write: records what it added to the log; never throws, since what is committed is committed. */
  record: () => void;
  /** Moves the log into the main file, and seals it. Throws what the file system or SQLite does; then nothing has moved. */
  moveLog: () => void;
  /** The same for the last time. */
  finish: () => void;
};

/** A mark inside a sealed store (`PRAGMA application_id`): its seal was there once, and is missed where it is not. */
export const sealedMark = 0x50_44_53_31;

/** Frames (4 KB each) after which the log is moved without being asked. */
const framesUnasked = 2_000;

/** What {@link createSealer} needs; `check` throws where another program has taken the folder. */
type SealerDeps = { store: Store; file: string; key: KeyObject; sealed: SealedStore; check: () => void };

/**
 * See {@link Sealer}. The order is what makes it hold at every moment that the program may end: a commit, then its record; the new
 * seal, then the log is moved. SQLite itself moves a log where the process ends in order; the record says what the file holds then.
 */
export function createSealer({ store, file, key, sealed, check }: SealerDeps): Sealer {
  const execute = store.exec.bind(store);
  const synchronous = store.prepare('PRAGMA synchronous');
  const writer = openRecord(file, key);
  const newer = new Map(sealed.pages);
  let { seal, count, absorbs } = sealed;
  /** The log that is being written, as far as it is recorded. */
  let log: { salts: Buffer; position: LogPosition } | null = null;
  let isBehind = false;
  let isLogSynced = false;
  let moveAt = framesUnasked;

  /** Nothing counts as recorded before it is written. */
  const recordLog = (): void => {
    isBehind = true;
    withLog(file, (found) => {
      const isDurable = (synchronous.get() as { synchronous: number }).synchronous === 2;
      if (log === null || !found.salts.equals(log.salts)) log = begin(found);
      const frames: RecordedFrame[] = [];
      let [whole, end] = [0, log.position];
      for (const { page, size, data, position } of framesOf(found, log.position)) {
        frames.push({ page, size, mac: pageMac(key, page, data) });
        if (size > 0) [whole, end] = [frames.length, position];
      }
      if (whole === 0) return;
      const committed = frames.slice(0, whole);
      writer.append(committed, isDurable);
      isLogSynced = isDurable;
      for (const { page, mac } of committed) newer.set(page, mac);
      log.position = end;
      count = committed.at(-1)?.size ?? count;
      absorbs = { salts: log.salts, frames: end.frames };
    });
    isBehind = false;
  };

  const begin = (found: LogFile): { salts: Buffer; position: LogPosition } => {
    writer.start(seal.generation, found.salts);
    moveAt = framesUnasked;
    return { salts: found.salts, position: { frames: 0, sums: found.sums } };
  };

  /** Sealed before it is moved: what the new seal says is in the file or in the log. */
  const sealPages = (): void => {
    if (newer.size === 0) return;
    if (!isLogSynced) syncLog(file);
    const macs = withPages(seal.macs, newer, count);
    const next = { generation: seal.generation + 1, macs, absorbed: absorbs };
    writeSeal(file, key, next);
    seal = next;
    newer.clear();
  };

  const emptyLog = (): void => {
    execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (withLog(file, () => true) === null) log = null;
  };

  /** The first frame of a log holds nothing of a person: a log that nobody recorded yet can be left out. */
  const beginLog = (): void => {
    execute(`PRAGMA synchronous = NORMAL; PRAGMA application_id = ${sealedMark}; PRAGMA synchronous = FULL`);
    recordLog();
  };

  const moveLog = (): void => {
    check();
    recordLog();
    sealPages();
    emptyLog();
    beginLog();
  };

  check();
  mustSee(store, sealed.framesInLog);
  sealPages();
  emptyLog();
  beginLog();
  return {
    makeReady: () => {
      if (isBehind) recordLog();
      writer.makeRoom();
    },
    record: () => {
      try {
        recordLog();
        if (log !== null && log.position.frames >= moveAt) {
          moveAt += framesUnasked;
          moveLog();
        }
      } catch {
        // Said before the next write, by `makeReady`.
      }
    },
    moveLog,
    finish: () => {
      check();
      recordLog();
      sealPages();
      emptyLog();
      if (log === null) writer.finish(seal.generation);
      writer.close();
    },
  };
}

/** Throws where SQLite takes the log for longer or shorter than it is: another program still has it open. */
function mustSee(store: Store, frames: number): void {
  const { log } = store.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() as { log: number };
  if (Math.max(0, log) !== frames)
    throw Object.assign(new Error('the log is in use'), { code: 'SQLITE_BUSY' });
}

/** Seals a store for the first time: all that it holds now is taken for what this program wrote. */
export async function sealFirst(store: Store, file: string, key: KeyObject): Promise<SealedStore> {
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const seal = { generation: 1, macs: await macsOfFile(file, key), absorbed: { salts: noSalts, frames: 0 } };
  const writer = openRecord(file, key);
  writer.finish(seal.generation);
  writer.close();
  writeSeal(file, key, seal);
  return sealedStore(seal);
}
