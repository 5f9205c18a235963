import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import keytar from 'keytar';

/** The entries that the program of a data folder has in the keychain, as somebody with this account and tools can change them. */
export type KeychainEntries = {
  names: () => Promise<string[]>;
  read: (name: string) => Promise<string | null>;
  remove: (name: string) => Promise<void>;
  write: (name: string, value: string) => Promise<void>;
};

/** See {@link KeychainEntries}. */
export function keychainEntries(dataDir: string): KeychainEntries {
  const service = readFileSync(join(dataDir, 'keychain-name'), 'utf8').trim();
  return {
    names: async () => (await keytar.findCredentials(service)).map(({ account }) => account),
    read: (name) => keytar.getPassword(service, name),
    remove: async (name) => void (await keytar.deletePassword(service, name)),
    write: (name, value) => keytar.setPassword(service, name, value),
  };
}
