import type { AuthInfo } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createProxyLogins } from '../../../electron/environment/proxy-logins.ts';
import { keychain } from '../store/keychain.ts';

const at = (host: string): AuthInfo => ({
  isProxy: true,
  scheme: 'basic',
  host,
  port: 8080,
  realm: 'office',
});
const office = at('proxy.office');
const account = { username: 'maria', password: 'p%ss word' };

function open(entries = new Map<string, string>()) {
  const [onNeeded, hide] = [vi.fn(), vi.fn()];
  const logins = createProxyLogins({ vault: async () => keychain(entries), onNeeded, hide });
  return { ...logins, entries, onNeeded, hide };
}

describe('the login of a proxy', () => {
  it('is asked of a person, and no request waits for it', async () => {
    const { answer, onNeeded } = open();
    expect(await answer(office, false)).toBeNull();
    expect(onNeeded.mock.calls).toEqual([['proxy.office:8080', false]]);
  });

  it('is told to its own proxy alone', async () => {
    const { answer, signIn } = open();
    await signIn('proxy.office:8080', account, false);
    expect(await answer(office, false)).toMatchObject(account);
    expect(await answer(at('elsewhere'), false)).toBeNull();
  });

  it('is in the keychain only if a person wants that, and is kept out of the log', async () => {
    const { signIn, entries, hide } = open();
    await signIn('proxy.office:8080', account, false);
    expect([...entries.keys()]).toEqual([]);
    await signIn('proxy.office:8080', account, true);
    expect(await open(entries).answer(office, false)).toMatchObject(account);
    expect(await open(entries).status()).toEqual({ ok: true, value: { proxy: 'proxy.office:8080' } });
    for (const value of Object.values(account)) expect(hide).toHaveBeenCalledWith(value);
    await signIn('proxy.office:8080', account, false);
    expect([...entries.keys()]).toEqual([]);
  });

  it('that was refused is forgotten, and asked for anew', async () => {
    const { answer, signIn, entries, onNeeded } = open();
    await signIn('proxy.office:8080', account, true);
    expect(await answer(office, true)).toBeNull();
    expect(onNeeded.mock.calls).toEqual([['proxy.office:8080', true]]);
    expect([...entries.keys()]).toEqual([]);
    expect(await answer(office, false)).toBeNull();
  });
});
