import { closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { pageBytes } from './mac.ts';

// Reads SQLite's log (`-wal`) from the disk (sqlite.org/fileformat2.html#the_write_ahead_log). Its pages are encrypted, its frame
// headers are not.

const headerBytes = 32;
const frameHeaderBytes = 24;
const frameBytes = frameHeaderBytes + pageBytes;

/** Size in bytes of a log with this number of frames. */
export const logBytes = (frames: number): number => headerBytes + frames * frameBytes;

/** Frames to read at once, about 260 KB. */
const framesAtOnce = 64;

/** SQLite's two running checksums. */
type Sums = readonly [number, number];

/** An open log. SQLite picks new `salts` each time it restarts the log. */
export type LogFile = { fd: number; salts: Buffer; bigEndian: boolean; sums: Sums };

/** A position in a log: frames read, and the checksums up to there. */
export type LogPosition = { frames: number; sums: Sums };

/** A frame of the log. `data` is valid until the next frame is read. `size` is the store size in pages at a commit, else 0. */
export type Frame = { page: number; size: number; data: Buffer; position: LogPosition };

/** Runs `read` with the log beside a store; null if there is none or its header is not valid. */
export function withLog<T>(file: string, read: (log: LogFile) => T): T | null {
  const fd = openIfThere(`${file}-wal`, 'r');
  if (fd === null) return null;
  try {
    const log = readHeader(fd);
    return log === null ? null : read(log);
  } finally {
    closeSync(fd);
  }
}

/** Syncs the log to disk. */
export function syncLog(file: string): void {
  // Windows can only sync a file opened for writing.
  const fd = openIfThere(`${file}-wal`, 'r+');
  if (fd === null) return;
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function openIfThere(path: string, flags: 'r' | 'r+'): number | null {
  try {
    return openSync(path, flags);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readHeader(fd: number): LogFile | null {
  const header = Buffer.alloc(headerBytes);
  if (readSync(fd, header, 0, headerBytes, 0) < headerBytes) return null;
  const magic = header.readUInt32BE(0);
  if (magic >>> 1 !== 0x377f0682 >>> 1 || header.readUInt32BE(8) !== pageBytes) return null;
  const bigEndian = (magic & 1) === 1;
  const sums = addWords([0, 0], header.subarray(0, 24), bigEndian);
  if (!isSum(sums, header, 24)) return null;
  return { fd, salts: Buffer.from(header.subarray(16, 24)), bigEndian, sums };
}

/** Shared: allocating one per commit would cost more than reading its frames. */
const buffer = Buffer.allocUnsafeSlow(framesAtOnce * frameBytes);

/** The valid frames after a position. Stops at the first invalid one, as SQLite does after a crash. */
export function* framesOf(
  log: LogFile,
  from: LogPosition = { frames: 0, sums: log.sums },
): Generator<Frame, void> {
  const end = fstatSync(log.fd).size;
  let position = from;
  for (;;) {
    const start = logBytes(position.frames);
    if (start + frameBytes > end) return;
    const read = readSync(log.fd, buffer, 0, Math.min(buffer.length, end - start), start);
    for (let at = 0; at + frameBytes <= read; at += frameBytes) {
      const frame = readFrame(log, buffer.subarray(at, at + frameBytes), position);
      if (frame === null) return;
      ({ position } = frame);
      yield frame;
    }
    if (read < frameBytes) return;
  }
}

function readFrame(log: LogFile, bytes: Buffer, { frames, sums }: LogPosition): Frame | null {
  const [page, data] = [bytes.readUInt32BE(0), bytes.subarray(frameHeaderBytes)];
  if (page === 0 || !bytes.subarray(8, 16).equals(log.salts)) return null;
  const next = addWords(addWords(sums, bytes.subarray(0, 8), log.bigEndian), data, log.bigEndian);
  if (!isSum(next, bytes, 16)) return null;
  return { page, size: bytes.readUInt32BE(4), data, position: { frames: frames + 1, sums: next } };
}

const isSum = ([first, second]: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

/** SQLite's checksum. Assumes a little-endian CPU, like every one that the program supports. */
function addWords(sums: Sums, bytes: Buffer, bigEndian: boolean): Sums {
  const swapped = bigEndian ? Buffer.from(bytes).swap32() : bytes;
  const words = new Uint32Array(swapped.buffer, swapped.byteOffset, swapped.length / 4);
  let [first, second] = sums;
  for (let at = 0; at < words.length; at += 2) {
    first = (first + (words[at] ?? 0) + second) >>> 0;
    second = (second + (words[at + 1] ?? 0) + first) >>> 0;
  }
  return [first, second];
}
