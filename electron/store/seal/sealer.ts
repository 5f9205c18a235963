import type { KeyObject } from 'node:crypto';
import type { Store } from '../database.ts';
import { framesOf, type LogFile, type LogPosition, syncLog, withLog } from './log.ts';
import { openRecord, type RecordedFrame } from './log-record.ts';
import { pageMac } from './mac.ts';
import { noSalts, withPages, writeSeal } from './seal-file.ts';
import { macsOfFile, type SealedStore, sealedStore } from './verify.ts';

/** Keeps the seal of an open store up to date. */
export type Sealer = {
  /** Call before a write. Throws if an earlier write could not be recorded, or the next one could not be. */
  makeReady: () => void;
  /** Call after a write: records its frames. Never throws, since the write is already committed. */
  record: () => void;
  /** Seals and checkpoints. Throws errors of the file system or SQLite; then nothing has moved. */
  moveLog: () => void;
  /** Seals and checkpoints before the store closes. */
  finish: () => void;
};

/** `PRAGMA application_id` of a sealed store, so that a deleted seal is detected. */
export const sealedMark = 0x50_44_53_31;

/** Frames (4 KB each) after which the log is checkpointed automatically. */
const framesUnasked = 2_000;

/** Dependencies of {@link createSealer}; `check` throws if another program has taken the folder. */
type SealerDeps = { store: Store; file: string; key: KeyObject; sealed: SealedStore; check: () => void };

/**
 * See {@link Sealer}. The order keeps the seal valid whenever the program may be killed: first a commit, then its record;
 * first the new seal, then the checkpoint. SQLite itself checkpoints on a clean exit; the record tells what the file then has.
 */
export function createSealer({ store, file, key, sealed, check }: SealerDeps): Sealer {
  const execute = store.exec.bind(store);
  const synchronous = store.prepare('PRAGMA synchronous');
  const writer = openRecord(file, key);
  const newer = new Map(sealed.pages);
  let { seal, count, absorbs } = sealed;
  /** The current log, up to where it is recorded. */
  let log: { salts: Buffer; position: LogPosition } | null = null;
  let isBehind = false;
  let isLogSynced = false;
  let moveAt = framesUnasked;

  /** Sets `isBehind` until everything is written. */
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

  /** Writes the new seal before the checkpoint: its pages are in the file or in the log. */
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

  /** Starts a log with a frame without personal data, so that an unrecorded log of one frame can be ignored. */
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
        // `makeReady` throws it before the next write.
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

/** Throws if SQLite sees another log length: then another program still has the store open. */
function mustSee(store: Store, frames: number): void {
  const { log } = store.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() as { log: number };
  if (Math.max(0, log) !== frames)
    throw Object.assign(new Error('the log is in use'), { code: 'SQLITE_BUSY' });
}

/** Seals a store for the first time; trusts its current content. */
export async function sealFirst(store: Store, file: string, key: KeyObject): Promise<SealedStore> {
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const seal = { generation: 1, macs: await macsOfFile(file, key), absorbed: { salts: noSalts, frames: 0 } };
  const writer = openRecord(file, key);
  writer.finish(seal.generation);
  writer.close();
  writeSeal(file, key, seal);
  return sealedStore(seal);
}
