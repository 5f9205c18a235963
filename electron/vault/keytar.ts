/** The three calls of keytar that are used; an interface so that tests can put faults in. */
export type Keytar = {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
};

/**
 * Loads the native library, late and in this one place: on Linux without libsecret the import itself throws
 * (anchors.md §5.2), and nothing may touch the keychain before the first paint (§4).
 */
export async function loadKeytar(): Promise<Keytar> {
  const loaded = await import('keytar');
  return loaded.default;
}
