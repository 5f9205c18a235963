import type { Vault } from '../vault/vault.ts';
import type { Workspace } from './workspace.ts';

/** Closes all stores and then the keychain, as the program ends. `stuck` as the keychain says (vault.ts). */
export async function closeProgram(
  workspaces: readonly Pick<Workspace, 'closeStore'>[],
  vault: Pick<Vault, 'close'>,
): Promise<'done' | 'stuck'> {
  // The keychain last: it gets the newest entry of each history as its store closes.
  await Promise.all(workspaces.map((workspace) => workspace.closeStore()));
  return vault.close();
}
