import { describe, expect, it } from 'vitest';
import { unwrap } from '../kiva/support.ts';
import { type FakeKeytar, fakeKeytar } from '../vault/fake-keytar.ts';
import { at, code, copyOf, entry, pins, program } from './program.ts';

// The two-person rule survives its store: a new store, an older one, or one changed by other tools.

async function withRule(keytar: FakeKeytar) {
  const made = await program(keytar);
  unwrap(await made.add({ name: 'Ben', pin: pins.ben, approves: true }, null));
  const ben = made.proofOf('Ben', pins.ben);
  unwrap(await made.add({ name: 'Cleo', pin: pins.cleo, approves: true }, ben));
  unwrap(await made.add({ name: 'Ana', pin: pins.ana, approves: false }, ben));
  unwrap(await made.setRule(true, ben));
  return { ...made, ben };
}

describe('a new store', () => {
  it('restores the rule, its people and their PINs, and reports it until an approver confirms', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const next = await program(keytar);
    expect(next.approvals.rule()).toEqual({ on: true, since: at, by: 'Ben', restored: 'behind' });
    expect(next.approvals.state()).toEqual(first.approvals.state());
    expect(code(await next.add({ name: 'Eve', pin: '195730', approves: true }, null))).toBe(
      'APPROVAL_NEEDED',
    );
    expect(code(await next.setRule(false, next.proofOf('Ana', pins.ana)))).toBe('NOT_APPROVER');
    unwrap(await next.setRule(true, next.proofOf('Cleo', pins.cleo)));
    expect(next.approvals.rule()).toEqual({ on: true, since: at, by: 'Ben', restored: null });
  });

  it('has no rule when the keychain has none', async () => {
    const { approvals, settled } = await program(fakeKeytar());
    expect([settled, approvals.rule().on, approvals.rule().restored]).toEqual(['ok', false, null]);
  });

  it('does not open while the keychain is locked', async () => {
    const keytar = fakeKeytar();
    await withRule(keytar);
    keytar.locked = true;
    expect((await program(keytar)).settled).toBe('VAULT_LOCKED');
  });
});

describe('an older store', () => {
  it('restores a rule that was turned on and people who were added or removed since', async () => {
    const keytar = fakeKeytar();
    const first = await program(keytar);
    unwrap(await first.add({ name: 'Ben', pin: pins.ben, approves: true }, null));
    const ben = first.proofOf('Ben', pins.ben);
    unwrap(await first.add({ name: 'Eve', pin: '195730', approves: true }, ben));
    const old = copyOf(first.store);
    unwrap(await first.remove(first.proofOf('Eve', '').personId, ben));
    unwrap(await first.add({ name: 'Cleo', pin: pins.cleo, approves: true }, ben));
    unwrap(await first.setRule(true, ben));

    const restored = await program(keytar, old);
    expect(restored.approvals.rule()).toMatchObject({ on: true, restored: 'behind' });
    expect(restored.approvals.people().map(({ name }) => name)).toEqual(['Ben', 'Cleo']);
  });

  it('does not bring back an older PIN', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const old = copyOf(first.store);
    unwrap(await first.changePin(first.ben, pins.newBen));
    const restored = await program(keytar, old);
    expect(code(await restored.check(restored.proofOf('Ben', pins.ben)))).toBe('PIN_WRONG');
    expect(code(await restored.check(restored.proofOf('Ben', pins.newBen)))).toBe('ok');
  });

  it('keeps the count of wrong tries, and the wait starts over', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const old = copyOf(first.store);
    const guess = first.proofOf('Ben', '000001');
    for (let tries = 0; tries < 5; tries += 1) expect(code(await first.check(guess))).toBe('PIN_WRONG');
    const restored = await program(keytar, old);
    expect(code(await restored.check(restored.proofOf('Ben', pins.ben)))).toBe('PIN_WAIT');
    restored.clock.elapsed += 30_000;
    expect(code(await restored.check(guess))).toBe('PIN_WRONG');
    restored.clock.elapsed += 59_999;
    expect(code(await restored.check(guess))).toBe('PIN_WAIT');
    expect(code(await (await program(keytar)).check(guess))).toBe('PIN_WAIT');
  });

  it('takes the latest change when two copies of a folder diverged', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const second = await program(keytar, copyOf(first.store));
    const add = (name: string) => ({ name, pin: '195730', approves: false });
    unwrap(await second.add(add('Dora'), first.ben));
    const generation = first.approvals.generation() + 1;
    first.approvals.become(first.approvals.state(), { generation, by: '', now: at, restored: null });
    await first.rules.settle();
    expect(first.approvals.people().map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana', 'Dora']);
  });

  it('counts tries that another program makes on a copy of the folder at the same time', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const second = await program(keytar, copyOf(first.store), { elapsed: 10_000_000 });
    second.clock.elapsed += 10_000_000;
    const guess = first.proofOf('Ben', '000001');
    for (let tries = 0; tries < 5; tries += 1) expect(code(await first.check(guess))).toBe('PIN_WRONG');
    expect(code(await second.check(guess))).toBe('PIN_WAIT');
  });

  it('keeps a rule on that was turned off since, and asks an approver to confirm', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const old = copyOf(first.store);
    unwrap(await first.setRule(false, first.ben));
    const restored = await program(keytar, old);
    expect(restored.approvals.rule().on).toBe(true);
    unwrap(await restored.setRule(false, restored.proofOf('Cleo', pins.cleo)));
    expect((await program(keytar)).approvals.rule().on).toBe(false);
  });

  it('keeps the rule off when no approver is left who could turn it off', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const old = copyOf(first.store);
    unwrap(await first.setRule(false, first.ben));
    for (const name of ['Cleo', 'Ben'])
      unwrap(await first.remove(first.proofOf(name, '').personId, first.ben));
    const restored = await program(keytar, old);
    expect([restored.approvals.rule().on, restored.approvals.people().length]).toEqual([false, 1]);
  });
});

describe('a keychain entry', () => {
  it('is written again from an intact store after somebody removed it', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    keytar.entries.clear();
    const again = await program(keytar, first.store);
    expect(again.approvals.rule()).toMatchObject({ on: true, restored: null });
    expect((await program(keytar)).approvals.state()).toEqual(first.approvals.state());
  });

  it.each([
    ['is no text of ours', (entries: Map<string, string>) => entries.set(entry, 'nonsense')],
    ['is of a newer version', (entries: Map<string, string>) => entries.set(entry, '{"v":2,"on":false}')],
    ['lost a part', (entries: Map<string, string>) => entries.delete(partIn(entries))],
    ['has another part', (entries: Map<string, string>) => entries.set(partIn(entries), '{"on":false}')],
  ])('that %s never counts as "no rule"', async (_, spoil) => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    unwrap(await first.setRule(false, first.ben));
    spoil(keytar.entries);
    // A store without a rule, whose approvers can turn it off again.
    const own = await program(keytar, copyOf(first.store));
    expect(own.approvals.rule()).toMatchObject({ on: true, restored: 'unreadable' });
    unwrap(await own.setRule(false, own.proofOf('Ben', pins.ben)));
    expect((await program(keytar)).approvals.rule().on).toBe(false);
  });

  it('that is unreadable, with a new store, turns the rule on and locks everybody out until either is restored', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const good = new Map(keytar.entries);
    keytar.entries.set(entry, 'nonsense');
    const empty = await program(keytar);
    expect(empty.approvals.rule()).toMatchObject({ on: true, restored: 'unreadable' });
    expect(code(await empty.add({ name: 'Eve', pin: '195730', approves: true }, null))).toBe(
      'APPROVAL_NEEDED',
    );
    expect(keytar.entries.get(entry)).toBe('nonsense');

    const whole = await program(keytar, copyOf(first.store));
    expect(code(await whole.check(whole.proofOf('Ben', pins.ben)))).toBe('ok');
    keytar.entries = new Map(good);
    const back = await program(keytar, empty.store);
    expect(back.approvals.people()).toHaveLength(3);
    // Or an administrator removes it: then only the store counts.
    keytar.entries.clear();
    expect((await program(keytar, (await unreadable(keytar)).store)).approvals.rule().on).toBe(false);
  });

  async function unreadable(keytar: FakeKeytar) {
    keytar.entries.set(entry, 'nonsense');
    const empty = await program(keytar);
    keytar.entries.clear();
    return empty;
  }

  it('is split into as few parts as fifty approvers with long or equal names need', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const people = Array.from({ length: 50 }, (_, n) => ({
      ...{
        id: crypto.randomUUID(),
        name: '国'.repeat(100),
        pin: `pin ${n}`,
        approves: true,
        addedAt: at,
        wrong: 0,
      },
    }));
    const change = (more: typeof people) =>
      first.rules.change((state) => ({ ok: true, value: { ...state, people: [...state.people, ...more] } }), {
        by: 'Ben',
      });
    unwrap(await change(people));
    expect((await program(keytar)).approvals.state()).toEqual(first.approvals.state());
    expect(first.approvals.people()).toHaveLength(53);
    for (const { id } of people) first.approvals.countTry(id);
    unwrap(await first.rules.keepTries());
    const next = await program(keytar);
    expect(next.approvals.state().people.filter(({ wrong }) => wrong === 1)).toHaveLength(50);
    unwrap(
      await first.rules.change(
        (state) => ({ ok: true, value: { ...state, people: state.people.slice(0, 3) } }),
        {
          by: 'Ben',
        },
      ),
    );
    expect([...keytar.entries.keys()].filter((name) => name.includes('approvals/'))).toHaveLength(2);
  });
});

describe('an interrupted change', () => {
  it('is completed at the next start when it reached only the keychain, and never turns the rule off', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const before = copyOf(first.store);
    unwrap(await first.changePin(first.ben, pins.newBen));
    const next = await program(keytar, before);
    expect(code(await next.check(next.proofOf('Ben', pins.newBen)))).toBe('ok');

    const on = copyOf(first.store);
    unwrap(await first.setRule(false, { ...first.ben, pin: pins.newBen }));
    expect((await program(keytar, on)).approvals.rule().on).toBe(true);
  });

  it('is rolled back when the keychain refuses it, even if the write succeeds later', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const before = first.approvals.state();
    const answer = holdHead(keytar, '"generation":5');
    expect(code(await first.setRule(false, first.ben))).toBe('VAULT_LOCKED');
    expect(first.approvals.state()).toEqual(before);
    await answer();
    const next = await program(keytar, first.store);
    expect([next.approvals.rule().on, next.settled]).toEqual([true, 'ok']);
    expect((await program(keytar)).approvals.rule().on).toBe(true);

    const answerPin = holdHead(keytar, '"generation":7');
    expect(code(await next.changePin(first.ben, pins.newBen))).toBe('VAULT_LOCKED');
    await answerPin();
    const last = await program(keytar, next.store);
    expect(code(await last.check(first.ben))).toBe('ok');
    expect(code(await (await program(keytar)).check(first.ben))).toBe('ok');
  });

  /** A write of the head waits for a prompt that is answered after the program timed out. */
  function holdHead(keytar: FakeKeytar, part: string): () => Promise<void> {
    const set = keytar.setPassword;
    let answer: () => void = () => {};
    keytar.setPassword = async (service, account, text) => {
      if (account === 'approvals/stage' && text.includes(part))
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return set(service, account, text);
    };
    return async () => {
      answer();
      await new Promise((resolve) => setTimeout(resolve, 20));
      keytar.setPassword = set;
    };
  }

  it('is rolled back when the disk is full', async () => {
    const keytar = fakeKeytar();
    const first = await withRule(keytar);
    const exec = first.store.exec.bind(first.store);
    first.store.exec = (sql) => {
      if (sql === 'COMMIT') throw new Error('disk full');
      return exec(sql);
    };
    await expect(first.changePin(first.ben, pins.newBen)).rejects.toThrow('disk full');
    await expect(first.setRule(false, first.ben)).rejects.toThrow('disk full');
    first.store.exec = exec;
    expect(code(await first.check(first.ben))).toBe('ok');
    expect((await program(keytar, first.store)).approvals.rule().on).toBe(true);
    expect((await program(keytar)).approvals.rule().on).toBe(true);
  });
});

function partIn(entries: Map<string, string>): string {
  return [...entries.keys()].find((name) => name.startsWith(`${entry}/`)) ?? '';
}
