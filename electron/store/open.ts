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
import { closeDatabase, migrate, openDatabase, openForWriting, type Store, sealWith } from './database.ts';
import { type Examine, examineHere } from './examine/task.ts';
import { storeFailure } from './failures.ts';
import { guardWrites } from './guard.ts';
import { deleteOldCopies, makePrivate } from './kept.ts';
import { logBytes } from './seal/log.ts';
import { deriveSealKey } from './seal/mac.ts';
import { createSealer, sealedMark, sealFirst } from './seal/sealer.ts';
import { type Damage, type SealedStore, verifyStore } from './seal/verify.ts';

/**
 * Opens the store of one environment. The key is read from the keychain, and made only where there is no file yet:
 * a file whose key cannot be found is left alone (STORE_WRONG_KEY), never replaced. Without a keychain the person
 * has chosen to work until the program closes, and everything stays in memory. `checkFolder` throws where another program has taken
 * the data folder: nothing is written then.
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

type ToOpen = { file: string; key: string; checkFolder: () => void; examine: Examine };

/** Nothing is read by SQLite before it was found to be as it was written: libsql ends the process over some bytes. */
async function openSealed(toOpen: ToOpen): Promise<Result<Store>> {
  const { file, key } = toOpen;
  setAside(`${file}-journal`);
  const sealKey = deriveSealKey(key);
  const verdict = await verifyStore(file, sealKey);
  if (verdict.state === 'damaged') return failed(damageFailure(verdict.damage));
  if (verdict.state === 'unsealed') {
    const sound = await examineOld(toOpen);
    if (!sound.ok) return sound;
  } else if (verdict.hasForeignLog) removeForeignLog(`${file}-wal`);
  makeFile(file);
  const store = openForWriting(file, key);
  store.exec('PRAGMA wal_autocheckpoint = 0');
  const sealed = verdict.state === 'whole' ? verdict.store : await sealFirst(store, file, sealKey);
  return keepSealed(store, toOpen, sealKey, sealed);
}

/** Made here, since SQLite lets everybody read what it makes; what it makes beside it gets the mode of this one. */
function makeFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function keepSealed(
  store: Store,
  { file, checkFolder }: ToOpen,
  key: KeyObject,
  sealed: SealedStore,
): Result<Store> {
  const sealer = createSealer({ store, file, key, sealed, check: checkFolder });
  sealWith(store, sealer);
  const check = (): void => {
    checkFolder();
    sealer.makeReady();
  };
  const migrated = migrate(guardWrites(store, check, sealer.record), file);
  if (!migrated.ok) closeDatabase(store);
  return migrated;
}

/** A store without a seal: new, or of a version of the program that made none, and then looked through before it gets one. */
async function examineOld({ file, key, examine }: ToOpen): Promise<Result<void>> {
  if (!existsSync(file) || statSync(file).size === 0) return ok(undefined);
  const found = await examine({ do: 'check', file, key, now: new Date().toISOString() });
  if (found === null || found.trouble !== null)
    return failed(failure('STORE_DAMAGED', { message: found?.trouble ?? 'it cannot be read' }));
  if (found.mark === sealedMark) return failed(failure('STORE_UNSEALED', { message: 'its seal is missing' }));
  return ok(undefined);
}

/** The failure for damage of a store. */
export function damageFailure({ part, pages }: Damage): Failure {
  if (part === 'seal') return failure('STORE_UNSEALED', { message: 'its seal is missing or damaged' });
  if (part === 'log') return failure('STORE_LOG_DAMAGED', { message: 'its log is not as it was written' });
  return failure('STORE_DAMAGED', { message: `${pages.length} pages are not as they were written` });
}

/** A log of one frame is one that this program had just begun; any other is kept. */
function removeForeignLog(log: string): void {
  if (statSync(log).size > logBytes(1)) setAside(log);
  else rmSync(log);
}

/** Another program's, or another copy's: kept, and never read. */
function setAside(path: string): void {
  if (existsSync(path))
    renameSync(path, `${path}.set-aside-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
}

/** The file of one environment's store inside the data folder. */
export function storeFile(folder: string, environment: Environment): string {
  return join(folder, 'stores', environment, 'store.db');
}

/** Moves a store that cannot be opened out of the way, whole, so that a new one can begin; answers its new place. */
export function setStoreAside(folder: string, environment: Environment, now: Date): string {
  const from = dirname(storeFile(folder, environment));
  const aside = asideFolder(folder, environment, now);
  if (existsSync(from)) renameSync(from, aside);
  return aside;
}

const asStamp = (moment: Date): string => moment.toISOString().replaceAll(/[:.]/g, '-');

/** Where a store is set aside: beside the others, and listed by `kept.ts`. */
export function asideFolder(folder: string, environment: Environment, now: Date): string {
  return `${dirname(storeFile(folder, environment))}-set-aside-${asStamp(now)}`;
}

/** The key of a store, made where there is no store yet. Fails with STORE_WRONG_KEY, or as the keychain does. */
export async function findKey(vault: Vault, file: string, environment: Environment): Promise<Result<string>> {
  const kept = await vault.read(`store-key/${environment}`);
  if (!kept.ok) return kept;
  if (kept.value !== null) return ok(kept.value);
  if (existsSync(file))
    return failed(failure('STORE_WRONG_KEY', { message: 'the keychain has no key for this store' }));
  const key = randomBytes(32).toString('base64');
  const written = await vault.write(`store-key/${environment}`, key);
  return written.ok ? ok(key) : written;
}

/** What a store of another key looks like. */
const unreadable = new Set<string>(['STORE_DAMAGED', 'STORE_LOG_DAMAGED', 'STORE_UNSEALED']);

/**
 * Nothing in an encrypted file tells a wrong key from damage. A mark of the key beside the file can: the hash says nothing
 * of the key itself (32 random bytes).
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
