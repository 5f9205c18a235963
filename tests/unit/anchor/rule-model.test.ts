import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../../electron/store/database.ts';
import { unwrap } from '../kiva/support.ts';
import { type FakeKeytar, fakeKeytar } from '../vault/fake-keytar.ts';
import { copyOf, newStore, pins, program } from './program.ts';

// Whatever happens to store and keychain between two actions of a person: a rule shown as on is on, and can be turned off.

const step = fc.oneof(
  fc.record({
    do: fc.constantFrom('on', 'off', 'add', 'remove', 'backUp', 'restart'),
    fault: fc.constant('none'),
  }),
  fc.record({
    do: fc.constantFrom('on', 'off', 'add', 'remove'),
    fault: fc.constantFrom('keychain', 'disk', 'power'),
  }),
  fc.record({
    do: fc.constantFrom('putBack', 'setAside', 'loseEntry', 'spoilEntry', 'losePart'),
    fault: fc.constant('none'),
  }),
);

type Step = { do: string; fault: string };

/** An office, and what the screen showed of the rule. */
class Told {
  readonly keytar = fakeKeytar();
  store = newStore();
  private backup: Store | null = null;
  /** What the screen shows; null if a change was interrupted before any result. */
  isOn: boolean | null = false;

  async play({ do: act, fault }: Step): Promise<void> {
    if (act === 'backUp') this.backup = copyOf(this.store);
    else if (act === 'putBack') this.store = this.backup ? copyOf(this.backup) : this.store;
    else if (act === 'setAside') this.store = newStore();
    else if (['loseEntry', 'spoilEntry', 'losePart'].includes(act)) spoil(this.keytar, act);
    else await this.change(act, fault);
  }

  private async change(act: string, fault: string): Promise<void> {
    const run = await program(this.keytar, this.store);
    const by = run.proofOf('Ben', pins.ben);
    const [other] = run.approvals.people().filter(({ name }) => name !== 'Ben');
    const changes: Record<string, () => Promise<{ ok: boolean }>> = {
      on: () => run.setRule(true, by),
      off: () => run.setRule(false, by),
      add: () => run.add({ name: `P ${crypto.randomUUID()}`, pin: '195730', approves: true }, by),
      remove: () => run.remove(other?.id ?? crypto.randomUUID(), by),
    };
    const mend = strike(this.keytar, this.store, fault);
    const done = await changes[act]?.().catch(() => ({ ok: false }));
    mend();
    if (done?.ok && act === 'on') this.isOn = true;
    if (done?.ok && act === 'off') this.isOn = false;
    if (fault === 'power' && act === 'off' && this.isOn) this.isOn = null;
  }

  /** The state at the next start. */
  async check(): Promise<void> {
    const run = await program(this.keytar, this.store);
    expect(run.settled).toBe('ok');
    if (this.isOn === true) expect(run.approvals.rule().on).toBe(true);
    if (!run.approvals.rule().on) this.isOn = false;
    expect(run.approvals.people().map(({ name }) => name)).toContain('Ben');
    unwrap(await run.checkApprover(run.proofOf('Ben', pins.ben)));
  }
}

/** Somebody removes or overwrites the entry with other tools; only while the store is the newest. */
function spoil({ entries }: FakeKeytar, how: string): void {
  const of = [...entries.keys()].filter((name) => name.includes('approvals/'));
  if (how === 'loseEntry') for (const name of of) entries.delete(name);
  else if (how === 'spoilEntry')
    entries.set(of.find((name) => name.endsWith('stage')) ?? 'x', '{"on":false}');
  else entries.delete(of.find((name) => !name.endsWith('stage')) ?? 'x');
}

/** Makes the next rule changes fail: in the keychain, in the store, or everything after the keychain's head. */
function strike(keytar: FakeKeytar, store: Store, fault: string): () => void {
  const [set, exec] = [keytar.setPassword, store.exec.bind(store)];
  let isOut = false;
  keytar.setPassword = async (service, account, text) => {
    const isRule = account.startsWith('approvals/') && !/"tries":\{"/.test(text);
    if (isRule && (fault === 'keychain' || isOut)) throw new Error('org.freedesktop.secrets is gone');
    await set(service, account, text);
    isOut ||= fault === 'power' && isRule && account === 'approvals/stage';
  };
  store.exec = (sql) => {
    if (sql === 'COMMIT' && (fault === 'disk' || isOut)) throw new Error('disk full');
    return exec(sql);
  };
  return () => {
    keytar.setPassword = set;
    store.exec = exec;
  };
}

it('reports the right state after every step and always has an approver', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const office = new Told();
    const first = await program(office.keytar, office.store);
    unwrap(await first.add({ name: 'Ben', pin: pins.ben, approves: true }, null));
    for (const each of steps) {
      await office.play(each);
      await office.check();
    }
  });
  await fc.assert(property, { numRuns: 150 });
});
