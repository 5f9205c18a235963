import type { Environment } from '../../shared/environment.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { decodeHead } from './rule-record.ts';

/**
 * Removes the two-person rule and its people from the keychain, with all else of an environment. The head goes first: parts that
 * nothing names say nothing, and a head without its parts would hold every report.
 */
export async function forgetRules(
  vault: Pick<Vault, 'read' | 'remove'>,
  environment: Environment,
): Promise<Result<void>> {
  const name = `approvals/${environment}` as const;
  const text = await vault.read(name);
  if (!text.ok) return text;
  const parts = text.value === null ? [] : (decodeHead(text.value)?.parts ?? []);
  for (const entry of [name, ...parts.map((part) => `${name}/${part}` as const)]) {
    const removed = await vault.remove(entry);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}
