import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { openDatabase, type Store } from './database.ts';
import { storeFailure } from './failures.ts';
import { guardWrites } from './guard.ts';
import { setForeignLogAside } from './leftover-log.ts';

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
): Promise<Result<Store>> {
  if (vault.status().memoryOnly) return openDatabase(':memory:', '');
  const file = storeFile(folder, environment);
  const key = await findKey(vault, file, environment);
  if (!key.ok) return key;
  try {
    checkFolder();
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    await setForeignLogAside(file, key.value, new Date());
    const opened = nameFailure(openDatabase(file, key.value), file, key.value);
    return opened.ok ? ok(guardWrites(opened.value, checkFolder)) : opened;
  } catch (error) {
    return failed(storeFailure(error));
  }
}

/** The file of one environment's store inside the data folder. */
export function storeFile(folder: string, environment: Environment): string {
  return join(folder, 'stores', environment, 'store.db');
}

/** Moves a store that cannot be opened out of the way, whole, so that a new one can begin; answers its new place. */
export function setStoreAside(folder: string, environment: Environment, now: Date): string {
  const from = dirname(storeFile(folder, environment));
  const aside = `${from}-set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  if (existsSync(from)) renameSync(from, aside);
  return aside;
}

async function findKey(vault: Vault, file: string, environment: Environment): Promise<Result<string>> {
  const kept = await vault.read(`store-key/${environment}`);
  if (!kept.ok) return kept;
  if (kept.value !== null) return ok(kept.value);
  if (existsSync(file))
    return failed(failure('STORE_WRONG_KEY', { message: 'the keychain has no key for this store' }));
  const key = randomBytes(32).toString('base64');
  const written = await vault.write(`store-key/${environment}`, key);
  return written.ok ? ok(key) : written;
}

/**
 * SQLite cannot tell a wrong key from a damaged file. A mark of the key beside the file can: the hash says nothing
 * of the key itself (32 random bytes).
 */
function nameFailure(opened: Result<Store>, file: string, key: string): Result<Store> {
  const markFile = `${file}.key-id`;
  const mark = createHash('sha256').update(key).digest('hex').slice(0, 16);
  if (opened.ok) writeMark(markFile, mark);
  else if (
    opened.error.code === 'STORE_DAMAGED' &&
    existsSync(markFile) &&
    readFileSync(markFile, 'utf8') !== mark
  )
    return failed(failure('STORE_WRONG_KEY', { message: 'the store was made with another key' }));
  return opened;
}

function writeMark(file: string, mark: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== mark) writeFileSync(file, mark, { mode: 0o600 });
}
