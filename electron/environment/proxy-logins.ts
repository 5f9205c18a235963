import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import { parseEntry } from '../vault/entry.ts';
import type { Vault } from '../vault/vault.ts';
import type { AnswerProxy, ProxyAccount } from './net-fetch.ts';

/** An account is told to the proxy alone that it was entered for. */
const savedSchema = z.object({ proxy: z.string(), username: z.string(), password: z.string() });
type SavedAccount = z.infer<typeof savedSchema>;

/** How the office's proxy is signed in to. A request never waits for a person: it fails, and may be made again. */
export type ProxyLogins = {
  answer: AnswerProxy;
  /** Takes what a person entered; with `keep` it is in the keychain as well. */
  signIn: (proxy: string, account: ProxyAccount, keep: boolean) => Promise<Result<void>>;
  /** The proxy whose account is known now, or null. */
  status: () => Promise<Result<{ proxy: string | null }>>;
  forget: () => Promise<Result<void>>;
};

/** `onNeeded` asks the page for an account; `hide` keeps a value out of the log. */
export type ProxyLoginsDeps = {
  vault: () => Promise<Vault>;
  onNeeded: (proxy: string, wasRefused: boolean) => void;
  hide: (value: string) => void;
};

const name = 'proxy-login';

/** See {@link ProxyLogins}. */
export function createProxyLogins({ vault, onNeeded, hide }: ProxyLoginsDeps): ProxyLogins {
  let known: SavedAccount | null = null;
  let read: Promise<void> | null = null;

  /** Read once; while the keychain is locked, anew each time. */
  const load = async (): Promise<void> => {
    const stored = await (await vault()).read(name);
    if (!stored.ok) read = null;
    else if (stored.value !== null) know(parseEntry(stored.value, savedSchema));
  };
  const loaded = (): Promise<void> => {
    read ??= load();
    return read;
  };
  const know = (account: SavedAccount | null): void => {
    if (account) for (const value of [account.username, account.password]) hide(value);
    known = account;
  };
  const forget = async (): Promise<Result<void>> => {
    known = null;
    return (await vault()).remove(name);
  };

  return {
    forget,
    answer: async ({ host, port }, isAgain) => {
      const proxy = `${host}:${port}`;
      if (known === null) await loaded();
      const account = known?.proxy === proxy ? known : null;
      if (account !== null && !isAgain) return account;
      if (account !== null) await forget();
      onNeeded(proxy, account !== null);
      return null;
    },
    signIn: async (proxy, account, keep) => {
      const saved = { proxy, ...account };
      know(saved);
      read = Promise.resolve();
      const keychain = await vault();
      return keep ? keychain.write(name, JSON.stringify(saved)) : keychain.remove(name);
    },
    status: async () => {
      await loaded();
      return ok({ proxy: known?.proxy ?? null });
    },
  };
}
