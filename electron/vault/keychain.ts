import { randomBytes } from 'node:crypto';
import type { Keytar } from './keytar.ts';
import { stateOfMessage, type VaultProblem } from './states.ts';

/** The result of a look into the keychain: a value, or the state that prevented it, with the OS's own words. */
export type KeychainResult<T> = { state: 'ready'; value: T } | { state: VaultProblem; message: string };

/** Calls whose answers can be believed. Never more than one at a time: the caller sees to that. */
export type Keychain = {
  probe(): Promise<KeychainResult<void>>;
  /** `ms` is how long it may take, where that is not as long as any call. */
  read(account: string, ms?: number): Promise<KeychainResult<string | null>>;
  write(account: string, value: string): Promise<KeychainResult<void>>;
  remove(account: string): Promise<KeychainResult<void>>;
  /** True while the OS owes an answer, so while a prompt may be open. */
  waiting(): boolean;
};

/** Times are in milliseconds. `onLate` gets the outcome of a call that answered after its time was up. */
export type KeychainOptions = {
  service: string;
  load: () => Promise<Keytar>;
  probeMs: number;
  callMs: number;
  onLate: (outcome: KeychainResult<unknown>) => void;
};

const canaryAccount = 'probe';

/** Makes a keychain over keytar; loads the library at the first call. */
export function createKeychain({ service, load, probeMs, callMs, onLate }: KeychainOptions): Keychain {
  const { limited, waiting } = createLimit(onLate);
  const call = <T>(ms: number, act: (store: KeychainStorage) => Promise<KeychainResult<T>>) =>
    limited(ms, () => withLibrary(service, load, act));
  return {
    probe: () => call(probeMs, (store) => withCanary(store, async () => {})),
    read: (account, ms = callMs) => call(ms, (store) => read(store, account)),
    write: (account, value) => call(callMs, (store) => write(store, account, value)),
    remove: (account) => call(callMs, (store) => remove(store, account)),
    waiting,
  };
}

type KeychainStorage = {
  get(account: string): Promise<string | null>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<boolean>;
};

async function withLibrary<T>(
  service: string,
  load: () => Promise<Keytar>,
  act: (store: KeychainStorage) => Promise<KeychainResult<T>>,
): Promise<KeychainResult<T>> {
  let keytar: Keytar;
  try {
    keytar = await load();
  } catch (error) {
    return { state: 'no-library', message: wordsOf(error) };
  }
  try {
    return await act({
      get: (account) => keytar.getPassword(service, account),
      set: (account, value) => keytar.setPassword(service, account, value),
      delete: (account) => keytar.deletePassword(service, account),
    });
  } catch (error) {
    return { state: stateOfMessage(wordsOf(error)), message: wordsOf(error) };
  }
}

/**
 * Acts between the writing and the reading of a random value. Only when that value reads back was the keychain open
 * all along, and only then is the answer of `act` believed: a locked keyring reads as null without an error.
 */
async function withCanary<T>(store: KeychainStorage, act: () => Promise<T>): Promise<KeychainResult<T>> {
  const canary = randomBytes(16).toString('hex');
  await store.set(canaryAccount, canary);
  try {
    const value = await act();
    const seen = await store.get(canaryAccount);
    return seen === canary ? { state: 'ready', value } : unread(seen);
  } finally {
    await store.delete(canaryAccount).catch(() => false);
  }
}

async function read(store: KeychainStorage, account: string): Promise<KeychainResult<string | null>> {
  const value = await store.get(account);
  if (value !== null) return { state: 'ready', value };
  return withCanary(store, () => store.get(account));
}

async function write(store: KeychainStorage, account: string, value: string): Promise<KeychainResult<void>> {
  try {
    await store.set(account, value);
  } catch (error) {
    // The only call that carries a secret: what the OS says about it is used, not repeated.
    return { state: stateOfMessage(wordsOf(error)), message: 'the keychain refused the entry' };
  }
  const seen = await store.get(account);
  return seen === value ? { state: 'ready', value: undefined } : unread(seen);
}

async function remove(store: KeychainStorage, account: string): Promise<KeychainResult<void>> {
  await store.delete(account);
  const left = await withCanary(store, () => store.get(account));
  if (left.state !== 'ready') return left;
  if (left.value !== null) return { state: 'broken', message: 'the entry is still there after its removal' };
  return { state: 'ready', value: undefined };
}

function unread(seen: string | null): { state: VaultProblem; message: string } {
  return { state: seen === null ? 'locked' : 'broken', message: 'what was written did not read back' };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Time limits for calls that cannot be cancelled. A call that is not answered in time counts as `locked`, since what
 * it waits for is most likely a prompt. It goes on in the background and no other call is made beside it, so prompts
 * never pile up; its late outcome is handed to `onLate` rather than asked for again, which would prompt again.
 */
function createLimit(onLate: (outcome: KeychainResult<unknown>) => void) {
  let pending: Promise<unknown> | undefined;

  async function limited<T>(ms: number, start: () => Promise<KeychainResult<T>>): Promise<KeychainResult<T>> {
    const noAnswer: KeychainResult<T> = {
      state: 'locked',
      message: `no answer within ${ms} ms; a prompt may be open`,
    };
    if (pending !== undefined && (await within(ms, pending)) === late) return noAnswer;
    let inTime = true;
    const call = start().then((outcome) => {
      pending = undefined;
      if (!inTime) onLate(outcome);
      return outcome;
    });
    pending = call;
    const outcome = await within(ms, call);
    inTime = outcome !== late;
    return outcome === late ? noAnswer : outcome;
  }

  return { limited, waiting: () => pending !== undefined };
}

const late = Symbol('late');

async function within<T>(ms: number, promise: Promise<T>): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
