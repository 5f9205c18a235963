import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SendAnchor } from '../anchor/departures.ts';
import { forgetRules } from '../anchor/forget.ts';
import { storeFailure } from '../store/failures.ts';
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
 * store is gone. Fails as the keychain does.
 */
export async function rememberDepartures(
  vault: Pick<Vault, 'status'>,
  anchor: Pick<SendAnchor, 'keep'>,
): Promise<Result<void>> {
  // Its entries are out of reach until the program starts again.
  if (vault.status().memoryOnly) return failed(failure('VAULT_ABSENT'));
  const kept = await anchor.keep();
  // Then the keychain knows more than this store.
  return kept.ok || kept.error.code === 'STORE_BEHIND' ? ok(undefined) : kept;
}

/**
 * Removes the credentials, the files of a closed store, what was set aside of it, and the keychain's other entries except for what left
 * last (`anchor/departures.ts`).
 */
export async function removeEverything(deps: RemovalDeps): Promise<Result<void>> {
  const { vault, environment } = deps;
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
    checkFolder();
    setStoreAside(folder, environment, now);
    for (const { name } of listAside(file)) deleteAside(file, name);
  } catch (error) {
    return failed(storeFailure(error));
  }
  const unanchored = await vault.remove(`history/${environment}`);
  return unanchored.ok ? forgetRules(vault, environment) : unanchored;
}
