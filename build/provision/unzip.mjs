// @ts-check
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { SetupError } from '../tools.mjs';

/**
 * @typedef {{ name: string, method: number, mode: number, size: number, offset: number }} Entry
 * @typedef {import('node:fs/promises').FileHandle} FileHandle
 */

const END = 0x06054b50;
const DEFLATED = 8;
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;
const inflate = promisify(inflateRaw);

/**
 * Unpacks a zip file with Node alone, since a fresh Linux has no unzip. Keeps modes and symbolic links.
 * @param {string} file
 * @param {string} target
 * @param {(name: string) => string | null} place where an entry goes below the target, null to leave it out
 */
export async function unzip(file, target, place) {
  const zip = await open(file);
  try {
    for (const entry of await readDirectory(zip)) {
      const name = place(entry.name);
      if (name !== null && !entry.name.endsWith('/')) await extract(zip, entry, safePath(target, name));
    }
  } finally {
    await zip.close();
  }
}

/** @param {string} target @param {string} name */
function safePath(target, name) {
  const path = resolve(target, name);
  if (!path.startsWith(resolve(target) + sep))
    throw new SetupError(`The archive names a file outside: ${name}`);
  return path;
}

/** @param {FileHandle} zip @param {number} position @param {number} length */
async function read(zip, position, length) {
  const buffer = Buffer.alloc(length);
  await zip.read(buffer, 0, length, position);
  return buffer;
}

/** @param {FileHandle} zip @returns {Promise<Entry[]>} */
async function readDirectory(zip) {
  const { size } = await zip.stat();
  const tail = await read(zip, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || tail.readUInt32LE(end) !== END) throw new SetupError('The archive is not a whole zip file.');
  const directory = await read(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  return parseEntries(directory, tail.readUInt16LE(end + 10));
}

/** @param {Buffer} directory @param {number} count */
function parseEntries(directory, count) {
  const entries = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      size: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {FileHandle} zip @param {Entry} entry @param {string} path */
async function extract(zip, { method, mode, size, offset }, path) {
  const header = await read(zip, offset, 30);
  const packed = await read(zip, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), size);
  const content = method === DEFLATED ? await inflate(packed) : packed;
  mkdirSync(dirname(path), { recursive: true });
  if ((mode & TYPE_MASK) === SYMLINK) return symlinkSync(content.toString('utf8'), path);
  writeFileSync(path, content);
  if (mode & 0o777) chmodSync(path, mode & 0o777);
}
