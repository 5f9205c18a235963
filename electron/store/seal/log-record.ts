import type { KeyObject } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync } from 'node:fs';
import { macBytes, macOf } from './mac.ts';
import { noSalts, writeWhole } from './seal-file.ts';

/** A frame of the log as a commit wrote it; `size` as in {@link Frame} (`log.ts`). */
export type RecordedFrame = { page: number; size: number; mac: Buffer };

/**
 * The known content of the log beside a store. `durable` counts frames that were synced before they were recorded; a power
 * cut may lose later ones. `isClosed` after a clean exit: there is no log.
 */
export type LogRecord = {
  generation: number;
  salts: Buffer;
  isClosed: boolean;
  frames: RecordedFrame[];
  durable: number;
};

/** Path of the record beside a store. */
export const recordFile = (file: string): string => `${file}.log-seal`;

// Format: a synced header, then an unsynced group for each commit, then zeros. Each MAC covers the previous one. A power cut may
// leave zeros in place of whole sectors, and of the end; anything else that is not a valid group was altered.

const magic = Buffer.from('PDLOG001');
const headerBytes = 56;
const groupHeaderBytes = 8;
const frameBytes = 8 + macBytes;

/** Zeros written ahead, so that a full disk is detected before a commit, not after it. */
const roomAtOnce = 256 * 1_024;
const roomNeeded = 64 * 1_024;

/** Read and write, create if missing. */
const openFlags = constants.O_RDWR | constants.O_CREAT;

/** Decodes a record up to where a power cut left it; null if it was altered or truncated. */
export function decodeRecord(key: KeyObject, bytes: Buffer): LogRecord | null {
  if (bytes.length < roomAtOnce || !bytes.subarray(0, 8).equals(magic)) return null;
  const chain = Buffer.from(bytes.subarray(24, headerBytes));
  if (!macOf(key, 'log', bytes.subarray(0, 24)).equals(chain)) return null;
  const record = {
    generation: bytes.readUInt32BE(8),
    isClosed: bytes.readUInt32BE(12) === 1,
    salts: Buffer.from(bytes.subarray(16, 24)),
  };
  const groups = decodeGroups(key, bytes, chain);
  return groups === null ? null : { ...record, ...groups };
}

type Groups = Pick<LogRecord, 'frames' | 'durable'>;

function decodeGroups(key: KeyObject, bytes: Buffer, header: Buffer): Groups | null {
  const frames: RecordedFrame[] = [];
  let [chain, durable, at] = [header, 0, headerBytes];
  for (;;) {
    if (at + groupHeaderBytes > bytes.length) return { frames, durable };
    const count = bytes.readUInt32BE(at);
    const end = at + groupHeaderBytes + count * frameBytes;
    if (count === 0) return isZero(bytes, at, sectorEnd(at + 4)) ? { frames, durable } : null;
    if (end + macBytes > bytes.length) return null;
    const group = bytes.subarray(at, end);
    const mac = macOf(key, 'log', chain, group).subarray(0, macBytes);
    const written = bytes.subarray(end, end + macBytes);
    if (!mac.equals(written))
      return isTorn(bytes, at, end, mac) && !isLonger(key, chain, bytes.subarray(at, end + macBytes))
        ? { frames, durable }
        : null;
    for (let entry = groupHeaderBytes; entry < group.length; entry += frameBytes)
      frames.push(decodeFrame(group.subarray(entry, entry + frameBytes)));
    if (group.readUInt32BE(4) === 1) durable = frames.length;
    [chain, at] = [mac, end + macBytes];
  }
}

/** What a disk writes at once, or not at all. */
const sectorBytes = 512;

const sectorEnd = (at: number): number => Math.ceil(at / sectorBytes) * sectorBytes;

const isZero = (bytes: Buffer, from: number, to: number): boolean =>
  bytes.subarray(from, to).every((byte) => byte === 0);

/** True if a power cut left zeros for a sector of a group, or for the end of the record from some byte of the group on. */
function isTorn(bytes: Buffer, at: number, end: number, mac: Buffer): boolean {
  for (let from = at; from < end + macBytes; from = sectorEnd(from + 1))
    if (isZero(bytes, from, Math.min(sectorEnd(from + 1), end + macBytes))) return true;
  const kept = bytes.subarray(end, end + macBytes).findLastIndex((byte) => byte !== 0) + 1;
  const isKept = kept < macBytes && mac.subarray(0, kept).equals(bytes.subarray(end, end + kept));
  return isKept && isZero(bytes, end + kept, bytes.length);
}

/** True if a valid group with fewer frames begins where this one does, so that its count was altered. */
function isLonger(key: KeyObject, chain: Buffer, group: Buffer): boolean {
  for (let end = groupHeaderBytes + frameBytes; end + macBytes <= group.length; end += frameBytes) {
    if (group.readUInt32BE(end - frameBytes + 4) === 0) continue;
    const shorter = Buffer.from(group.subarray(0, end));
    shorter.writeUInt32BE((end - groupHeaderBytes) / frameBytes, 0);
    const mac = macOf(key, 'log', chain, shorter).subarray(0, macBytes);
    if (mac.equals(group.subarray(end, end + macBytes))) return true;
  }
  return false;
}

const decodeFrame = (bytes: Buffer): RecordedFrame => ({
  page: bytes.readUInt32BE(0),
  size: bytes.readUInt32BE(4),
  mac: Buffer.from(bytes.subarray(8)),
});

function encodeGroup(frames: readonly RecordedFrame[], isDurable: boolean): Buffer {
  const group = Buffer.alloc(groupHeaderBytes + frames.length * frameBytes);
  group.writeUInt32BE(frames.length, 0);
  group.writeUInt32BE(isDurable ? 1 : 0, 4);
  frames.forEach(({ page, size, mac }, index) => {
    const at = groupHeaderBytes + index * frameBytes;
    group.writeUInt32BE(page, at);
    group.writeUInt32BE(size, at + 4);
    mac.copy(group, at + 8);
  });
  return group;
}

/** Writes the record of one store. Methods throw file system errors; then nothing counts as written. */
export type RecordWriter = {
  /** Starts a new record for a log that SQLite has just started; synced. */
  start: (generation: number, salts: Buffer) => void;
  append: (frames: readonly RecordedFrame[], isDurable: boolean) => void;
  /** Records a clean exit: there is no log, and this program writes none. */
  finish: (generation: number) => void;
  /** Reserves space for the next commits. */
  makeRoom: () => void;
  close: () => void;
};

/** See {@link RecordWriter}. */
export function openRecord(file: string, key: KeyObject): RecordWriter {
  const fd = openSync(recordFile(file), openFlags, 0o600);
  let { size } = fstatSync(fd);
  let end = size;
  let chain: Buffer = Buffer.alloc(0);
  const makeRoom = (bytes: number): void => {
    if (end + bytes <= size) return;
    writeWhole(fd, Buffer.alloc(roomAtOnce + bytes), size);
    size += roomAtOnce + bytes;
  };
  /** Overwrites earlier groups with zeros. */
  const writeHeader = (generation: number, salts: Buffer, isClosed: boolean): void => {
    const header = Buffer.alloc(24);
    magic.copy(header);
    header.writeUInt32BE(generation, 8);
    header.writeUInt32BE(isClosed ? 1 : 0, 12);
    salts.copy(header, 16);
    const mac = macOf(key, 'log', header);
    const whole = Buffer.alloc(Math.max(end, size === 0 ? roomAtOnce : 0));
    header.copy(whole);
    mac.copy(whole, header.length);
    writeWhole(fd, whole, 0);
    fsyncSync(fd);
    [chain, end, size] = [mac, headerBytes, Math.max(size, whole.length)];
  };
  return {
    start: (generation, salts) => writeHeader(generation, salts, false),
    finish: (generation) => writeHeader(generation, noSalts, true),
    append: (frames, isDurable) => {
      const group = encodeGroup(frames, isDurable);
      const mac = macOf(key, 'log', chain, group).subarray(0, macBytes);
      makeRoom(group.length + macBytes);
      writeWhole(fd, Buffer.concat([group, mac]), end);
      end += group.length + macBytes;
      chain = mac;
    },
    makeRoom: () => makeRoom(roomNeeded),
    close: () => closeSync(fd),
  };
}
