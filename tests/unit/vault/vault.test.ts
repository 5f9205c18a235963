import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keytar } from '../../../electron/vault/keytar.ts';
import { createVault, maxSecretBytes } from '../../../electron/vault/vault.ts';
import type { VaultStatus } from '../../../shared/model/app.ts';
import { type FakeKeytar, fakeKeytar } from './fake-keytar.ts';

const service = 'Partner Desk';
const name = 'credentials/stage';
const entry = `${service}|${name}`;

function setUp(load: (fake: FakeKeytar) => Promise<Keytar> = async (fake) => fake) {
  const fake = fakeKeytar();
  const vault = createVault({ service, load: () => load(fake), timeoutMs: 30, callTimeoutMs: 30 });
  const changes: VaultStatus[] = [];
  vault.onChange((status) => changes.push(status));
  return { fake, vault, changes };
}

function promptOn(fake: FakeKeytar): () => Promise<void> {
  let answer = () => {};
  fake.prompt = new Promise((resolve) => {
    answer = resolve;
  });
  return async () => {
    fake.prompt = null;
    answer();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
}

describe('a ready keychain', () => {
  it('is not accessed before the first call', () => {
    const { fake, vault } = setUp();
    expect(fake.calls).toEqual([]);
    expect(vault.status()).toEqual({ state: 'unknown', memoryOnly: false });
  });

  it('passes the probe and keeps nothing of it', async () => {
    const { fake, vault } = setUp();
    expect(await vault.probe()).toBe('ready');
    expect(fake.calls).toEqual(['set probe', 'get probe', 'delete probe']);
    expect(fake.entries.size).toBe(0);
  });

  it('is not probed when the first read finds an entry, which is proof enough', async () => {
    const { fake, vault } = setUp();
    fake.entries.set(entry, 'secret');
    expect(await vault.read(name)).toEqual({ ok: true, value: 'secret' });
    expect(fake.calls).toEqual([`get ${name}`]);
    expect(vault.status()).toEqual({ state: 'ready', memoryOnly: false });
  });

  it('is probed when the first read finds nothing', async () => {
    const { fake, vault } = setUp();
    expect(await vault.read(name)).toEqual({ ok: true, value: null });
    expect(fake.calls).toEqual([`get ${name}`, 'set probe', `get ${name}`, 'get probe', 'delete probe']);
  });

  it('stores, reads, replaces and removes entries', async () => {
    const { vault } = setUp();
    expect(await vault.read(name)).toEqual({ ok: true, value: null });
    expect(await vault.write(name, 'one')).toEqual({ ok: true, value: undefined });
    expect(await vault.write(name, 'two')).toMatchObject({ ok: true });
    expect(await vault.read(name)).toEqual({ ok: true, value: 'two' });
    expect(await vault.read('credentials/production')).toEqual({ ok: true, value: null });
    expect(await vault.remove(name)).toEqual({ ok: true, value: undefined });
    expect(await vault.remove(name)).toEqual({ ok: true, value: undefined });
    expect(await vault.read(name)).toEqual({ ok: true, value: null });
  });

  it('handles one call at a time', async () => {
    const { fake, vault } = setUp();
    await Promise.all([
      vault.probe(),
      vault.write(name, 'a'),
      vault.read(name),
      vault.write(name, 'b'),
      vault.remove(name),
    ]);
    expect(fake.mostAtOnce).toBe(1);
  });

  it('is not replaced by memory mode through a late click', async () => {
    const { vault } = setUp();
    await vault.probe();
    expect(vault.useMemory()).toEqual({ state: 'ready', memoryOnly: false });
  });

  it.each([
    ['over the limit', 'é'.repeat(maxSecretBytes / 2 + 1), 'SECRET_TOO_LARGE'],
    ['empty', '', 'BAD_INPUT'],
    ['with a NUL', 'a\0b', 'BAD_INPUT'],
  ])('rejects a value %s before accessing anything', async (_what, value, code) => {
    const { fake, vault } = setUp();
    expect(await vault.write(name, value)).toMatchObject({ ok: false, error: { code } });
    expect(fake.calls).toEqual([]);
  });

  it('accepts a value of exactly the limit', async () => {
    const { vault } = setUp();
    expect(await vault.write(name, 'x'.repeat(maxSecretBytes))).toMatchObject({ ok: true });
  });
});

describe('a keychain that gets locked', () => {
  it('never reads as "no secret", and keeps its entries', async () => {
    const { fake, vault, changes } = setUp();
    await vault.write(name, 'precious');
    fake.locked = true;
    expect(await vault.read(name)).toMatchObject({
      ok: false,
      error: { code: 'VAULT_LOCKED', retryable: true },
    });
    expect(await vault.write(name, 'other')).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
    expect(await vault.remove(name)).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
    expect(fake.entries.get(entry)).toBe('precious');
    fake.locked = false;
    expect(await vault.probe()).toBe('ready');
    expect(await vault.read(name)).toEqual({ ok: true, value: 'precious' });
    expect(changes.map(({ state }) => state)).toEqual(['ready', 'locked', 'ready']);
  });

  it('ignores a null read while locked, even if unlocked by the time of the canary', async () => {
    const { fake, vault } = setUp();
    await vault.write(name, 'precious');
    fake.locked = true;
    const set = fake.setPassword;
    fake.setPassword = async (...args) => {
      fake.locked = false;
      return set(...args);
    };
    expect(await vault.read(name)).toEqual({ ok: true, value: 'precious' });
  });

  it('ignores a null read after being locked again', async () => {
    const { fake, vault } = setUp();
    await vault.write(name, 'precious');
    fake.locked = true;
    const set = fake.setPassword;
    fake.setPassword = async (...args) => {
      fake.locked = false;
      await set(...args);
      fake.locked = true;
    };
    expect(await vault.read(name)).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
  });

  it('does not report a removal that only seemed to succeed', async () => {
    const { fake, vault } = setUp();
    await vault.write(name, 'precious');
    await vault.probe();
    fake.locked = true;
    expect(await vault.remove(name)).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
    expect(fake.entries.get(entry)).toBe('precious');
  });

  it('is accessed again only by a probe, so prompts appear only on request', async () => {
    const { fake, vault } = setUp();
    fake.locked = true;
    await vault.probe();
    const before = fake.calls.length;
    await vault.read(name);
    await vault.write(name, 'x');
    expect(fake.calls.length).toBe(before);
  });

  it('never loses a secret, whenever it is locked and unlocked', async () => {
    const step = fc.constantFrom('lock', 'unlock', 'probe', 'read', 'write');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { fake, vault } = setUp();
        let written: string | null = null;
        for (const [index, what] of steps.entries()) {
          if (what === 'lock') fake.locked = true;
          if (what === 'unlock') fake.locked = false;
          if (what === 'probe') expect(await vault.probe()).toBe(fake.locked ? 'locked' : 'ready');
          if (what === 'write') written = (await vault.write(name, `v${index}`)).ok ? `v${index}` : written;
          if (what === 'read') {
            const read = await vault.read(name);
            if (read.ok) expect(read.value).toBe(written);
          }
          expect(fake.entries.get(entry) ?? null).toBe(written);
        }
      }),
    );
  });
});

describe('an open prompt', () => {
  it('counts as locked after the timeout, and as ready once it is answered', async () => {
    const { fake, vault, changes } = setUp();
    const answer = promptOn(fake);
    expect(await vault.probe()).toBe('locked');
    expect(vault.waiting()).toBe(true);
    await answer();
    expect(vault.waiting()).toBe(false);
    expect(vault.status().state).toBe('ready');
    expect(changes.map(({ state }) => state)).toEqual(['locked', 'ready']);
    expect(fake.entries.size).toBe(0);
  });

  it('is never followed by a second prompt', async () => {
    const { fake, vault } = setUp();
    const answer = promptOn(fake);
    await vault.probe();
    await vault.probe();
    await vault.read(name);
    expect(fake.calls).toEqual(['set probe']);
    await answer();
    expect(fake.mostAtOnce).toBe(1);
  });

  it('that was dismissed is not opened again automatically', async () => {
    const { fake, vault } = setUp();
    const answer = promptOn(fake);
    await vault.probe();
    fake.error = new Error('Prompt was dismissed');
    await answer();
    expect(vault.status().state).toBe('locked');
    expect(fake.calls).toEqual(['set probe']);
  });

  it('a write reported as failed that succeeds later is found by the next read', async () => {
    const { fake, vault } = setUp();
    await vault.probe();
    const answer = promptOn(fake);
    expect(await vault.write(name, 'late')).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
    await answer();
    expect(await vault.read(name)).toEqual({ ok: true, value: 'late' });
  });
});

describe('no keychain', () => {
  it.each([
    ['no library', new Error('Failed to load keytar native addon'), 'no-library', 'VAULT_NO_LIBRARY'],
  ])('%s', async (_what, error, state, code) => {
    const { vault } = setUp(() => Promise.reject(error));
    expect(await vault.probe()).toBe(state);
    expect(await vault.read(name)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent', 'VAULT_ABSENT'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'broken', 'VAULT_BROKEN'],
  ])('%s', async (message, state, code) => {
    const { fake, vault } = setUp();
    fake.error = new Error(message);
    expect(await vault.probe()).toBe(state);
    expect(await vault.write(name, 'x')).toMatchObject({ ok: false, error: { code } });
    expect(fake.calls.filter((call) => call !== 'set probe')).toEqual([]);
  });

  it('that does not store what it confirms is broken', async () => {
    const { fake, vault } = setUp();
    await vault.probe();
    fake.getPassword = async () => 'something else';
    expect(await vault.write(name, 'x')).toMatchObject({ ok: false, error: { code: 'VAULT_BROKEN' } });
    expect(vault.status().state).toBe('broken');
  });

  it('that does not remove what it confirms is broken', async () => {
    const { fake, vault } = setUp();
    await vault.write(name, 'x');
    const remove = fake.deletePassword;
    fake.deletePassword = async (...args) => (args[1] === name ? true : remove(...args));
    expect(await vault.remove(name)).toMatchObject({ ok: false, error: { code: 'VAULT_BROKEN' } });
  });

  it('does not reveal the value in failures, even if the OS does', async () => {
    const { fake, vault } = setUp();
    await vault.probe();
    fake.setPassword = async (_service, _account, value) => Promise.reject(new Error(`bad: ${value}`));
    expect(JSON.stringify(await vault.write(name, 'CANARY'))).not.toContain('CANARY');
  });
});

describe('memory mode', () => {
  it('starts only on request, and writes nowhere', async () => {
    const { fake, vault, changes } = setUp();
    fake.locked = true;
    await vault.probe();
    expect(await vault.write(name, 'x')).toMatchObject({ ok: false });
    expect(vault.useMemory()).toEqual({ state: 'locked', memoryOnly: true });
    const before = fake.calls.length;
    expect(await vault.write(name, 'x')).toMatchObject({ ok: true });
    expect(await vault.read(name)).toEqual({ ok: true, value: 'x' });
    expect(await vault.read('store-key/stage')).toEqual({ ok: true, value: null });
    expect(await vault.remove(name)).toMatchObject({ ok: true });
    expect(await vault.read(name)).toEqual({ ok: true, value: null });
    expect(fake.calls.length).toBe(before);
    expect(changes.at(-1)).toEqual({ state: 'locked', memoryOnly: true });
  });

  it('lasts until the end of the run: a working keychain is reported, but nothing moves into it', async () => {
    const { fake, vault, changes } = setUp();
    fake.error = new Error('Could not connect: No such file or directory');
    await vault.probe();
    vault.useMemory();
    await vault.write(name, 'x');
    fake.error = null;
    expect(await vault.probe()).toBe('ready');
    expect(changes.at(-1)).toEqual({ state: 'ready', memoryOnly: true });
    expect(await vault.read(name)).toEqual({ ok: true, value: 'x' });
    expect(fake.entries.size).toBe(0);
  });

  it('has the same limits', async () => {
    const { vault } = setUp();
    vault.useMemory();
    expect(await vault.write(name, 'x'.repeat(maxSecretBytes + 1))).toMatchObject({ ok: false });
  });
});

describe('listeners', () => {
  it('are called on changes only, and never after unsubscribing', async () => {
    const { vault, changes } = setUp();
    const heard: VaultStatus[] = [];
    const remove = vault.onChange((status) => heard.push(status));
    await vault.probe();
    remove();
    await vault.probe();
    vault.useMemory();
    expect(heard).toEqual([{ state: 'ready', memoryOnly: false }]);
    expect(changes).toEqual(heard);
  });
});

describe('closing', () => {
  it('lets running calls finish, then no longer accesses the keychain', async () => {
    const { fake, vault } = setUp();
    const begun = vault.write(name, 'one');
    await new Promise(setImmediate);
    expect(await vault.close()).toBe('done');
    expect(await begun).toMatchObject({ ok: true });
    const calls = fake.calls.length;
    expect(await vault.read(name)).toMatchObject({ error: { code: 'CANCELLED' } });
    await vault.probe();
    expect(fake.calls).toHaveLength(calls);
    expect(fake.entries.get(entry)).toBe('one');
  });

  it('reports stuck while the system waits for a person', async () => {
    const { fake, vault } = setUp();
    const answer = promptOn(fake);
    void vault.probe();
    await new Promise(setImmediate);
    expect(await vault.close()).toBe('stuck');
    await answer();
  });
});
