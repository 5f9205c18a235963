import type { Environment } from '../../shared/environment.ts';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { VaultState, VaultStatus } from '../../shared/model/app.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { createKeychain, type KeychainResult } from './keychain.ts';
import { type Keytar, loadKeytar } from './keytar.ts';
import type { VaultProblem } from './states.ts';

/**
 * What is kept: the client id and secret of an environment as JSON, the key of its store, and what must outlive that store
 * (`electron/anchor`): what left last, the newest entry of the history, who may approve, and that what opened Production was taken back. And the login of the
 * office's proxy.
 */
export type VaultKey =
  | `${'credentials' | 'store-key' | 'departures' | 'history' | 'approvals'}/${Environment}`
  | `approvals/${Environment}/${string}`
  | 'go-live'
  | 'proxy-login';

/** Where secrets are kept. Calls never throw, wait for each other, and no failure's message holds a value. */
export type Vault = {
  /** Looks whether the keychain can be used, by a canary; may make the OS ask for a password. */
  probe(): Promise<VaultState>;
  /** What the last look found, without touching the keychain. */
  status(): VaultStatus;
  /** The secret, or null if it is certain that there is none. Fails with `VAULT_…` if not. */
  read(name: VaultKey): Promise<Result<string | null>>;
  /**
   * Keeps a secret and reads it back. Fails with `VAULT_…`, or `SECRET_TOO_LARGE` over {@link maxSecretBytes}.
   * After `VAULT_LOCKED` it may still land, once the person answers the prompt: read before making another.
   */
  write(name: VaultKey, value: string): Promise<Result<void>>;
  /** Removes a secret and makes sure that it is gone; one that never was is fine. */
  remove(name: VaultKey): Promise<Result<void>>;
  /** From now until the program closes, keep secrets in memory and nowhere else; not while the keychain is ready. */
  useMemory(): VaultStatus;
  /** Calls the listener at each change of status; the answer ends that. */
  onChange(listener: (status: VaultStatus) => void): () => void;
  /**
   * Accepts no more calls and lets running ones end; `stuck` if the OS still owes an answer after `closeMs`, perhaps at
   * a prompt. The process cannot exit by itself then (measured: neither app.quit, app.exit nor process.exit): whoever
   * quits must end it by a signal to itself.
   */
  close(): Promise<'done' | 'stuck'>;
  /** True while the OS owes an answer. */
  waiting(): boolean;
};

/** Windows keeps 2,560 bytes of a secret; the same smaller limit holds everywhere, so that no machine differs. */
export const maxSecretBytes = 2400;

/** `timeoutMs` is for the probe; other calls may wait for a person at a prompt, `callTimeoutMs` long. */
export type VaultOptions = {
  service: string;
  load?: () => Promise<Keytar>;
  timeoutMs?: number;
  callTimeoutMs?: number;
};

/** How long quitting waits for the keychain: one probe takes some 60 ms. */
const closeMs = 2_000;

/** Makes the vault; nothing is touched before the first call. */
export function createVault(options: VaultOptions): Vault {
  const { service, load = loadKeytar, timeoutMs = 5_000, callTimeoutMs = 60_000 } = options;
  const { status, set, onChange } = createStatus();
  const note = (outcome: KeychainResult<unknown>) => set({ state: outcome.state });
  const keychain = createKeychain({ service, load, probeMs: timeoutMs, callMs: callTimeoutMs, onLate: note });
  const memory = new Map<VaultKey, string>();
  const inTurn = createQueue();
  let closed = false;

  async function probeNow(): Promise<VaultState> {
    if (closed) return status().state;
    note(await keychain.probe());
    return status().state;
  }

  async function whenReady<T>(act: () => Promise<KeychainResult<T>>): Promise<Result<T>> {
    if (closed) return failed(failure('CANCELLED', { message: 'the program is closing' }));
    const state = status().state === 'unknown' ? await probeNow() : status().state;
    if (state !== 'ready') return failed(failure(codeOf(state), { message: `the keychain is ${state}` }));
    return resultOf(await act());
  }

  /** A read looks by itself whether the keychain can be believed (keychain.ts): the first needs no probe before it. */
  async function readNow(name: VaultKey): Promise<Result<string | null>> {
    if (closed || status().state !== 'unknown') return whenReady(() => keychain.read(name));
    return resultOf(await keychain.read(name, timeoutMs));
  }

  function resultOf<T>(outcome: KeychainResult<T>): Result<T> {
    note(outcome);
    if (outcome.state === 'ready') return ok(outcome.value);
    return failed(failure(codeOf(outcome.state), { message: outcome.message }));
  }

  /** Where to act is decided when the turn comes, not when it was asked for. */
  const act = <T>(inMemory: () => T, onKeychain: () => Promise<Result<T>>): Promise<Result<T>> =>
    inTurn(async () => (status().memoryOnly ? ok(inMemory()) : onKeychain()));

  return {
    probe: () => inTurn(probeNow),
    status,
    read: (name) =>
      act(
        () => memory.get(name) ?? null,
        () => readNow(name),
      ),
    write: async (name, value) =>
      refusal(value) ??
      act(
        () => void memory.set(name, value),
        () => whenReady(() => keychain.write(name, value)),
      ),
    remove: (name) =>
      act(
        () => void memory.delete(name),
        () => whenReady(() => keychain.remove(name)),
      ),
    useMemory: () => (status().state === 'ready' ? status() : set({ memoryOnly: true })),
    onChange,
    waiting: keychain.waiting,
    close: async () => {
      closed = true;
      const idle = inTurn(async () => 'done' as const);
      const late = new Promise<'stuck'>((resolve) => setTimeout(resolve, closeMs, 'stuck').unref());
      return Promise.race([idle, late]).then((end) => (keychain.waiting() ? 'stuck' : end));
    },
  };
}

/** Keychains end a value at a NUL and keep no empty one. */
function refusal(value: string): Result<never> | undefined {
  if (value === '' || value.includes('\0')) return failed(failure('BAD_INPUT'));
  if (Buffer.byteLength(value) <= maxSecretBytes) return undefined;
  return failed(failure('SECRET_TOO_LARGE', { values: { limit: maxSecretBytes } }));
}

const codes = {
  locked: 'VAULT_LOCKED',
  absent: 'VAULT_ABSENT',
  broken: 'VAULT_BROKEN',
  'no-library': 'VAULT_NO_LIBRARY',
} as const satisfies Record<VaultProblem, ErrorCode>;

const codeOf = (state: Exclude<VaultState, 'ready'>): ErrorCode =>
  state === 'unknown' ? 'VAULT_BROKEN' : codes[state];

function createStatus() {
  let current: VaultStatus = { state: 'unknown', memoryOnly: false };
  const listeners = new Set<(status: VaultStatus) => void>();

  function set(change: Partial<VaultStatus>): VaultStatus {
    const next = { ...current, ...change };
    if (next.state === current.state && next.memoryOnly === current.memoryOnly) return current;
    current = next;
    for (const listener of listeners) listener(next);
    return next;
  }

  function onChange(listener: (status: VaultStatus) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return { status: () => current, set, onChange };
}

/** One at a time, in the order of asking; work never rejects. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next;
    return next;
  };
}
