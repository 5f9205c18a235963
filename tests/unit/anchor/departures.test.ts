import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnchor } from '../../../electron/anchor/departures.ts';
import { departureRepository } from '../../../electron/store/departures.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { at, openSends, reportSend } from '../store/new-send.ts';

/** A keychain that persists across stores. */
function keychain() {
  const kept = new Map<string, string>();
  return {
    kept,
    locked: false,
    read(name: string) {
      return Promise.resolve(this.locked ? failed(failure('VAULT_LOCKED')) : ok(kept.get(name) ?? null));
    },
    write(name: string, value: string) {
      if (this.locked) return Promise.resolve(failed(failure('VAULT_LOCKED')));
      kept.set(name, value);
      return Promise.resolve(ok(undefined));
    },
  };
}

let vault: ReturnType<typeof keychain>;
beforeEach(() => {
  vault = keychain();
});

/** A program on its own store; a copy gets the same operations. */
function program(done: readonly string[] = []) {
  const { store, sends } = openSends();
  const departures = departureRepository(store);
  const anchor = createAnchor({ departures, vault, environment: 'stage', now: () => at });
  const begin = (id: string): void => {
    sends.add([reportSend({ [id]: '1' }, { id })], at);
    sends.begin(id, at);
    sends.end(id, { state: 'accepted', settledBy: 'kiva' }, at);
  };
  for (const id of done) begin(id);
  const send = async (id: string): Promise<string> => {
    begin(id);
    const keptIt = await anchor.keep();
    return keptIt.ok ? 'left' : keptIt.error.code;
  };
  const check = async (): Promise<string> => {
    const checked = await anchor.check();
    return checked.ok ? 'ok' : checked.error.code;
  };
  return { anchor, send, check, departures };
}

describe('a store that has every departure in the keychain', () => {
  it('sends requests, also after a restart and while the keychain has no entry yet', async () => {
    const first = program();
    expect(await first.check()).toBe('ok');
    expect(await first.send('a')).toBe('left');
    expect(await program(['a']).check()).toBe('ok');
    vault.kept.clear();
    expect(await program(['a']).check()).toBe('ok');
  });

  it('sends requests after a crash between writing to the store and to the keychain', async () => {
    await program().send('a');
    expect(await program(['a', 'b']).check()).toBe('ok');
  });
});

describe('a store that is older than the keychain entry', () => {
  it('sends nothing until a person has confirmed, then sends again', async () => {
    const first = program();
    for (const id of ['a', 'b', 'c']) await first.send(id);
    const restored = program(['a']);
    expect(await restored.anchor.check()).toMatchObject({
      error: { code: 'STORE_BEHIND', values: { requests: 2 } },
    });
    expect(await restored.send('b')).toBe('STORE_BEHIND');
    expect((await restored.anchor.accept()).ok).toBe(true);
    expect(await restored.check()).toBe('ok');
    // Departures with equal numbers would hide differences and undercount what is missing.
    expect(restored.departures.newest()?.number).toBeGreaterThan(first.departures.newest()?.number ?? 0);
    expect(await restored.send('d')).toBe('left');
    expect(await first.check()).toBe('STORE_BEHIND');
  });

  it('is detected when the store is new, or a diverged copy of the same store', async () => {
    const first = program();
    for (const id of ['a', 'b']) await first.send(id);
    expect(await program().check()).toBe('STORE_BEHIND');
    expect(await program(['a', 'other']).check()).toBe('STORE_BEHIND');
    expect(await program(['a', 'other', 'more']).check()).toBe('STORE_BEHIND');
  });
});

it('sends nothing while the keychain cannot be read', async () => {
  const first = program();
  await first.send('a');
  vault.locked = true;
  expect([await first.check(), await first.send('b')]).toEqual(['VAULT_LOCKED', 'VAULT_LOCKED']);
  vault.locked = false;
  expect(await first.send('c')).toBe('left');
});

it('asks for confirmation once when the entry is unreadable, also with a new store', async () => {
  for (const done of [['a'], []]) {
    vault.kept.set('departures/stage', 'nonsense');
    const { anchor, check, send } = program(done);
    expect(await anchor.check()).toMatchObject({
      error: { code: 'STORE_BEHIND', values: { requests: '?' } },
    });
    expect(await anchor.missing()).toBe(0);
    expect((await anchor.accept()).ok).toBe(true);
    expect([await check(), await send('b')]).toEqual(['ok', 'left']);
    expect(await program().check()).toBe('STORE_BEHIND');
  }
});

it('is detected whenever a departure is missing from the store, and only then', async () => {
  const history = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 6 });
  const property = fc.asyncProperty(history, fc.nat(), async (names, cut) => {
    vault = keychain();
    const ids = names.map((name, place) => `${name}${place}`);
    const first = program();
    for (const id of ids) await first.send(id);
    const length = cut % (ids.length + 1);
    expect(await program(ids.slice(0, length)).check()).toBe(length === ids.length ? 'ok' : 'STORE_BEHIND');
  });
  await fc.assert(property, { numRuns: 40 });
});
