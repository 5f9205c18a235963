import { createHash, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import {
  closeDatabase,
  migrate,
  openDatabase,
  openForWriting,
  refuseNewer,
  type Store,
  sealWith,
} from './database.ts';
import { type Examine, examineHere } from './examine/task.ts';
import { StoreMoved, storeFailure } from './failures.ts';
import { guardWrites } from './guard.ts';
import { deleteOldCopies, makePrivate } from './old-copies.ts';
import { logBytes } from './seal/log.ts';
import { deriveSealKey } from './seal/mac.ts';
import { createSealer, sealedMark, sealFirst } from './seal/sealer.ts';
import { type Damage, type SealedStore, verifyStore } from './seal/verify.ts';

/**
 * Opens the store of one environment. The key comes from the keychain and is only created if there is no file yet: a file
 * without a key is never replaced (STORE_WRONG_KEY). Without a keychain everything stays in memory until the program
 * closes, as the person chose. `checkFolder` throws if another program has taken the data folder, so nothing is written.
 */
export async function openStore(
  vault: Vault,
  folder: string,
  environment: Environment,
  checkFolder: () => void = () => {},
  examine: Examine = examineHere,
): Promise<Result<Store>> {
  if (vault.status().memoryOnly) return openDatabase(':memory:', '');
  const file = storeFile(folder, environment);
  const key = await findKey(vault, file, environment);
  if (!key.ok) return key;
  try {
    checkFolder();
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    makePrivate(file);
    const opened = await openSealed({ file, key: key.value, checkFolder, examine });
    if (opened.ok) deleteOldCopies(file, new Date());
    return nameFailure(opened, file, key.value);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

type OpenInput = { file: string; key: string; checkFolder: () => void; examine: Examine };

/** Verifies the file before SQLite reads any of it: libsql aborts the process on some corrupt bytes. */
async function openSealed(input: OpenInput): Promise<Result<Store>> {
  const { file, key } = input;
  setAside(`${file}-journal`);
  const sealKey = deriveSealKey(key);
  const verdict = await verifyStore(file, sealKey);
  if (verdict.state === 'damaged') return failed(damageFailure(verdict.damage));
  if (verdict.state === 'unsealed') {
    const sound = await examineOld(input);
    if (!sound.ok) return sound;
  } else if (verdict.hasForeignLog) removeForeignLog(`${file}-wal`);
  makeFile(file);
  const store = openForWriting(file, key);
  const newer = refuseNewer(store, file);
  if (newer !== null) {
    store.close();
    return failed(newer);
  }
  store.exec('PRAGMA wal_autocheckpoint = 0');
  const sealed = verdict.state === 'whole' ? verdict.store : await sealFirst(store, file, sealKey);
  return keepSealed(store, input, sealKey, sealed);
}

/** Creates the file as private: SQLite would make it readable for all. SQLite copies its mode to `-wal` and `-shm`. */
function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function keepSealed(
  store: Store,
  { file, checkFolder }: OpenInput,
  key: KeyObject,
  sealed: SealedStore,
): Result<Store> {
  const isInPlace = watchPlace(file);
  const checkPlace = (): void => {
    checkFolder();
    if (!isInPlace()) throw new StoreMoved();
  };
  const sealer = createSealer({ store, file, key, sealed, check: checkPlace });
  sealWith(store, sealer);
  const check = (): void => {
    checkPlace();
    sealer.makeReady();
  };
  const migrated = migrate(guardWrites(store, check, sealer.record), file);
  if (!migrated.ok) closeDatabase(store);
  return migrated;
}

/**
 * Whether the file that is open now is still found at its path. A program that copies folders to the internet renames open files, and puts
 * others in their place (Windows lets nobody do that to an open store).
 */
function watchPlace(file: string): () => boolean {
  const open = statSync(file, { bigint: true });
  return () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found !== undefined && found.ino === open.ino && found.dev === open.dev;
  };
}

/** A store without a seal is new, or from a version without seals; the latter is examined before it is sealed. */
async function examineOld({ file, key, examine }: OpenInput): Promise<Result<void>> {
  if (!existsSync(file) || statSync(file).size === 0) return ok(undefined);
  const found = await examine({ do: 'check', file, key, now: new Date().toISOString() });
  if (found === null || found.trouble !== null)
    return failed(failure('STORE_DAMAGED', { message: found?.trouble ?? 'it cannot be read' }));
  if (found.mark === sealedMark) return failed(failure('STORE_UNSEALED', { message: 'its seal is missing' }));
  return ok(undefined);
}

/** Converts damage of a store to a failure. */
export function damageFailure({ part, pages }: Damage): Failure {
  if (part === 'seal') return failure('STORE_UNSEALED', { message: 'its seal is missing or damaged' });
  if (part === 'log') return failure('STORE_LOG_DAMAGED', { message: 'its log is not as it was written' });
  return failure('STORE_DAMAGED', { message: `${pages.length} pages are not as they were written` });
}

/** A log of one frame was just begun by this program and is deleted; any other is set aside. */
function removeForeignLog(log: string): void {
  if (statSync(log).size > logBytes(1)) setAside(log);
  else rmSync(log);
}

/** Keeps a file of another program or copy without ever reading it. */
function setAside(path: string): void {
  if (existsSync(path))
    renameSync(path, `${path}.set-aside-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
}

/** Path of one environment's store in the data folder. */
export function storeFile(folder: string, environment: Environment): string {
  return join(folder, 'stores', environment, 'store.db');
}

/** Moves the whole folder of a store that cannot be opened aside, so that a new one can be created; returns its path. */
export function setStoreAside(folder: string, environment: Environment, now: Date): string {
  const from = dirname(storeFile(folder, environment));
  const aside = asideFolder(folder, environment, now);
  if (existsSync(from)) renameSync(from, aside);
  return aside;
}

/** Deletes the store of Practice with all that was kept beside it. Throws where the disk does not let it. */
export function deletePracticeStore(folder: string): void {
  rmSync(dirname(storeFile(folder, 'practice')), { recursive: true, force: true, maxRetries: 5 });
}

const asStamp = (moment: Date): string => moment.toISOString().replaceAll(/[:.]/g, '-');

/** The folder that a store is set aside to, beside the stores; `old-copies.ts` lists these. */
export function asideFolder(folder: string, environment: Environment, now: Date): string {
  return `${dirname(storeFile(folder, environment))}-set-aside-${asStamp(now)}`;
}

/** Reads the key of a store, or creates it if there is no store yet. Fails with STORE_WRONG_KEY, or as the keychain does. */
export async function findKey(vault: Vault, file: string, environment: Environment): Promise<Result<string>> {
  const stored = await vault.read(`store-key/${environment}`);
  if (!stored.ok) return stored;
  if (stored.value !== null) return ok(stored.value);
  if (existsSync(file))
    return failed(failure('STORE_WRONG_KEY', { message: 'the keychain has no key for this store' }));
  const key = randomBytes(32).toString('base64');
  const written = await vault.write(`store-key/${environment}`, key);
  return written.ok ? ok(key) : written;
}

/** Failures that a store with another key may cause. */
const unreadable = new Set<string>(['STORE_DAMAGED', 'STORE_LOG_DAMAGED', 'STORE_UNSEALED']);

/**
 * An encrypted file alone cannot tell a wrong key from damage, so a short hash of the key is stored beside it. The hash
 * reveals nothing: the key is 32 random bytes.
 */
function nameFailure(opened: Result<Store>, file: string, key: string): Result<Store> {
  const markFile = `${file}.key-id`;
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 16);
  if (opened.ok) writeMark(markFile, mark);
  else if (
    unreadable.has(opened.error.code) &&
    existsSync(markFile) &&
    readFileSync(markFile, 'utf8') !== mark
  )
    return failed(failure('STORE_WRONG_KEY', { message: 'the store was made with another key' }));
  return opened;
}

function writeMark(file: string, mark: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== mark) writeFileSync(file, mark, { mode: 0o600 });
}
