import type { KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { macBytes, macOf } from './mac.ts';

/**
 * The content of a store's main file: the MAC of each page in order. `absorbed` tells which log, and how many of its frames,
 * are included. `generation` counts seals.
 */
export type Seal = { generation: number; macs: Buffer; absorbed: { salts: Buffer; frames: number } };

/** Salts of a store that never had a log. */
export const noSalts = Buffer.alloc(8);

/** Path of the seal beside a store. */
export const sealFile = (file: string): string => `${file}.seal`;

const magic = Buffer.from('PDSEAL01');
const headerBytes = 32;
const sumBytes = 32;

/** Decodes a seal; null if it was altered or has another key. */
export function decodeSeal(key: KeyObject, bytes: Buffer): Seal | null {
  const [body, sum] = [bytes.subarray(0, -sumBytes), bytes.subarray(-sumBytes)];
  if (body.length < headerBytes || !body.subarray(0, 8).equals(magic)) return null;
  if (!macOf(key, 'seal', body).equals(sum)) return null;
  return {
    generation: body.readUInt32BE(8),
    absorbed: { frames: body.readUInt32BE(12), salts: Buffer.from(body.subarray(16, 24)) },
    macs: Buffer.from(body.subarray(headerBytes)),
  };
}

/** Replaces the seal atomically: writes a new file, syncs and renames it. */
export function writeSeal(file: string, key: KeyObject, { generation, macs, absorbed }: Seal): void {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header);
  header.writeUInt32BE(generation, 8);
  header.writeUInt32BE(absorbed.frames, 12);
  absorbed.salts.copy(header, 16);
  const target = sealFile(file);
  const fd = openSync(`${target}.new`, 'w', 0o600);
  try {
    writeWhole(fd, Buffer.concat([header, macs, macOf(key, 'seal', header, macs)]), 0);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(`${target}.new`, target);
  syncFolder(dirname(target));
}

/** Writes all bytes: `writeSync` may write fewer when the disk gets full. */
export function writeWhole(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
}

/** Makes a rename survive a power cut. Windows has no such call and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch {
    // Some network shares do not support it.
  } finally {
    closeSync(fd);
  }
}

/** The seal's MACs, updated with those of newer pages and resized to `count` pages. */
export function withPages(macs: Buffer, pages: ReadonlyMap<number, Buffer>, count: number): Buffer {
  const merged = Buffer.alloc(count * macBytes);
  macs.copy(merged, 0, 0, merged.length);
  for (const [page, mac] of pages) if (page <= count) mac.copy(merged, (page - 1) * macBytes);
  return merged;
}
