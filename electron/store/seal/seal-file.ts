import type { KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { macBytes, macOf } from './mac.ts';

/**
 * What the main file of a store holds: the MAC of each of its pages, one after the other. `absorbed` names the log, and how much of
 * it, that is in there; `generation` counts seals.
 */
export type Seal = { generation: number; macs: Buffer; absorbed: { salts: Buffer; frames: number } };

/** Salts of no log: those of a store that never had one. */
export const noSalts = Buffer.alloc(8);

/** The seal's file beside a store. */
export const sealFile = (file: string): string => `${file}.seal`;

const magic = Buffer.from('PDSEAL01');
const headerBytes = 32;
const sumBytes = 32;

/** Reads a seal; null where a byte of it was altered, or it is of another key. */
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

/** Replaces the seal, or leaves the old one as it was: written beside it, synced, renamed. */
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

/** Writes all bytes: `writeSync` may write fewer where the disk gets full. */
export function writeWhole(fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
}

/** Makes a rename last through a power cut; Windows has no such call and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch {
    // Some network shares refuse it.
  } finally {
    closeSync(fd);
  }
}

/** The seal's MACs with those of newer pages in their places; as many as the store has pages. */
export function withPages(macs: Buffer, pages: ReadonlyMap<number, Buffer>, count: number): Buffer {
  const merged = Buffer.alloc(count * macBytes);
  macs.copy(merged, 0, 0, merged.length);
  for (const [page, mac] of pages) if (page <= count) mac.copy(merged, (page - 1) * macBytes);
  return merged;
}
