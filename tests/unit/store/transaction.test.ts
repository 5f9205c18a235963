import { expect, test } from 'vitest';
import { isStoreError, storeFailure } from '../../../electron/store/failures.ts';
import { inTransaction } from '../../../electron/store/transaction.ts';
import { openSends, reportSend } from './new-send.ts';

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

test('a full disk is reported, rolls back the change, and accepts the next one once there is room', () => {
  const { store, sends } = openSends();
  const { page_count } = store.prepare('PRAGMA page_count').get() as { page_count: number };
  store.exec(`PRAGMA max_page_count = ${page_count}`);
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`L${n}`, '1']));
  const big = reportSend(many, { request: 'x'.repeat(100_000) });
  const error = errorOf(() => sends.add([big], '2026-11-21T10:00:00.000Z'));
  expect(storeFailure(error).code).toBe('STORE_FULL');
  expect(sends.get(big.id)).toBeNull();
  store.exec('PRAGMA max_page_count = 100000');
  sends.add([big], '2026-11-21T10:00:00.000Z');
  expect(sends.get(big.id)?.items).toBe(200);
});

test('a change that throws is rolled back', () => {
  const { store, sends } = openSends();
  const send = reportSend({ L: '1' });
  const failing = () =>
    inTransaction(store, () => {
      store.exec("INSERT INTO cache VALUES ('name', '1', 'now')");
      throw new Error('a bug');
    });
  expect(failing).toThrow('a bug');
  expect(store.prepare('SELECT COUNT(*) AS n FROM cache').get()).toMatchObject({ n: 0 });
  sends.add([send], '2026-11-21T10:00:00.000Z');
  expect(sends.get(send.id)).not.toBeNull();
});

test.each([
  ['SQLITE_FULL', 'STORE_FULL'],
  ['SQLITE_IOERR_WRITE', 'STORE_UNREACHABLE'],
  ['SQLITE_IOERR_SHMSIZE', 'STORE_FULL'],
  ['SQLITE_PROTOCOL', 'STORE_BUSY'],
  ['SQLITE_READONLY_DBMOVED', 'STORE_READONLY'],
  ['SQLITE_BUSY_SNAPSHOT', 'STORE_BUSY'],
  ['ENOSPC', 'STORE_FULL'],
  ['EDQUOT', 'STORE_FULL'],
  ['EROFS', 'STORE_READONLY'],
  ['EACCES', 'STORE_READONLY'],
  ['ENAMETOOLONG', 'STORE_UNREACHABLE'],
])('%s is told as %s', (code, told) => {
  // A write names no path, since the file is open already.
  expect(storeFailure(Object.assign(new Error(), { code, syscall: 'write' })).code).toBe(told);
});

test('an error of neither SQLite nor the file system counts as a bug', () => {
  expect(isStoreError(Object.assign(new Error(), { code: 'EACCES' }))).toBe(false);
  expect(isStoreError(new TypeError('x'))).toBe(false);
});
