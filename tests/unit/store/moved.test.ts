import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { closeDatabase } from '../../../electron/store/database.ts';
import { StoreMoved, storeFailure } from '../../../electron/store/failures.ts';
import { dataFolder, open, opened } from './opening.ts';

// A program that copies a folder to the internet renames files that are open, and puts others in their place: SQLite goes on writing into
// a file that no start finds again.

async function store() {
  const data = dataFolder();
  const made = await opened(data);
  const write = (name: string) =>
    made.prepare("INSERT INTO cache (name, value, fetched_at) VALUES (?, '', '')").run(name);
  const names = () => made.prepare('SELECT name FROM cache ORDER BY name').all();
  write('before');
  return { ...data, made, write, names, elsewhere: join(dirname(data.file), 'store (conflicted copy).db') };
}

test('nothing is written into a store that was renamed, and all of it once it is back', async () => {
  const { file, made, write, names, elsewhere, ...data } = await store();
  renameSync(file, elsewhere);
  expect(() => write('lost')).toThrow(StoreMoved);
  expect(() => made.exec('BEGIN')).toThrow(StoreMoved);
  expect(names()).toHaveLength(1);
  renameSync(elsewhere, file);
  write('after');
  closeDatabase(made);
  const again = await open({ file, ...data });
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.prepare('SELECT count(*) AS n FROM cache').get()).toMatchObject({ n: 2 });
  closeDatabase(again.value);
});

test('nothing is written where another file came into its place, or the folder was moved', async () => {
  const { file, made, write, elsewhere } = await store();
  copyFileSync(file, elsewhere);
  renameSync(elsewhere, file);
  expect(() => write('lost')).toThrow(StoreMoved);
  rmSync(file);
  expect(() => write('lost')).toThrow(StoreMoved);
  const folder = dirname(file);
  renameSync(folder, `${folder}-moved`);
  expect(() => write('lost')).toThrow(StoreMoved);
  mkdirSync(folder);
  expect(() => write('lost')).toThrow(StoreMoved);
  closeDatabase(made);
});

test('closed while it is away, it is whole once somebody puts it back', async () => {
  const { file, made, write, elsewhere, ...data } = await store();
  write('in the log');
  renameSync(file, elsewhere);
  closeDatabase(made);
  renameSync(elsewhere, file);
  const again = await open({ file, ...data });
  if (!again.ok) throw new Error(again.error.code);
  expect(again.value.prepare('SELECT count(*) AS n FROM cache').get()).toMatchObject({ n: 2 });
  closeDatabase(again.value);
});

test('the failure says so', () => {
  expect(storeFailure(new StoreMoved())).toMatchObject({ code: 'STORE_MOVED', retryable: true });
});
