import { copyFileSync } from 'node:fs';
import Database from 'libsql';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { storeFailure } from './failures.ts';
import { migrations } from './migrations.ts';
import { inTransaction } from './transaction.ts';

/** An open store. Synchronous: one writer, no interleaving. */
export type Store = Database.Database;

/** Opens (or makes) an encrypted file and brings it to the newest schema; `:memory:` is for the keychain-less mode. */
export function openDatabase(file: string, key: string): Result<Store> {
  let store: Store | null = null;
  try {
    store = openEncrypted(file, key);
    store.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    const migrated = migrate(store, file);
    if (!migrated.ok) store.close();
    return migrated;
  } catch (error) {
    store?.close();
    return failed(storeFailure(error));
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

function migrate(store: Store, file: string): Result<Store> {
  const version = schemaVersion(store);
  if (version > migrations.length) return failed(failure('STORE_NEWER', { values: { version } }));
  for (let next = version; next < migrations.length; next += 1) {
    if (next > 0 && file !== ':memory:') copyBefore(store, file, next);
    applyMigration(store, next);
  }
  return ok(store);
}

function schemaVersion(store: Store): number {
  const row = store.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

/**
 * Brings all that was committed into the main file and syncs it, so that the file alone knows of it: copied, or with its log
 * (`-wal`) deleted.
 */
export function moveLogIntoFile(store: Store): void {
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** The copy is as encrypted as the file itself: bytes, not SQL. */
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
