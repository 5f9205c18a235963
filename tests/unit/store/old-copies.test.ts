import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { closeDatabase, moveLogIntoFile } from '../../../electron/store/database.ts';
import { deleteAside, listAside } from '../../../electron/store/old-copies.ts';
import { dataFolder, opened } from './opening.ts';
import { typeWork } from './typed-work.ts';

const longText = 'Жанна ngân '.repeat(3_000);

it('makes every file of a store private to its owner, those of older versions too', async () => {
  const data = dataFolder();
  const own = dirname(data.file);
  mkdirSync(join(own, '..', 'stage-set-aside-2026-10-01T10-00-00-000Z'), { recursive: true, mode: 0o755 });
  mkdirSync(own, { recursive: true, mode: 0o755 });
  for (const name of [
    'store.db.before-v2',
    'store.db.key-id',
    'store.db-wal.set-aside-2026-10-01T10-00-00-000Z',
  ])
    writeFileSync(join(own, name), '', { mode: 0o644 });
  rmSync(join(own, 'store.db.key-id'));
  const store = await opened(data);
  typeWork(store, 'a', longText);
  moveLogIntoFile(store);
  typeWork(store, 'b', longText);
  const stores = join(own, '..');
  const entries = readdirSync(stores, { recursive: true, withFileTypes: true });
  expect(entries.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'store.db',
      'store.db-wal',
      'store.db-shm',
      'store.db.seal',
      'store.db.log-seal',
    ]),
  );
  for (const entry of entries) {
    const mode = (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8);
    expect(`${entry.name} ${mode}`).toBe(`${entry.name} ${entry.isDirectory() ? '700' : '600'}`);
  }
  expect((statSync(stores).mode & 0o777).toString(8)).toBe('700');
});

// Only root can make a folder that is somebody else's.
it.skipIf(process.getuid?.() !== 0)('keeps files private beside a folder of somebody else', () => {
  const stores = mkdtempSync(join(tmpdir(), 'stores-'));
  const [file, other] = [join(stores, 'stage', 'store.db'), join(stores, 'stage-backup')];
  mkdirSync(dirname(file));
  mkdirSync(other, { mode: 0o700 });
  writeFileSync(file, '', { mode: 0o644 });
  for (const path of [stores, dirname(file), file]) chownSync(path, 1_000, 1_000);
  // The other user may not be allowed into the folder of the repository.
  const module = join(mkdtempSync(join(tmpdir(), 'module-')), 'old-copies.mts');
  copyFileSync(join(import.meta.dirname, '../../../electron/store/old-copies.ts'), module);
  // Nor into that of Node, which is a package of it.
  const node = join(dirname(module), 'node');
  copyFileSync(process.execPath, node);
  for (const path of [dirname(module), module, node]) chownSync(path, 1_000, 1_000);
  const url = JSON.stringify(pathToFileURL(module).href);
  const script = `import(${url}).then((kept) => kept.makePrivate(${JSON.stringify(file)}))`;
  const { status, stderr } = spawnSync(node, ['-e', script], {
    ...{ uid: 1_000, gid: 1_000, cwd: stores },
  });
  expect([status, String(stderr)]).toEqual([0, expect.not.stringContaining('EACCES')]);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  rmSync(stores, { recursive: true });
  rmSync(dirname(module), { recursive: true });
});

it('deletes what an examination that was killed left behind, and opens where an old copy cannot be deleted', async () => {
  const data = dataFolder();
  closeDatabase(await opened(data));
  const own = dirname(data.file);
  const left = ['store.db.alone', 'store.db.with-log', 'store.db.with-log-wal'];
  for (const name of left) writeFileSync(join(own, name), 'copy');
  mkdirSync(join(own, 'store.db.rescue'));
  writeFileSync(join(own, 'store.db.rescue', 'all.db'), 'copy');
  // No file, so it cannot be deleted as one.
  mkdirSync(join(own, 'store.db.before-v9'));
  utimesSync(join(own, 'store.db.before-v9'), 0, 0);
  closeDatabase(await opened(data));
  const names = readdirSync(own);
  for (const name of [...left, 'store.db.rescue']) expect(names).not.toContain(name);
  expect(names).toContain('store.db.before-v9');
});

it('makes no copy of a new store, and deletes copies of old migrations', async () => {
  const data = dataFolder();
  const store = await opened(data);
  closeDatabase(store);
  const copies = (): string[] => readdirSync(dirname(data.file)).filter((name) => name.includes('.before-v'));
  expect(copies()).toEqual([]);
  for (const name of ['store.db.before-v9', 'store.db.before-v10'])
    writeFileSync(join(dirname(data.file), name), 'old');
  closeDatabase(await opened(data));
  expect(copies()).toHaveLength(2);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 86_400_000 });
  try {
    closeDatabase(await opened(data));
  } finally {
    vi.useRealTimers();
  }
  expect(copies()).toEqual([]);
});

it('lists what was set aside of its own environment, and deletes nothing else', async () => {
  const data = dataFolder();
  closeDatabase(await opened(data));
  const stores = dirname(dirname(data.file));
  const folders = [
    'stage-set-aside-2026-10-01T10-00-00-000Z',
    'production-set-aside-2026-10-01T10-00-00-000Z',
  ];
  for (const name of folders) {
    mkdirSync(join(stores, name));
    writeFileSync(join(stores, name, 'store.db'), 'x'.repeat(1_000));
  }
  writeFileSync(`${data.file}-wal.set-aside-2026-11-01T10-00-00-000Z`, 'log');
  expect(listAside(data.file)).toEqual([
    {
      name: 'stage/store.db-wal.set-aside-2026-11-01T10-00-00-000Z',
      at: '2026-11-01T10:00:00.000Z',
      bytes: 3,
    },
    { name: folders[0], at: '2026-10-01T10:00:00.000Z', bytes: 1_000 },
  ]);
  for (const name of [folders[1] ?? '', 'stage', '../..', 'stage/store.db', `${folders[0]}/../stage`])
    expect(deleteAside(data.file, name)).toBe(false);
  for (const { name } of listAside(data.file)) expect(deleteAside(data.file, name)).toBe(true);
  expect(listAside(data.file)).toEqual([]);
  expect(readdirSync(stores).sort()).toEqual([folders[1], 'stage']);
});
