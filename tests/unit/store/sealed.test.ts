import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { closeDatabase, moveLogIntoFile, openDatabase } from '../../../electron/store/database.ts';
import { type MendDeps, mendStore, rescueFromStore } from '../../../electron/store/mend.ts';
import { listAside } from '../../../electron/store/old-copies.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { packedRows, packList, readBody } from '../../../electron/store/work-body.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { examineInChild } from './examining.ts';
import { keychain } from './keychain.ts';
import { at, reportSend } from './new-send.ts';
import { type DataFolder, dataFolder, open, opened } from './opening.ts';
import { typedWork, typeWork } from './typed-work.ts';

const mendDeps = ({ folder, entries }: DataFolder): MendDeps => ({
  ...{ vault: keychain(entries), folder, environment: 'stage', examine: examineInChild },
  ...{ checkFolder: () => {}, now: new Date(at) },
});

/** The files as a kill leaves them, in a data folder of their own. */
function kill(data: DataFolder): DataFolder {
  const killed = { ...dataFolder(), entries: data.entries };
  cpSync(dirname(data.file), dirname(killed.file), { recursive: true });
  return killed;
}

const change = (path: string, edit: (bytes: Buffer) => Buffer): void =>
  writeFileSync(path, edit(readFileSync(path)));

const longText = 'Жанна ngân ဘ '.repeat(3_000);

it('opens after a kill, with everything that was saved', async () => {
  const data = dataFolder();
  const store = await opened(data);
  for (const id of ['a', 'b', 'c']) typeWork(store, id, longText);
  expect(typedWork(await opened(kill(data)))).toEqual(['a', 'b', 'c']);
  moveLogIntoFile(store);
  typeWork(store, 'd');
  const killed = kill(data);
  expect(typedWork(await opened(killed))).toEqual(['a', 'b', 'c', 'd']);
});

it('opens after a kill at every step of a checkpoint', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a', longText);
  const before = kill(data);
  moveLogIntoFile(store);
  const after = kill(data);
  // The new seal is written, the log is not moved yet; the log is moved, its record is of before.
  const steps: [DataFolder, string[]][] = [
    [before, ['.seal']],
    [before, ['.seal', '']],
    [after, ['.log-seal', '-wal']],
  ];
  for (const [base, ends] of steps) {
    const step = kill(base);
    const other = base === before ? after : before;
    for (const end of ends) copyFileSync(`${other.file}${end}`, `${step.file}${end}`);
    expect(typedWork(await opened(step))).toEqual(['a']);
  }
});

it('opens after the first frame of a log that nobody recorded', async () => {
  const data = dataFolder();
  closeDatabase(await opened(data));
  const closed = kill(data);
  const store = await opened(data);
  const begun = kill(data);
  copyFileSync(`${begun.file}-wal`, `${closed.file}-wal`);
  expect(typedWork(await opened(closed))).toEqual([]);
  closeDatabase(store);
});

it('opens after SQLite checkpointed by itself on a clean exit', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a', longText);
  const killed = kill(data);
  const moved = openDatabase(killed.file, data.entries.get('store-key/stage') ?? '');
  if (!moved.ok) throw new Error(moved.error.code);
  moveLogIntoFile(moved.value);
  rmSync(`${killed.file}-wal`);
  expect(typedWork(await opened(killed))).toEqual(['a']);
});

it('detects a log that lost recorded frames, and repairs it when a person asks', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a');
  const { size } = statSync(`${data.file}-wal`);
  typeWork(store, 'b', longText);
  const killed = kill(data);
  truncateSync(`${killed.file}-wal`, size + 5_000);
  expect(await open(killed)).toMatchObject({ error: { code: 'STORE_LOG_DAMAGED' } });
  expect(await mendStore(mendDeps(killed))).toEqual({ ok: true, value: undefined });
  const mended = await opened(killed);
  expect(typedWork(mended)).toEqual(['a']);
  closeDatabase(mended);
  const [aside] = listAside(killed.file);
  expect(statSync(join(dirname(dirname(killed.file)), aside?.name ?? '', 'store.db-wal')).size).toBe(
    size + 5_000,
  );
});

it('detects a missing seal, also after a kill, and writes a new one when a person asks', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a');
  for (const ends of [['.seal'], ['.log-seal'], ['.seal', '.log-seal']]) {
    const killed = kill(data);
    for (const end of ends) rmSync(`${killed.file}${end}`);
    expect(await open(killed)).toMatchObject({ error: { code: 'STORE_UNSEALED' } });
    expect(await mendStore(mendDeps(killed))).toEqual({ ok: true, value: undefined });
    expect(typedWork(await opened(killed))).toEqual(['a']);
  }
});

it.each([
  ['deleted', (file: string) => rmSync(file)],
  ['emptied', (file: string) => truncateSync(file, 0)],
])('names a main file that was %s, also where the log beside it has every page', async (_, harm) => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a', longText);
  store.exec('VACUUM');
  const whole = kill(data);
  const killed = kill(whole);
  harm(killed.file);
  expect(await open(killed)).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
  expect(await mendStore(mendDeps(killed))).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
  // Nothing of the log went: with a copy of the main file all is there again.
  copyFileSync(whole.file, killed.file);
  expect(typedWork(await opened(killed))).toEqual(['a']);
});

it('does not repair a store with altered pages', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a', longText);
  closeDatabase(store);
  change(data.file, (bytes) => bytes.fill(7, bytes.length - 40, bytes.length - 30));
  expect(await open(data)).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
  expect(await mendStore(mendDeps(data))).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
  expect(listAside(data.file)).toEqual([]);
});

it('rescues a long list with its rows', async () => {
  const data = dataFolder();
  const store = await opened(data);
  const rows = Array.from({ length: 2_500 }, (_, n) => ({
    ...{ loanId: `KE-${n}`, clientId: '', amount: '12.50', note: '' },
  }));
  const body = { kind: 'report' as const, content: { ...emptyReport('repaid', '2026-10'), rows } };
  const packed = await packList(body);
  workRepository(store).save({ id: 'long', body, packed, missing: null, base: 0 }, at);
  closeDatabase(store);
  const rescued = await rescueFromStore(mendDeps(data));
  if (!rescued.ok) throw new Error(rescued.error.code);
  expect(rescued.value).toMatchObject({ works: 1, lost: 0 });
  expect(rescued.value.text).toContain('KE-2499');
});

it('refuses a packed list that is larger than any that can be saved', () => {
  const packed = deflateSync(`[${' '.repeat(150 * 1024 * 1024)}]`, { level: 1 });
  expect(() => finish(readBody({ kind: 'report', body: '{}', packed }))).toThrow(/larger/);
  expect(() => packedRows(packed, 'L')).toThrow(/larger/);
});

it('rescues the intact parts of a damaged store, and nothing altered', async () => {
  const data = dataFolder();
  const store = await opened(data);
  for (let work = 0; work < 40; work += 1) typeWork(store, `work-${work}`, `text of ${work} ${longText}`);
  const sends = sendRepository(store, 'stage');
  sends.add([reportSend({ '7/C1': '125.50' }, { id: 'sent', workId: 'report', title: 'November' })], at);
  sends.begin('sent', at);
  sends.end('sent', { state: 'accepted', settledBy: 'kiva', reference: 'ref-1' }, at);
  closeDatabase(store);
  const pages = statSync(data.file).size / 4_096;
  change(data.file, (bytes) => {
    for (let hit = 1; hit <= 5; hit += 1) {
      const at = Math.floor((pages * hit) / 7) * 4_096 + 100;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    return bytes;
  });
  expect(await open(data)).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
  const rescued = await rescueFromStore(mendDeps(data));
  if (!rescued.ok) throw new Error(rescued.error.code);
  expect(rescued.value).toMatchObject({ sends: 1, rows: 1 });
  expect(rescued.value.works).toBeGreaterThanOrEqual(30);
  expect(rescued.value.works).toBeLessThan(40);
  expect(rescued.value.lost).toBeGreaterThan(0);
  expect(rescued.value.text).toContain('7 | C1 | 125.50 | accepted');
  expect(rescued.value.text).toContain('Kiva’s reference ref-1');
  expect(rescued.value.text).not.toContain('\ufffd');
  expect(existsSync(`${data.file}.rescue`)).toBe(false);
});

it('fails if nothing can be read', async () => {
  const data = dataFolder();
  closeDatabase(await opened(data));
  change(data.file, (bytes) => bytes.fill(9));
  const rescued = await rescueFromStore(mendDeps(data));
  expect(rescued).toMatchObject({ value: { works: 0, sends: 0, text: '' } });
});

it('seals a store of an older version after it was read from end to end, and refuses a damaged one', async () => {
  for (const isDamaged of [false, true]) {
    const data = dataFolder();
    data.entries.set('store-key/stage', 'key');
    mkdirSync(dirname(data.file), { recursive: true });
    const old = openDatabase(data.file, 'key');
    if (!old.ok) throw new Error(old.error.code);
    typeWork(old.value, 'a', longText);
    closeDatabase(old.value);
    // A text that is none any more, which ends the process that reads it.
    if (isDamaged) change(data.file, (bytes) => bytes.fill(1, bytes.length - 2_000, bytes.length - 1_900));
    const answer = await open(data);
    expect(answer.ok ? typedWork(answer.value) : answer.error.code).toEqual(
      isDamaged ? 'STORE_DAMAGED' : ['a'],
    );
    expect(existsSync(`${data.file}.seal`)).toBe(!isDamaged);
  }
});

it('blocks writes while they cannot be recorded, and continues once they can', async () => {
  const data = dataFolder();
  const store = await opened(data);
  typeWork(store, 'a');
  // A seal that cannot be written: its place is taken.
  mkdirSync(`${data.file}.seal.new`);
  expect(() => moveLogIntoFile(store)).toThrow();
  typeWork(store, 'b');
  expect(typedWork(await opened(withoutPlaceTaken(kill(data))))).toEqual(['a', 'b']);
  rmSync(`${data.file}.seal.new`, { recursive: true });
  moveLogIntoFile(store);
  typeWork(store, 'c');
  expect(typedWork(await opened(kill(data)))).toEqual(['a', 'b', 'c']);
});

function withoutPlaceTaken(data: DataFolder): DataFolder {
  rmSync(`${data.file}.seal.new`, { recursive: true });
  return data;
}

it('checkpoints a long log automatically, and stays valid', async () => {
  const data = dataFolder();
  const store = await opened(data);
  for (let work = 0; work < 60; work += 1) typeWork(store, `${work}`, 'x'.repeat(300_000));
  expect(statSync(`${data.file}-wal`).size).toBeLessThan(12_000_000);
  const killed = kill(data);
  expect(typedWork(await opened(killed))).toHaveLength(60);
});

it('writes and seals nothing once another program has the folder', async () => {
  const data = dataFolder();
  let isTaken = false;
  const answer = await open(data, () => {
    if (isTaken) throw Object.assign(new Error('taken'), { code: 'EACCES', syscall: 'open' });
  });
  if (!answer.ok) throw new Error(answer.error.code);
  typeWork(answer.value, 'a');
  isTaken = true;
  const seal = readFileSync(`${data.file}.seal`);
  const record = readFileSync(`${data.file}.log-seal`);
  expect(() => typeWork(answer.value, 'b')).toThrow('taken');
  closeDatabase(answer.value);
  expect(readFileSync(`${data.file}.seal`).equals(seal)).toBe(true);
  expect(readFileSync(`${data.file}.log-seal`).equals(record)).toBe(true);
});
