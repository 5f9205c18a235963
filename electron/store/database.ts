import Database from 'libsql';
import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { changedSince, copyBeforeMigration, findCopyBefore } from './copy-before.ts';
import { storeFailure } from './failures.ts';
import { migrations } from './migrations.ts';
import type { Sealer } from './seal/sealer.ts';
import { withoutNul } from './texts.ts';
import { inTransaction } from './transaction.ts';

/** An open store. Synchronous: one writer, no interleaving. */
export type Store = Database.Database;

/**
 * Opens (or creates) an encrypted file and migrates it, without a seal. `:memory:` is for work without a keychain. The
 * program opens its own store with `openStore` (`open.ts`).
 */
export function openDatabase(file: string, key: string): Result<Store> {
  try {
    const store = openForWriting(file, key);
    const migrated = migrate(store, file);
    if (!migrated.ok) closeDatabase(store);
    return migrated;
  } catch (error) {
    return failed(storeFailure(error));
  }
}

/** Opens (or creates) a file for writing. Throws SQLite errors. */
export function openForWriting(file: string, key: string): Store {
  const store = withoutNul(openEncrypted(file, key));
  try {
    store.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Opens a file without changing it; `:memory:` is not encrypted. Throws SQLite errors. */
export function openEncrypted(file: string, key: string): Store {
  return new Database(file, file === ':memory:' ? {} : encryption(key));
}

/** libsql uses the types of better-sqlite3, which lack these two options. */
function encryption(key: string): Database.Options {
  return { encryptionCipher: 'aes256cbc', encryptionKey: key } as Database.Options;
}

/** Migrates a store to the newest schema. Fails with STORE_NEWER; throws SQLite errors. */
export function migrate(store: Store, file: string): Result<Store> {
  const version = schemaVersion(store);
  const newer = refuseNewer(store, file);
  if (newer !== null) return failed(newer);
  if (version > 0 && version < migrations.length && file !== ':memory:') {
    moveLogIntoFile(store);
    copyBeforeMigration(file, version);
  }
  // In one transaction: a new store would wait for the disk once for each of them.
  if (version < migrations.length)
    inTransaction(store, () => {
      for (let next = version; next < migrations.length; next += 1) applyMigration(store, next);
    });
  return ok(store);
}

/**
 * STORE_NEWER for a store of a newer program, with the moment of a copy that this one can read, and what that lacks; null for any other.
 * Ask it before anything is written.
 */
export function refuseNewer(store: Store, file: string): Failure | null {
  const version = schemaVersion(store);
  if (version <= migrations.length) return null;
  const copy = findCopyBefore(file, migrations.length);
  if (copy === null) return failure('STORE_NEWER', { values: { version } });
  const since = changedSince(store, copy.at);
  return failure('STORE_NEWER', { values: { version, copyAt: copy.at, ...since } });
}

function schemaVersion(store: Store): number {
  const row = store.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

const sealers = new WeakMap<Store, Sealer>();

/** Lets the sealer checkpoint this store from now on: SQLite's own checkpoint would make the seal stale. */
export function sealWith(store: Store, sealer: Sealer): void {
  sealers.set(store, sealer);
}

/**
 * Checkpoints and syncs: moves everything committed into the main file, so that the file is complete even if it is copied
 * or its log (`-wal`) is deleted.
 */
export function moveLogIntoFile(store: Store): void {
  const sealer = sealers.get(store);
  if (sealer) sealer.moveLog();
  else store.exec(emptyLog);
}

const emptyLog = 'PRAGMA wal_checkpoint(TRUNCATE)';

/**
 * Closes a store. libsql closes the file only after its last statement is garbage-collected or the process exits, and
 * checkpoints then. So checkpoint here, while the folder is ours; if that fails, the log stays.
 */
export function closeDatabase(store: Store): void {
  const sealer = sealers.get(store);
  try {
    if (sealer) sealer.finish();
    else store.exec(emptyLog);
  } catch {
    return;
  }
  store.close();
}

function applyMigration(store: Store, index: number): void {
  const migration = migrations[index] ?? '';
  if (typeof migration === 'string') store.exec(migration);
  else migration(store);
  store.exec(`PRAGMA user_version = ${index + 1}`);
}
