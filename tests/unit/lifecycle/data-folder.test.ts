import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usableFolder } from '../../../electron/lifecycle/data-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problemOf = (path: string): unknown => {
  try {
    return usableFolder(path);
  } catch (error) {
    return (error as { problem?: unknown }).problem;
  }
};

test('creates missing folders, readable by their owner only', () => {
  const wanted = join(folder, 'a', 'b', 'c');
  expect(usableFolder(wanted)).toBe(wanted);
  expect(statSync(join(folder, 'a')).mode & 0o077).toBe(0);
  expect(usableFolder(wanted)).toBe(wanted);
});

test.runIf(process.platform === 'linux')('reports when the system cannot create folders', () => {
  expect(problemOf('/proc/nothing')).toMatchObject({ kind: 'folder', detail: 'ENOENT' });
  expect(problemOf('/proc/nothing/more')).toMatchObject({ kind: 'folder', detail: 'ENOENT' });
  expect(problemOf('/dev/null')).toMatchObject({ kind: 'folder', detail: 'EEXIST' });
  expect(problemOf('/dev/null/x')).toMatchObject({ kind: 'folder', detail: 'ENOTDIR' });
});

test.runIf(process.platform === 'linux')('names a pipe in place of a file, and does not read it', () => {
  execFileSync('mkfifo', [join(folder, 'settings.json')]);
  expect(problemOf(folder)).toMatchObject({
    kind: 'folder',
    path: join(folder, 'settings.json'),
    detail: 'NOT_A_FILE',
  });
});

test('names the obstacle in the path', () => {
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'gone'), join(folder, 'link'));
  symlinkSync(join(folder, 'ring'), join(folder, 'ring'));
  expect(problemOf(join(folder, 'file'))).toMatchObject({ kind: 'folder', detail: 'EEXIST' });
  expect(problemOf(join(folder, 'file', 'd', 'e'))).toMatchObject({ kind: 'folder', detail: 'ENOTDIR' });
  expect(problemOf(join(folder, 'link'))).toMatchObject({ kind: 'folder', detail: 'ENOENT' });
  expect(problemOf(join(folder, 'link', 'd'))).toMatchObject({ kind: 'folder', detail: 'ENOENT' });
  expect(problemOf(join(folder, 'ring'))).toMatchObject({ kind: 'folder', detail: 'ELOOP' });
  expect(problemOf(join(folder, 'x'.repeat(300)))).toMatchObject({ kind: 'folder', detail: 'ENAMETOOLONG' });
});
