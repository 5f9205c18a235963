/** The three calls of keytar that are used; an interface so that tests can put faults in. */
export type Keytar = {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
};

/**
 * Loads the native library, late and only here: on Linux without libsecret the import itself throws, and an unlock
 * prompt before the first paint would leave a white window.
 */
export async function loadKeytar(): Promise<Keytar> {
  const loaded = await import('keytar');
  return loaded.default;
}
