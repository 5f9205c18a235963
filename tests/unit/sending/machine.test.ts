import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Happening, happenings, World } from './world.ts';

const allHappenings = [...Object.keys(happenings), 'crashBefore', 'crashAfter'] as Happening[];

/** What a person or fate does next. Numbers choose among what is there. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('send' as const),
    rows: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
    fate: fc.constantFrom(...allHappenings),
  }),
  fc.record({
    do: fc.constantFrom('resume', 'arrived', 'again', 'withdraw', 'restart'),
    pick: fc.nat(),
    fate: fc.constantFrom(...allHappenings),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(world: World, each: Step): Promise<void> {
  world.next = each.fate;
  if (each.do === 'send') sendUnlessLive(world, each.rows.map(String));
  else if (each.do === 'restart') world.machine = world.boot();
  else actOn(world, each.do, each.pick);
  await world.settle();
}

/** As the handler does: what is live is left out. */
function sendUnlessLive(world: World, rows: string[]): void {
  const send = world.newSend(rows);
  const live = new Set(
    world.sends.live(send.items.map((item) => item.fingerprint)).map((item) => item.fingerprint),
  );
  const fresh = world.newSend(
    send.items.filter((item) => !live.has(item.fingerprint)).map((item) => item.key),
  );
  if (fresh.items.length > 0) world.machine.start([fresh]);
}

function actOn(world: World, action: 'resume' | 'arrived' | 'again' | 'withdraw', pick: number): void {
  const all = world.sends.list(500, 0).sends;
  const target = all[pick % Math.max(all.length, 1)];
  if (!target) return;
  if (action !== 'again') return void world.machine[action](target.id);
  const fingerprints = world.sends.fingerprints(target.id);
  const by = world.newSend(world.sends.get(target.id)?.rows.map((row) => row.key) ?? []);
  if (world.machine.again(target.id, { ...by, replaces: target.id }).ok)
    for (const each of fingerprints) world.words.set(each, (world.words.get(each) ?? 0) + 1);
}

describe('send machine', () => {
  it('sends nothing twice without a person’s word, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const world = new World();
        for (const each of steps) await play(world, each);
        for (const [fingerprint, times] of world.held)
          expect(times, 'times the server got a row').toBeLessThanOrEqual(
            1 + (world.words.get(fingerprint) ?? 0),
          );
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing: what the server holds is accepted or unknown here, and nothing stays `sending` at rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const world = new World();
        for (const each of steps) await play(world, each);
        world.machine = world.boot();
        const states = world.sends.list(500, 0).sends.map((send) => send.state);
        expect(states).not.toContain('sending');
        const live = new Set(world.sends.live([...world.held.keys()]).map((item) => item.fingerprint));
        const replaced = new Set([...world.words.keys()]);
        for (const fingerprint of world.held.keys())
          expect(live.has(fingerprint) || replaced.has(fingerprint)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['accepted', 'accepted'],
    ['refused', 'refused'],
    ['unauthorised', 'waiting'],
    ['busy', 'waiting'],
    ['noToken', 'waiting'],
    ['noHost', 'waiting'],
    ['lostBefore', 'unknown'],
    ['lostAfter', 'unknown'],
    ['brokenAfter', 'unknown'],
    ['portal', 'unknown'],
    ['crashBefore', 'unknown'],
    ['crashAfter', 'unknown'],
  ] as const)('%s ends as %s', async (fate, state) => {
    const world = new World();
    world.next = fate;
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    expect(world.sends.list(1, 0).sends[0]?.state).toBe(state);
  });

  it('holds the rest of the queue after anything but a clear yes', async () => {
    const world = new World();
    world.next = 'lostAfter';
    world.machine.start([world.newSend(['a']), world.newSend(['b']), world.newSend(['c'])]);
    await world.settle();
    expect(
      world.sends
        .list(9, 0)
        .sends.map((send) => send.state)
        .sort(),
    ).toEqual(['unknown', 'waiting', 'waiting']);
    expect(world.held.size).toBe(1);
  });

  it('sends a queue in its order, one at a time', async () => {
    const world = new World();
    world.machine.start([world.newSend(['a']), world.newSend(['b'])]);
    await world.settle();
    expect(world.sends.list(9, 0).sends.map((send) => send.state)).toEqual(['accepted', 'accepted']);
  });

  it('gives a withdrawn repetition’s first send back its doubt', async () => {
    const world = new World();
    world.next = 'lostAfter';
    const first = world.newSend(['a']);
    world.machine.start([first]);
    await world.settle();
    world.next = 'noHost';
    const second = world.newSend(['a']);
    world.machine.again(first.id, second);
    await world.settle();
    expect(world.machine.withdraw(second.id).ok).toBe(true);
    expect(world.sends.live(world.sends.fingerprints(first.id))).toHaveLength(1);
  });

  it('keeps an outcome that could not be written down as unknown', async () => {
    const world = new World();
    const end = world.sends.end;
    world.sends.end = () => {
      throw new Error('disk full');
    };
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    world.sends.end = end;
    world.machine.start([world.newSend(['b'])]);
    await world.settle();
    expect(world.sends.get(send.id)?.state).toBe('unknown');
  });
});
