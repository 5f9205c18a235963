import type { Store } from './database.ts';

/**
 * Runs a change whole or not at all. Not libsql's own `transaction()`: where the disk is full SQLite has rolled back already, and
 * the ROLLBACK that fails then would hide why (libsql 0.5.29).
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
 * A transaction that does not wait for the disk. The next one that does, whosever it is, writes this one down before itself
 * (sqlite.org/pragma.html#pragma_synchronous: in WAL mode NORMAL is consistent, only not durable).
 */
export function withoutWaiting(store: Store, write: () => void): void {
  store.exec('PRAGMA synchronous = NORMAL');
  try {
    inTransaction(store, write);
  } finally {
    store.exec('PRAGMA synchronous = FULL');
  }
}

function rollBack(store: Store): void {
  if (!store.inTransaction) return;
  try {
    store.exec('ROLLBACK');
  } catch {
    // The first error says more.
  }
}
