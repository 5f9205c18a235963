import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { storeFile } from '../../../../electron/store/open.ts';
import type { Random } from './random.ts';

/** What an attack may use: the folder of the attacked store, and one of an older copy of it. */
export type Attacked = { folder: string; older: string; random: Random };

/** One kind of damage. Where it changes nothing it says so, and is not counted. */
export type Attack = { kind: string; run: (attacked: Attacked) => boolean };

const page = 4_096;
const frame = 24 + page;

const part = (folder: string, end: string): string => `${storeFile(folder, 'stage')}${end}`;

const has = (folder: string, end: string): boolean =>
  existsSync(part(folder, end)) && readFileSync(part(folder, end)).length > 0;

/** Changes the bytes of a part of the store; answers whether it did. */
function change(end: string, edit: (bytes: Buffer, attacked: Attacked) => Buffer): Attack['run'] {
  return (attacked) => {
    if (!has(attacked.folder, end)) return false;
    const before = readFileSync(part(attacked.folder, end));
    const after = edit(Buffer.from(before), attacked);
    writeFileSync(part(attacked.folder, end), after);
    return !after.equals(before);
  };
}

const flip = (bytes: Buffer, { random }: Attacked): Buffer => {
  const count = 1 + random.below(3);
  for (let bit = 0; bit < count; bit += 1) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};

const cut = (bytes: Buffer, { random }: Attacked): Buffer => bytes.subarray(0, random.below(bytes.length));

const wipe = (bytes: Buffer, { random }: Attacked): Buffer => {
  const at = random.below(bytes.length);
  return bytes.fill(
    random.pick([0, 0xff, 0x5a]),
    at,
    Math.min(bytes.length, at + random.pick([16, 64, 512, page])),
  );
};

/** Two pages, or frames, change places. */
const swap =
  (unit: number, start: number) =>
  (bytes: Buffer, { random }: Attacked): Buffer => {
    const count = Math.floor((bytes.length - start) / unit);
    if (count < 2) return bytes;
    const [one, other] = [random.below(count), random.below(count)].map((index) => start + index * unit) as [
      number,
      number,
    ];
    const kept = Buffer.from(bytes.subarray(one, one + unit));
    bytes.copy(bytes, one, other, other + unit);
    kept.copy(bytes, other);
    return bytes;
  };

/** The part of a record that is written; zeros follow it. */
const inUse =
  (edit: (bytes: Buffer, attacked: Attacked) => Buffer) =>
  (bytes: Buffer, attacked: Attacked): Buffer => {
    const used = bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
    return Buffer.concat([edit(used, attacked), bytes.subarray(used.length)]);
  };

const both =
  (one: Attack['run'], other: Attack['run']): Attack['run'] =>
  (attacked) =>
    one(attacked) && other(attacked);

const remove =
  (...ends: string[]): Attack['run'] =>
  ({ folder }) => {
    const there = ends.filter((end) => has(folder, end));
    for (const end of there) rmSync(part(folder, end));
    return there.length === ends.length;
  };

/** Parts of an older copy in the places of the newer ones; a part that the older one lacks goes. */
const putBack =
  (...ends: string[]): Attack['run'] =>
  ({ folder, older }) => {
    for (const end of ends)
      if (has(older, end)) copyFileSync(part(older, end), part(folder, end));
      else rmSync(part(folder, end), { force: true });
    return true;
  };

/** One page of the older file in the newer one. */
const oldPage = (bytes: Buffer, { older, random }: Attacked): Buffer => {
  const old = readFileSync(part(older, ''));
  const at = random.below(Math.floor(Math.min(old.length, bytes.length) / page)) * page;
  old.copy(bytes, at, at, at + page);
  return bytes;
};

const wholeCopy: Attack['run'] = ({ folder, older }) => {
  const target = dirname(part(folder, ''));
  rmSync(target, { recursive: true });
  cpSync(dirname(part(older, '')), target, { recursive: true });
  return true;
};

/** Every kind of damage that was thought of. */
export const attacks: readonly Attack[] = [
  { kind: 'file: bits flipped', run: change('', flip) },
  { kind: 'file: bytes overwritten', run: change('', wipe) },
  { kind: 'file: pages swapped', run: change('', swap(page, 0)) },
  { kind: 'file: cut', run: change('', cut) },
  { kind: 'file: bytes added', run: change('', (bytes) => Buffer.concat([bytes, bytes.subarray(0, page)])) },
  { kind: 'file: one page of an older copy', run: change('', oldPage) },
  { kind: 'file: older copy, log kept', run: putBack('') },
  { kind: 'log: bits flipped', run: change('-wal', flip) },
  { kind: 'log: bytes overwritten', run: change('-wal', wipe) },
  { kind: 'log: frames swapped', run: change('-wal', swap(frame, 32)) },
  { kind: 'log: cut', run: change('-wal', cut) },
  { kind: 'log: deleted', run: remove('-wal') },
  { kind: 'log: of an older copy', run: putBack('-wal') },
  { kind: 'file and log of an older copy', run: putBack('', '-wal') },
  { kind: 'seal: bits flipped', run: change('.seal', flip) },
  { kind: 'seal: cut', run: change('.seal', cut) },
  { kind: 'seal: deleted', run: remove('.seal') },
  { kind: 'seal: of an older copy', run: putBack('.seal') },
  { kind: 'record of the log: bits flipped', run: change('.log-seal', inUse(flip)) },
  { kind: 'record of the log: bytes overwritten', run: change('.log-seal', inUse(wipe)) },
  { kind: 'log cut, record flipped', run: both(change('-wal', cut), change('.log-seal', inUse(flip))) },
  { kind: 'log deleted, record cut', run: both(remove('-wal'), change('.log-seal', cut)) },
  { kind: 'record of the log: cut', run: change('.log-seal', cut) },
  { kind: 'record of the log: deleted', run: remove('.log-seal') },
  { kind: 'record of the log: of an older copy', run: putBack('.log-seal') },
  { kind: 'log and its record: of an older copy', run: putBack('-wal', '.log-seal') },
  { kind: 'log and its record: deleted', run: remove('-wal', '.log-seal') },
  { kind: 'seal and record: deleted', run: remove('.seal', '.log-seal') },
  { kind: 'seal and record: of an older copy', run: putBack('.seal', '.log-seal') },
  { kind: 'all of an older copy', run: wholeCopy },
  {
    kind: 'a rollback journal beside it',
    run: ({ folder, older }) => {
      copyFileSync(part(older, ''), part(folder, '-journal'));
      return true;
    },
  },
  { kind: 'the index of the log', run: change('-shm', wipe) },
];
