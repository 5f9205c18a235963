import { expect, test } from 'vitest';
import { closeDatabase } from '../../../electron/store/database.ts';
import { FolderTaken, storeFailure } from '../../../electron/store/failures.ts';
import { guardWrites } from '../../../electron/store/guard.ts';
import { inTransaction } from '../../../electron/store/transaction.ts';
import { failure } from '../../../shared/errors.ts';
import { at, openSends, reportSend } from './new-send.ts';

function guarded() {
  const { store, sends } = openSends();
  const world = { checks: 0, taken: false };
  guardWrites(store, () => {
    world.checks += 1;
    if (world.taken) throw new FolderTaken('other-desk');
  });
  return { store, sends, world };
}

test('a store whose folder was taken is readable but rejects every write', () => {
  const { store, sends, world } = guarded();
  sends.add([reportSend({ 1: '5' }, { id: 's' })], at);
  const insert = store.prepare("INSERT INTO cache (name, value, fetched_at) VALUES (?, '', '')");
  world.taken = true;
  for (const write of [
    () => sends.begin('s', at),
    () => sends.end('s', { state: 'accepted', settledBy: 'kiva' }, at),
    () => insert.run('a'),
    () => store.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    () => inTransaction(store, () => insert.run('b')),
  ])
    expect(write).toThrow(FolderTaken);
  expect(sends.get('s')?.state).toBe('waiting');
  expect(store.prepare('SELECT count(*) AS n FROM cache').get()).toMatchObject({ n: 0 });
});

test('a transaction is rolled back if the folder was taken during it', () => {
  const { store, world } = guarded();
  const insert = store.prepare("INSERT INTO cache (name, value, fetched_at) VALUES (?, '', '')");
  const change = () =>
    inTransaction(store, () => {
      insert.run('a');
      world.taken = true;
    });
  expect(change).toThrow(FolderTaken);
  expect(store.prepare('SELECT count(*) AS n FROM cache').get()).toMatchObject({ n: 0 });
});

test('a transaction is only checked at BEGIN and COMMIT', () => {
  const { store, world } = guarded();
  const insert = store.prepare("INSERT INTO cache (name, value, fetched_at) VALUES (?, '', '')");
  inTransaction(store, () => {
    for (let row = 0; row < 1_000; row += 1) insert.run(String(row));
  });
  expect(world.checks).toBe(2);
});

test('the failure names the computer that took the folder', () => {
  expect(storeFailure(new FolderTaken('other-desk'))).toEqual(
    failure('STORE_TAKEN', { values: { host: 'other-desk' } }),
  );
});

// libsql aborts the process when it is asked of a closed store whether a transaction is open.
test('a closed store throws at every write', () => {
  const { store } = guarded();
  const insert = store.prepare("INSERT INTO cache (name, value, fetched_at) VALUES (?, '', '')");
  closeDatabase(store);
  for (const write of [
    () => insert.run('a'),
    () => store.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    () => inTransaction(store, () => insert.run('b')),
  ])
    expect(write).toThrow('The database connection is not open');
});

test('a store that is closed during a transaction throws, and does not roll back', () => {
  const { store } = guarded();
  expect(() => inTransaction(store, () => void store.close())).toThrow('The database connection is not open');
});
