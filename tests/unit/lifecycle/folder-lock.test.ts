import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFileIn, takeFolder, waitForFolder } from '../../../electron/lifecycle/folder-lock.ts';
import { isGone, type LockHolder, thisProgram } from '../../../electron/lifecycle/holder.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  file = lockFileIn(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program on another computer: its process id means nothing here. */
const elsewhere = (): LockHolder => ({
  ...thisProgram(),
  host: 'other-desk',
  boot: 'other boot',
  machine: 'other',
  pid: 1,
});
/** A program on this computer, since its last boot, that crashed. */
const crashed = (): LockHolder => ({ ...thisProgram(), pid: 2 ** 22 + 1 });

const holderNow = (): LockHolder => JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
const problemOf = (take: () => unknown): unknown => {
  try {
    take();
  } catch (error) {
    return (error as { problem?: unknown }).problem;
  }
  return null;
};

test('one program holds a folder at a time, and the next gets it after release', () => {
  const first = takeFolder(folder, elsewhere());
  expect(problemOf(() => takeFolder(folder, elsewhere()))).toMatchObject({
    kind: 'in-use',
    host: 'other-desk',
  });
  first.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(takeFolder(folder).takenBy()).toBe(null);
});

test('a lock left by a crash on this computer blocks nobody', () => {
  takeFolder(folder, crashed());
  const own = thisProgram();
  expect(takeFolder(folder, own).takenBy()).toBe(null);
  expect(holderNow().id).toBe(own.id);
  expect(readdirSync(folder)).toEqual(['in-use.json']);
});

test('a holder counts as gone only where its process id is comparable', () => {
  const own = thisProgram();
  const dead = crashed();
  expect(isGone(dead, own)).toBe(true);
  expect(isGone({ ...dead, pid: process.ppid }, own)).toBe(false);
  expect(isGone({ ...own, id: 'of an earlier process with this number' }, own)).toBe(true);
  expect(
    isGone({ ...dead, boot: 'k pid:[1]', machine: null }, { ...own, boot: 'k pid:[2]', machine: null }),
  ).toBe(false);
  expect(
    isGone({ ...dead, boot: 'k pid:[1]', machine: 'm' }, { ...own, boot: 'k pid:[2]', machine: 'm' }),
  ).toBe(false);
  expect(
    isGone(
      { ...dead, boot: 'k1 n', machine: 'm', pid: process.ppid },
      { ...own, boot: 'k2 n', machine: 'm' },
    ),
  ).toBe(true);
  expect(isGone({ ...dead, boot: 'k1 n', machine: 'm' }, { ...own, boot: 'k2 n', machine: 'other' })).toBe(
    false,
  );
  expect(isGone({ ...dead, boot: null, machine: 'm' }, { ...own, boot: null, machine: 'm' })).toBe(true);
  expect(isGone({ ...dead, boot: null, machine: null }, { ...own, boot: null, machine: null })).toBe(false);
});

test('takes over from a holder elsewhere that stopped beating, timed by this computer’s clock', async () => {
  takeFolder(folder, { ...elsewhere(), since: '2099-01-01T00:00:00.000Z' });
  const own = thisProgram();
  const { free } = waitForFolder(file, own, 1_500);
  await free;
  expect(holderNow().id).toBe(own.id);
});

test('does not take over from a holder elsewhere that still beats', async () => {
  const holder = elsewhere();
  takeFolder(folder, holder);
  const { free, stop } = waitForFolder(file, thisProgram(), 1_500);
  let isFree = false;
  void free.then(() => {
    isFree = true;
  });
  for (let beat = 1; beat < 8; beat += 1) {
    writeFileSync(file, JSON.stringify({ ...holder, beat }));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  stop();
  expect(isFree).toBe(false);
  expect(holderNow().id).toBe(holder.id);
});

test.each(['', '{', 'null', '{"id":"../../x","pid":1}', '\0'.repeat(512)])(
  'an unreadable lock (%j) is waited for, then replaced',
  async (text) => {
    writeFileSync(file, text);
    expect(problemOf(() => takeFolder(folder))).toMatchObject({ kind: 'in-use', host: '' });
    const { free } = waitForFolder(file, thisProgram(), 500);
    await free;
    expect(takeFolder(folder, { ...thisProgram(), pid: process.pid }).takenBy()).toBe(null);
    expect(readdirSync(folder)).toEqual(['in-use.json']);
  },
);

test('reports and keeps a file that is not a lock file or cannot be read', () => {
  mkdirSync(file);
  expect(problemOf(() => takeFolder(folder))).toMatchObject({ kind: 'lock', path: file, detail: 'EISDIR' });
  rmdirSync(file);
  symlinkSync(join(folder, 'nowhere'), file);
  expect(problemOf(() => takeFolder(folder))).toMatchObject({ kind: 'lock', detail: 'ENOENT' });
});

test('a holder that wakes up after a takeover reports the new holder', () => {
  const slept = takeFolder(folder);
  const by = elsewhere();
  writeFileSync(file, JSON.stringify(by));
  expect(slept.takenBy()).toEqual({ host: 'other-desk' });
  slept.release();
  expect(holderNow().id).toBe(by.id);
  rmSync(file);
  expect(slept.takenBy()).toEqual({ host: 'other-desk' });
  expect(existsSync(file)).toBe(false);
});

test('recreates a deleted lock file, unless another program was faster', () => {
  const lock = takeFolder(folder);
  rmSync(file);
  expect(lock.takenBy()).toBe(null);
  expect(existsSync(file)).toBe(true);
  rmSync(file);
  takeFolder(folder, elsewhere());
  expect(lock.takenBy()).toEqual({ host: 'other-desk' });
});

test('reports a missing folder with the system’s error', () => {
  const lock = takeFolder(folder);
  rmSync(folder, { recursive: true });
  expect(() => lock.takenBy()).toThrow(/ENOENT/);
});

test('of many programs waiting for a dead holder, exactly one gets the folder', {
  timeout: 120_000,
}, async () => {
  takeFolder(folder, elsewhere());
  const waiting = Array.from({ length: 8 }, () =>
    fork(join(import.meta.dirname, 'waiting-program.ts'), [file]),
  );
  const answers = () => Promise.all(waiting.map(async (child) => String((await once(child, 'message'))[0])));
  expect(new Set(await answers())).toEqual(new Set(['ready']));
  for (const child of waiting) child.send('go');
  const had = await answers();
  for (const child of waiting) child.disconnect();
  await Promise.all(waiting.map((child) => child.exitCode ?? once(child, 'exit')));
  expect(had.filter((answer) => answer !== 'nothing')).toEqual(['had it']);
});
