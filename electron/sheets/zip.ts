import { crc32, inflateRawSync } from 'node:zlib';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

/** One file of an archive, as its central directory tells of it (PKWARE APPNOTE §4.3.12). */
type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packed: number;
  size: number;
  at: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 10_000;
const zip64 = 0xffffffff;
const stored = 0;
const deflated = 8;

/** Pictures of a workbook; nothing of them is read. */
const unread = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

/**
 * The files of a zip archive by name, unpacked into at most `limit` bytes: first by what the archive says of itself,
 * then by what really comes out, so that a zip bomb that lies is stopped too. Fails with SHEET_TOO_LARGE,
 * SHEET_PROTECTED or SHEET_UNREADABLE.
 */
export function unzip(archive: Buffer, limit: number): Result<Map<string, Buffer>> {
  try {
    const entries = entriesOf(archive);
    if (entries.some((entry) => entry.encrypted)) return failed(failure('SHEET_PROTECTED'));
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) return tooLarge();
    return unpackAll(archive, entries, limit);
  } catch (error) {
    return failed(failure('SHEET_UNREADABLE', { message: error instanceof Error ? error.message : 'zip' }));
  }
}

function tooLarge(): Result<never> {
  return failed(failure('SHEET_TOO_LARGE', { message: 'too large once unzipped' }));
}

function unpackAll(
  archive: Buffer,
  entries: readonly ZipEntry[],
  limit: number,
): Result<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let left = limit;
  for (const entry of entries) {
    if (unread.test(entry.name) || files.has(entry.name)) continue;
    const content = unpack(archive, entry, left);
    if (content === null) return tooLarge();
    // A changed byte may be another digit of an amount. Small programs write 0 where they compute no checksum.
    if (entry.checksum !== 0 && crc32(content) !== entry.checksum) throw new Error('zip: a file is damaged');
    left -= content.length;
    files.set(entry.name, content);
  }
  return ok(files);
}

/** Null where more than `most` bytes come out. */
function unpack(archive: Buffer, { name, method, packed, at }: ZipEntry, most: number): Buffer | null {
  if (archive.readUInt32LE(at) !== fileSignature) throw new Error('zip: no file where one should be');
  const nameEnd = at + 30 + archive.readUInt16LE(at + 26);
  if (archive.toString('utf8', at + 30, nameEnd).replaceAll('\\', '/') !== name)
    throw new Error('zip: two names');
  const start = nameEnd + archive.readUInt16LE(at + 28);
  const data = archive.subarray(start, start + packed);
  if (method === stored) return data.length > most ? null : data;
  if (method !== deflated) throw new Error('zip: unknown compression');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function entriesOf(archive: Buffer): ZipEntry[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Error('zip: too many files');
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const { entry, next } = entryAt(archive, at);
    at = next;
    return entry;
  });
}

function endOf(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= lowest; at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  throw new Error('zip: no end');
}

function entryAt(archive: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (archive.readUInt32LE(at) !== entrySignature) throw new Error('zip: no entry where one should be');
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    archive.readUInt16LE(at + offset),
  ) as [number, number, number];
  const extraAt = at + 46 + nameLength;
  const [size, packed, start] = sizesOf(archive, at, archive.subarray(extraAt, extraAt + extraLength));
  const entry = {
    name: archive.toString('utf8', at + 46, extraAt).replaceAll('\\', '/'),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    size,
    packed,
    at: start,
  };
  return { entry, next: extraAt + extraLength + commentLength };
}

/**
 * Unpacked size, packed size and offset; what does not fit into 32 bits stands, in this order, in an extra field
 * (APPNOTE §4.5.3).
 */
function sizesOf(archive: Buffer, at: number, extra: Buffer): [number, number, number] {
  const long = zip64Field(extra);
  let read = 0;
  const sizes = [24, 20, 42].map((offset) => {
    const short = archive.readUInt32LE(at + offset);
    if (short !== zip64) return short;
    read += 8;
    return Number(long.readBigUInt64LE(read - 8));
  });
  return sizes as [number, number, number];
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4);
  return extra.subarray(extra.length);
}
