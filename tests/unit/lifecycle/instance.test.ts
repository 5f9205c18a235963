import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});
const { foreignLock, lockProblem } = await import('../../../electron/lifecycle/instance.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const world = { platform: 'linux', isAlive: (pid: number) => pid === 7, temporary: tmpdir() } as const;
const lock = (text: string) => symlinkSync(text, join(folder, 'SingletonLock'));

test('a lock of a living program on this computer means a second start', () => {
  lock('here-and-there-7');
  expect(foreignLock(folder, 'here-and-there')).toBe(null);
  expect(lockProblem(folder, world)).toBe(null);
});

test('a lock of another computer, or of this one before it was renamed, is reported with that name', () => {
  lock('old-name-7');
  expect(foreignLock(folder, 'new-name')).toMatchObject({ kind: 'other-computer', host: 'old-name' });
});

test.each(['nonsense', 'here-8', '-'])('a stale lock (%s) does not count as a second start', (text) => {
  lock(text);
  expect(lockProblem(folder, world)).toMatchObject({ kind: 'lock' });
});

test('without a lock, reports what cannot be written', () => {
  expect(lockProblem(folder, world)).toMatchObject({ kind: 'lock' });
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(lockProblem(folder, { ...world, temporary: file })).toMatchObject({
    kind: 'temporary',
    path: file,
    detail: 'ENOTDIR',
  });
  expect(lockProblem(join(folder, 'gone'), world)).toMatchObject({ kind: 'folder', detail: 'ENOENT' });
});

test('on Windows, a writable folder means a second start', () => {
  expect(lockProblem(folder, { ...world, platform: 'win32' })).toBe(null);
  expect(lockProblem(join(folder, 'gone'), { ...world, platform: 'win32' })).toMatchObject({
    kind: 'folder',
  });
});
