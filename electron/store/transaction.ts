import type { Store } from './database.ts';

/**
 * Runs a change in a transaction. Does not use libsql's `transaction()` (0.5.29): on a full disk SQLite has already rolled
 * back, and its failing ROLLBACK would hide the cause.
 */
export function inTransaction<T>(store: Store, change: () => T): T {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(store);
    throw error;
  }
}

/**
 * Runs a transaction without waiting for the disk. The next synced transaction also syncs this one
 * (sqlite.org/pragma.html#pragma_synchronous: in WAL mode NORMAL is consistent, but not durable).
 */
export function withoutWaiting(store: Store, write: () => void): void {
  store.exec('PRAGMA synchronous = NORMAL');
  try {
    inTransaction(store, write);
  } finally {
    store.exec('PRAGMA synchronous = FULL');
  }
}

/**
 * Whether a transaction is open. Throws where the store is closed: libsql (0.5.29) aborts the process at that question, and statements
 * that were prepared before would still write to the file.
 */
export function isInTransaction(store: Store): boolean {
  if (!store.open) throw new TypeError('The database connection is not open');
  return store.inTransaction;
}

function rollBack(store: Store): void {
  try {
    if (!isInTransaction(store)) return;
    store.exec('ROLLBACK');
  } catch {
    // The first error is the useful one.
  }
}
