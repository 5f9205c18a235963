import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { framesOf, withLog } from './log.ts';
import { decodeRecord, type LogRecord, type RecordedFrame, recordFile } from './log-record.ts';
import { macBytes, pageBytes, pageMac } from './mac.ts';
import { decodeSeal, type Seal, sealFile, withPages } from './seal-file.ts';

/** A verified store. `seal` is as on disk; `pages` are newer pages from the log, or from a log already checkpointed. */
export type SealedStore = {
  seal: Seal;
  pages: ReadonlyMap<number, Buffer>;
  /** Number of pages of the store. */
  count: number;
  /** The log that `pages` come from. */
  absorbs: Seal['absorbed'];
  /** Frames of the log on disk. */
  framesInLog: number;
};

/** What was altered: `pages` of the main file; `frames` is the length of the valid log, up to a whole commit. */
export type Damage = { part: 'seal' | 'log' | 'pages'; pages: number[]; frames: number };

/** The result of {@link verifyStore}. A foreign log is of another copy and has nothing that the main file lacks. */
export type Verdict =
  | { state: 'unsealed' }
  | { state: 'whole'; store: SealedStore; hasForeignLog: boolean }
  | { state: 'damaged'; damage: Damage };

/**
 * Verifies a store against its seal before SQLite reads it: the main file together with its log must match what was sealed
 * or recorded, byte for byte. Reads the whole file, in slices.
 */
export async function verifyStore(file: string, key: KeyObject): Promise<Verdict> {
  if (!existsSync(sealFile(file))) return { state: 'unsealed' };
  const seal = decodeSeal(key, await readFile(sealFile(file)));
  const record = existsSync(recordFile(file)) ? decodeRecord(key, await readFile(recordFile(file))) : null;
  if (seal === null || record === null || !belongs(record, seal)) return damaged('seal');
  const main = existsSync(file) ? await macsOfFile(file, key) : Buffer.alloc(0);
  // SQLite deletes the log beside an empty file, so do not let it open one.
  if (main.length === 0 && seal.macs.length > 0) return damaged('pages', differing(main, seal.macs));
  const log = readLog(file, key);
  if (log === null) return verifyWithoutLog(seal, record, main, false);
  if (!record.isClosed && log.salts.equals(record.salts)) return verifyWithLog(seal, record, main, log);
  // An unrecorded log: the program records a new log after its first frame, which has no personal data.
  const isJustBegun = log.frames.every(({ page }) => page === 1) && log.frames.length === 1;
  if (isJustBegun || record.isClosed || (record.generation === seal.generation && record.durable === 0))
    return verifyWithoutLog(seal, record, main, true);
  return damaged(record.generation === seal.generation ? 'log' : 'seal');
}

type ReadLog = { salts: Buffer; frames: RecordedFrame[] };

const damaged = (part: Damage['part'], pages: number[] = [], frames = 0): Verdict => ({
  state: 'damaged',
  damage: { part, pages, frames },
});

/** True if the record is of this seal, or of the log that it absorbed: the program ended in between. */
function belongs(record: LogRecord, seal: Seal): boolean {
  if (record.generation === seal.generation) return true;
  return record.generation < seal.generation && !record.isClosed && record.salts.equals(seal.absorbed.salts);
}

/** Reads the log as SQLite does: up to its last whole commit. */
function readLog(file: string, key: KeyObject): ReadLog | null {
  return withLog(file, (log) => {
    const frames: RecordedFrame[] = [];
    let whole = 0;
    for (const { page, size, data } of framesOf(log)) {
      frames.push({ page, size, mac: pageMac(key, page, data) });
      if (size > 0) whole = frames.length;
    }
    return whole === 0 ? null : { salts: log.salts, frames: frames.slice(0, whole) };
  });
}

/** Bytes to read and hash at once: about 2 ms. */
const readAtOnce = 256 * pageBytes;

/** The MAC of every page of the main file. Trailing bytes count as one more page, which never matches. */
export async function macsOfFile(file: string, key: KeyObject): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const macs = Buffer.alloc(Math.ceil(size / pageBytes) * macBytes);
    const buffer = Buffer.allocUnsafeSlow(readAtOnce);
    for (let page = 1; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, (page - 1) * pageBytes);
      for (let at = 0; at + pageBytes <= bytesRead; at += pageBytes, page += 1)
        pageMac(key, page, buffer.subarray(at, at + pageBytes)).copy(macs, (page - 1) * macBytes);
      if (bytesRead < buffer.length) return macs;
    }
  } finally {
    await handle.close();
  }
}

/** Without a log: it was checkpointed by the program or by SQLite on exit, or it was lost. */
function verifyWithoutLog(seal: Seal, record: LogRecord, main: Buffer, hasForeignLog: boolean): Verdict {
  const base = record.generation === seal.generation ? 0 : seal.absorbed.frames;
  const moved = latest(record.frames.slice(base));
  const count = record.frames.at(-1)?.size ?? 0;
  const whole = (store: SealedStore): Verdict => ({ state: 'whole', store, hasForeignLog });
  if (moved.size > 0) {
    if (differing(main, withPages(seal.macs, moved, count)).length === 0)
      return whole({
        ...{ seal, pages: moved, count },
        absorbs: { salts: record.salts, frames: record.frames.length },
        framesInLog: 0,
      });
  }
  const bad = differing(main, seal.macs);
  if (bad.length === 0 && record.durable <= base) return whole(sealedStore(seal));
  return bad.length === 0
    ? damaged('log')
    : damaged('pages', neither(bad, differing(main, withPages(seal.macs, moved, count))));
}

/** Pages that match neither the old nor the new state; if there are none, all pages that do not match the old one. */
function neither(before: number[], after: number[]): number[] {
  const both = after.filter((page) => before.includes(page));
  return both.length > 0 ? both : before;
}

function verifyWithLog(seal: Seal, record: LogRecord, main: Buffer, log: ReadLog): Verdict {
  const same = log.frames.findIndex((frame, index) => !isSame(frame, record.frames[index] ?? frame));
  const good = same === -1 ? log.frames.length : wholeCommits(log.frames.slice(0, same));
  const absorbed = record.generation === seal.generation ? 0 : seal.absorbed.frames;
  const pages = latest(log.frames.slice(0, good));
  const count = log.frames[good - 1]?.size ?? seal.macs.length / macBytes;
  const expected = withPages(seal.macs, new Map(), count);
  const bad = differing(main, expected).filter((page) => !pages.has(page) && page <= count);
  if (bad.length > 0) return damaged('pages', bad, good);
  if (same !== -1 || good < Math.max(record.durable, absorbed)) return damaged('log', [], good);
  if (good === absorbed && differing(withPages(expected, pages, count), expected).length > 0)
    return damaged('log', [], good);
  return {
    state: 'whole',
    hasForeignLog: false,
    store: { seal, pages, count, absorbs: { salts: log.salts, frames: good }, framesInLog: good },
  };
}

const isSame = (one: RecordedFrame, other: RecordedFrame): boolean =>
  one.page === other.page && one.size === other.size && one.mac.equals(other.mac);

const wholeCommits = (frames: readonly RecordedFrame[]): number =>
  frames.findLastIndex(({ size }) => size > 0) + 1;

/** The last MAC of each page in these frames. */
function latest(frames: readonly RecordedFrame[]): Map<number, Buffer> {
  return new Map(frames.map(({ page, mac }) => [page, mac]));
}

/** A store that matches its seal, with no newer pages. */
export function sealedStore(seal: Seal): SealedStore {
  return {
    seal,
    pages: new Map(),
    count: seal.macs.length / macBytes,
    absorbs: seal.absorbed,
    framesInLog: 0,
  };
}

/** The pages whose MACs are not the same; those that only one side has, too. */
function differing(one: Buffer, other: Buffer): number[] {
  const pages: number[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at += macBytes)
    if (!one.subarray(at, at + macBytes).equals(other.subarray(at, at + macBytes)))
      pages.push(at / macBytes + 1);
  return pages;
}
