import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SendAnchor } from '../anchor/departures.ts';
import { forgetRules } from '../anchor/forget.ts';
import { createTakenBackAnchor } from '../anchor/taken-back.ts';
import { storeFailure } from '../store/failures.ts';
import type { GoLiveRepository } from '../store/go-live.ts';
import { deleteAside, listAside } from '../store/old-copies.ts';
import { setStoreAside, storeFile } from '../store/open.ts';
import type { Vault } from '../vault/vault.ts';

/** What a removal works on. */
export type RemovalDeps = {
  vault: Vault;
  folder: string;
  environment: Environment;
  /** Throws if another program has taken the data folder. */
  checkFolder: () => void;
  now: Date;
};

/**
 * Before anything is removed, the keychain remembers what has left, so that nothing goes to Kiva twice without a warning once the
 * store is gone, and that a record of going live was taken back, so that Production stays locked. Fails as the keychain does.
 */
export async function rememberOutside(
  vault: Vault,
  { anchor, goLive }: { anchor: Pick<SendAnchor, 'keep'>; goLive: Pick<GoLiveRepository, 'withdrawal'> },
): Promise<Result<void>> {
  // Its entries are out of reach until the program starts again.
  if (vault.status().memoryOnly) return failed(failure('VAULT_ABSENT'));
  const kept = await anchor.keep();
  // Then the keychain knows more than this store.
  if (!kept.ok && kept.error.code !== 'STORE_BEHIND') return kept;
  const withdrawal = goLive.withdrawal();
  return withdrawal === null ? ok(undefined) : createTakenBackAnchor(vault).keep(withdrawal);
}

/**
 * Removes the credentials, the files of a closed store, what was set aside of it, and the keychain's other entries except for what left
 * last (`anchor/departures.ts`) and that a record was taken back (`anchor/taken-back.ts`).
 */
export async function removeEverything(deps: RemovalDeps): Promise<Result<void>> {
  const { vault, environment, checkFolder } = deps;
  try {
    // First of all: the keychain's entries are the other program's then, too.
    checkFolder();
  } catch (error) {
    return failed(storeFailure(error));
  }
  const credentials = await vault.remove(`credentials/${environment}`);
  if (!credentials.ok) return credentials;
  const cleared = await clearStore(deps);
  return cleared.ok ? vault.remove(`store-key/${environment}`) : cleared;
}

/**
 * Removes the files of a closed store, what was set aside of it, and what the keychain says of them, except for its key. The folder is
 * renamed first, so a crash leaves an empty environment and something set aside.
 */
export async function clearStore({
  vault,
  folder,
  environment,
  checkFolder,
  now,
}: RemovalDeps): Promise<Result<void>> {
  const file = storeFile(folder, environment);
  try {
    // First of all: the keychain's entries are the other program's then, too.
    checkFolder();
    const credentials = await vault.remove(`credentials/${environment}`);
    if (!credentials.ok) return credentials;
    checkFolder();
    setStoreAside(folder, environment, now);
    for (const { name } of listAside(file)) deleteAside(file, name);
  } catch (error) {
    return failed(storeFailure(error));
  }
  const unanchored = await vault.remove(`history/${environment}`);
  return unanchored.ok ? forgetRules(vault, environment) : unanchored;
}
