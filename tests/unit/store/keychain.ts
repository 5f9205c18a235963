import type { Vault } from '../../../electron/vault/vault.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

/** A keychain in memory: the real one has its own tests (tests/keychain). */
export function keychain(entries: Map<string, string>, locked = false): Vault {
  const answer = <T>(value: T): Promise<Result<T>> =>
    Promise.resolve(locked ? failed(failure('VAULT_LOCKED')) : ok(value));
  return {
    probe: async () => (locked ? 'locked' : 'ready'),
    status: () => ({ state: locked ? 'locked' : 'ready', memoryOnly: false }),
    read: (name) => answer(entries.get(name) ?? null),
    write: (name, value) => answer(void entries.set(name, value)),
    remove: (name) => answer(void entries.delete(name)),
    useMemory: () => ({ state: 'locked', memoryOnly: true }),
    onChange: () => () => {},
    waiting: () => false,
    close: async () => 'done',
  };
}
