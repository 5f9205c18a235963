import { copyFileSync } from 'node:fs';
import Database from 'libsql';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { storeFailure } from './failures.ts';
import { migrations } from './migrations.ts';
import type { Sealer } from './seal/sealer.ts';
import { withoutNul } from './texts.ts';
import { inTransaction } from './transaction.ts';

/** An open store. Synchronous: one writer, no interleaving. */
export type Store = Database.Database;

/**
 * Opens (or makes) an encrypted file and brings it to the newest schema, without a seal; `:memory:` is for the keychain-less mode.
 * `openStore` (`open.ts`) is what opens the program's own.
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

/** Opens (or makes) a file as the program writes it. Throws what SQLite does. */
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

/** Opens a file as it is, and changes nothing; `:memory:` is not encrypted. Throws what SQLite does. */
export function openEncrypted(file: string, key: string): Store {
  return new Database(file, file === ':memory:' ? {} : encryption(key));
}

/** libsql's types are those of better-sqlite3 and lack its own two options. */
function encryption(key: string): Database.Options {
  return { encryptionCipher: 'aes256cbc', encryptionKey: key } as Database.Options;
}

/** Brings a store to the newest schema; fails with STORE_NEWER. Throws what SQLite does. */
export function migrate(store: Store, file: string): Result<Store> {
  const version = schemaVersion(store);
  if (version > migrations.length) return failed(failure('STORE_NEWER', { values: { version } }));
  if (version > 0 && version < migrations.length && file !== ':memory:') copyBefore(store, file, version);
  for (let next = version; next < migrations.length; next += 1) applyMigration(store, next);
  return ok(store);
}

function schemaVersion(store: Store): number {
  const row = store.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

const sealers = new WeakMap<Store, Sealer>();

/** From here on this store's log is moved by its sealer alone: SQLite's own way leaves the seal behind. */
export function sealWith(store: Store, sealer: Sealer): void {
  sealers.set(store, sealer);
}

/**
 * Brings all that was committed into the main file and syncs it, so that the file alone knows of it: copied, or with its log
 * (`-wal`) deleted.
 */
export function moveLogIntoFile(store: Store): void {
  const sealer = sealers.get(store);
  if (sealer) sealer.moveLog();
  else store.exec(emptyLog);
}

const emptyLog = 'PRAGMA wal_checkpoint(TRUNCATE)';

/**
 * Closes a store. libsql closes a file only when its last statement was collected, or at the exit of the process, and moves the log
 * into the file then: it is moved here, while the folder is ours. Where it cannot be, it stays.
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

/** The copy is as encrypted as the file itself: bytes, not SQL. `kept.ts` deletes it after a while. */
function copyBefore(store: Store, file: string, version: number): void {
  moveLogIntoFile(store);
  copyFileSync(file, `${file}.before-v${version + 1}`);
}

function applyMigration(store: Store, index: number): void {
  const migration = migrations[index] ?? '';
  inTransaction(store, () => {
    if (typeof migration === 'string') store.exec(migration);
    else migration(store);
    store.exec(`PRAGMA user_version = ${index + 1}`);
  });
}
