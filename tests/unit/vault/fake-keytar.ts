import type { Keytar } from '../../../electron/vault/keytar.ts';

/** A keychain in memory that can be locked, hung or broken, and that records every call. */
export type FakeKeytar = Keytar & {
  entries: Map<string, string>;
  calls: string[];
  /** Like a locked gnome-keyring: set throws, get returns null, delete returns false. */
  locked: boolean;
  /** Thrown by every call. */
  error: Error | null;
  /** While set, calls wait for it: an open prompt. */
  prompt: Promise<void> | null;
  /** The most calls that were ever running at once. */
  mostAtOnce: number;
};

/** See {@link FakeKeytar}. */
export function fakeKeytar(): FakeKeytar {
  let running = 0;
  const key = (service: string, account: string) => `${service}|${account}`;

  async function enter<T>(call: string, act: () => T): Promise<T> {
    fake.calls.push(call);
    running += 1;
    fake.mostAtOnce = Math.max(fake.mostAtOnce, running);
    try {
      await (fake.prompt ?? Promise.resolve());
      if (fake.error) throw fake.error;
      return act();
    } finally {
      running -= 1;
    }
  }

  const fake: FakeKeytar = {
    entries: new Map(),
    calls: [],
    locked: false,
    error: null,
    prompt: null,
    mostAtOnce: 0,
    getPassword: (service, account) =>
      enter(`get ${account}`, () => (fake.locked ? null : (fake.entries.get(key(service, account)) ?? null))),
    setPassword: (service, account, password) =>
      enter(`set ${account}`, () => {
        if (fake.locked) throw new Error('Cannot create an item in a locked collection');
        fake.entries.set(key(service, account), password);
      }),
    deletePassword: (service, account) =>
      enter(`delete ${account}`, () => !fake.locked && fake.entries.delete(key(service, account))),
  };
  return fake;
}
