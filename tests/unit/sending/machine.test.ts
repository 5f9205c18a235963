import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/store/fingerprint.ts';
import { failure } from '../../../shared/errors.ts';
import { failed } from '../../../shared/result.ts';
import { type Happening, happenings, World } from './world.ts';

const allHappenings = [...Object.keys(happenings), 'crashBefore', 'crashAfter', 'bug'] as Happening[];

/** A person's hand on the whole work, at rest or while its first request is on its way; and the clock's. */
const handOnWork = ['pauseWork', 'resumeWork', 'stopWork', 'ring'] as const;

const acts = ['resume', 'arrived', 'again', 'withdraw', 'restart', ...handOnWork] as const;

/** What a person or fate does next. Numbers choose among what is there. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('send' as const),
    rows: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
    fate: fc.constantFrom(...allHappenings),
    meanwhile: fc.constantFrom(null, ...handOnWork),
  }),
  fc.record({
    do: fc.constantFrom(...acts),
    pick: fc.nat(),
    fate: fc.constantFrom(...allHappenings),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(world: World, each: Step): Promise<void> {
  world.next = each.fate;
  if (each.do === 'send') sendUnlessLive(world, each.rows.map(String), each.meanwhile);
  else if (isHand(each.do)) lay(world, each.do);
  else if (each.do === 'restart') world.machine = world.boot();
  else actOn(world, each.do, each.pick);
  await world.settle();
}

type Hand = (typeof handOnWork)[number];

function isHand(name: (typeof acts)[number]): name is Hand {
  return (handOnWork as readonly string[]).includes(name);
}

function lay(world: World, hand: Hand): void {
  if (hand === 'ring') world.ring();
  else world.machine[hand]('w');
}

/** As the handler does: what is live is left out, and each request has its share of the rows. */
function sendUnlessLive(world: World, rows: string[], meanwhile: Hand | null): void {
  const send = world.newSend(rows);
  const live = new Set(
    world.sends.live(send.items.map((item) => item.fingerprint)).map((item) => item.fingerprint),
  );
  const fresh = send.items.filter((item) => !live.has(item.fingerprint)).map((item) => item.key);
  const parts = [fresh.slice(0, 2), fresh.slice(2)].filter((part) => part.length > 0);
  if (parts.length > 0) world.machine.start(parts.map((part) => world.newSend(part)));
  if (meanwhile) lay(world, meanwhile);
}

function actOn(world: World, action: 'resume' | 'arrived' | 'again' | 'withdraw', pick: number): void {
  const all = world.sends.list(500, 0).sends;
  const target = all[pick % Math.max(all.length, 1)];
  if (!target) return;
  if (action !== 'again') return void world.machine[action](target.id);
  const fingerprints = fingerprintsOf(world, target.id);
  const by = world.newSend(world.sends.get(target.id)?.rows.map((row) => row.key) ?? []);
  if (world.machine.resend(target.id, { ...by, replaces: target.id }).ok)
    for (const each of fingerprints) world.words.set(each, (world.words.get(each) ?? 0) + 1);
}

function fingerprintsOf(world: World, id: string): string[] {
  return world.sends.items(id).map(({ fingerprint }) => fingerprint);
}

describe('send machine', () => {
  it('sends nothing twice unless a person asks, whatever happens', async () => {
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
    ['bug', 'unknown'],
  ] as const)('%s ends as %s', async (fate, state) => {
    const world = new World();
    world.next = fate;
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    expect(world.sends.list(1, 0).sends[0]?.state).toBe(state);
  });

  it('holds the rest of the queue after anything but an accepted request', async () => {
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

  it('makes the original unknown again when its resend is withdrawn', async () => {
    const world = new World();
    world.next = 'lostAfter';
    const first = world.newSend(['a']);
    world.machine.start([first]);
    await world.settle();
    world.next = 'noHost';
    const second = world.newSend(['a']);
    world.machine.resend(first.id, second);
    await world.settle();
    expect(world.machine.withdraw(second.id).ok).toBe(true);
    expect(world.sends.live(fingerprintsOf(world, first.id))).toHaveLength(1);
  });

  it('does not mark as unknown what certainly did not leave', async () => {
    const world = new World();
    const { anchor, sends } = world;
    const disk = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
    const fails = () => {
      throw disk;
    };
    const send = world.newSend(['a']);
    for (const way of ['keychain', 'store'] as const) {
      const { outgoing } = sends;
      if (way === 'keychain') world.anchor = { keep: fails };
      else sends.outgoing = (id) => (sends.get(id)?.state === 'sending' ? fails() : outgoing(id));
      if (way === 'keychain') world.machine.start([send]);
      else world.machine.resume(send.id);
      await world.settle();
      expect(sends.get(send.id)).toMatchObject({ state: 'waiting', error: { code: 'STORE_UNREACHABLE' } });
      expect(world.machine.status('w').trouble).toMatchObject({ code: 'STORE_UNREACHABLE' });
      [world.anchor, sends.outgoing] = [anchor, outgoing];
    }
    world.machine.resume(send.id);
    await world.settle();
    expect([sends.get(send.id)?.state, world.order.length]).toEqual(['accepted', 1]);
  });

  it('begins nothing while a response is not stored', async () => {
    const world = new World();
    const { begin } = world.sends;
    const begun: string[] = [];
    world.sends.begin = (id, now) => {
      begun.push(id);
      return begin(id, now);
    };
    world.sends.end = () => {
      throw new Error('disk full');
    };
    const [a, b] = [world.newSend(['a']), world.newSend(['b'])];
    world.machine.start([a, b]);
    await world.settle();
    expect(begun).toEqual([a.id]);
  });

  it('stores pending results on stop, if the disk allows', async () => {
    const world = new World();
    const { end } = world.sends;
    world.sends.end = () => {
      throw new Error('disk full');
    };
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    world.sends.end = end;
    await world.machine.stop();
    expect([world.machine.unwritten(), world.sends.get(send.id)?.state]).toEqual([0, 'accepted']);
    expect(world.rings()).toBe(false);
  });

  it('starts on a full disk, and marks interrupted sends later', async () => {
    const world = new World();
    world.next = 'crashAfter';
    const send = world.newSend(['a']);
    world.machine.start([send]);
    world.store.exec('PRAGMA query_only = 1');
    world.machine = world.boot();
    expect(world.machine.status('w')).toMatchObject({ trouble: { code: 'STORE_READONLY' } });
    world.ring();
    expect(world.sends.get(send.id)?.state).toBe('sending');
    world.store.exec('PRAGMA query_only = 0');
    world.ring();
    expect(world.sends.get(send.id)?.state).toBe('unknown');
    expect([world.machine.status('w').trouble, world.rings()]).toEqual([null, false]);
  });

  it('stores Kiva’s response although another program marked the request as interrupted', async () => {
    const world = new World();
    const send = world.newSend(['a']);
    world.machine.start([send]);
    expect(world.sends.get(send.id)?.state).toBe('sending');
    world.sends.interrupted(failure('INTERRUPTED'), '2026-11-21T00:00:00Z');
    expect(world.sends.get(send.id)?.state).toBe('unknown');
    await world.settle();
    expect(world.sends.get(send.id)).toMatchObject({ state: 'accepted', rows: [{ state: 'accepted' }] });
  });

  it('does not send what another program has sent while it waited for Kiva', async () => {
    const world = new World();
    world.next = 'busy';
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    const first = world.machine;
    const ring = world.ringLater();
    world.next = 'accepted';
    world.machine = world.boot();
    world.machine.resume(send.id);
    await world.settle();
    ring();
    await first.idle();
    expect([world.order.length, world.sends.get(send.id)?.state]).toEqual([2, 'accepted']);
  });

  it('does not overwrite what a person decided meanwhile', async () => {
    const world = new World();
    const [a, b] = [world.newSend(['a']), world.newSend(['a'])];
    world.next = 'refused';
    world.machine.start([a]);
    world.sends.interrupted(failure('INTERRUPTED'), '2026-11-21T00:00:00Z');
    world.sends.replace(a.id, { ...b, replaces: a.id }, '2026-11-21T00:00:00Z');
    await world.settle();
    expect(world.sends.get(a.id)).toMatchObject({ state: 'unknown', replacedBy: b.id });
  });

  it('keeps a response that cannot be stored, and sends nothing until it is', async () => {
    const world = new World();
    const end = world.sends.end;
    world.sends.end = () => {
      throw new Error('disk full');
    };
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    expect(world.sends.get(send.id)?.state).toBe('sending');
    expect(world.machine.unwritten()).toBe(1);
    expect(world.machine.status('w').trouble).not.toBeNull();
    const next = world.newSend(['b']);
    expect(world.machine.start([next]).ok).toBe(false);
    await world.settle();
    expect(world.sends.get(next.id)?.state).toBe('waiting');
    world.sends.end = end;
    world.ring();
    expect(world.sends.get(send.id)?.state).toBe('accepted');
    world.machine.resumeWork('w');
    await world.settle();
    expect(world.sends.get(next.id)?.state).toBe('accepted');
    expect(world.machine.status('w').trouble).toBeNull();
  });

  it('stops retrying after stop, since the store is closed then', async () => {
    const world = new World();
    world.sends.end = () => {
      throw new Error('disk full');
    };
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    expect(world.rings()).toBe(true);
    await world.machine.stop();
    expect([world.rings(), world.machine.unwritten()]).toEqual([false, 1]);
  });

  it('sends nothing if the departure could not be recorded, and reports why', async () => {
    const world = new World();
    const { anchor } = world;
    world.anchor = { keep: async () => failed(failure('STORE_BEHIND')) };
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    expect([world.order, world.held.size]).toEqual([[], 0]);
    expect(world.sends.get(send.id)).toMatchObject({ state: 'waiting', error: { code: 'STORE_BEHIND' } });
    expect(world.machine.status('w')).toMatchObject({ queued: false, trouble: { code: 'STORE_BEHIND' } });
    world.anchor = anchor;
    world.machine.resume(send.id);
    await world.settle();
    expect(world.sends.get(send.id)?.state).toBe('accepted');
  });

  it('retries automatically after Kiva was busy, in the same order, unless paused', async () => {
    const world = new World();
    world.next = 'busy';
    const [a, b] = [world.newSend(['a']), world.newSend(['b'])];
    world.machine.start([a, b]);
    await world.settle();
    expect(world.machine.status('w')).toMatchObject({ queued: true, running: false });
    expect(world.machine.status('w').retryAt).toBe('2026-11-21T00:00:05.000Z');
    world.next = 'accepted';
    world.ring();
    await world.settle();
    expect(world.order).toEqual([a.id, a.id, b.id]);

    world.next = 'busy';
    world.machine.start([world.newSend(['c'])]);
    world.machine.pauseWork('w');
    await world.settle();
    expect(world.machine.status('w')).toEqual({
      queued: false,
      running: false,
      retryAt: null,
      trouble: null,
    });
    expect(world.held.has(sha256('c'))).toBe(false);
  });

  it.each(['draft', 'journals'] as const)(
    'holds a %s in Production for a person where the network failed, unless they chose to send when online',
    async (kind) => {
      const world = new World();
      world.holdsOffline = (each) => each !== 'report';
      world.next = 'noHost';
      const [a, b] = [world.newSend(['a']), world.newSend(['b'])].map((send) => ({ ...send, kind }));
      if (!a || !b) throw new Error('two are sent');
      world.machine.start([a, b]);
      await world.settle();
      const held = { queued: false, running: false, retryAt: null };
      expect(world.machine.status('w')).toMatchObject(held);
      expect([world.order, world.rings()]).toEqual([[a.id], false]);
      expect(world.sends.get(a.id)).toMatchObject({ state: 'waiting', error: { code: 'HOST_NOT_FOUND' } });
      world.machine.resumeWork('w');
      await world.settle();
      expect(world.machine.status('w')).toMatchObject(held);

      world.next = 'busy';
      world.machine.resumeWork('w');
      await world.settle();
      expect(world.machine.status('w').retryAt).not.toBeNull();

      world.next = 'noHost';
      const chosen = { ...world.newSend(['c']), kind, workId: 'chosen' };
      world.machine.stopWork('w');
      world.machine.start([chosen], null, { whenOnline: true });
      await world.settle();
      world.next = 'accepted';
      world.ring();
      await world.settle();
      expect(world.sends.get(chosen.id)?.state).toBe('accepted');
    },
  );

  it('retries a report in Production after the network failed', async () => {
    const world = new World();
    world.holdsOffline = (kind) => kind !== 'report';
    world.next = 'noHost';
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    expect(world.machine.status('w').retryAt).not.toBeNull();
  });

  it('still retries automatically after a resume failed because of the disk', async () => {
    const world = new World();
    world.next = 'busy';
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    world.store.exec('PRAGMA query_only = 1');
    expect(() => world.machine.resumeWork('w')).toThrow('readonly');
    expect(world.machine.status('w')).toMatchObject({ queued: true, running: false });
    world.store.exec('PRAGMA query_only = 0');
    world.next = 'accepted';
    world.ring();
    await world.settle();
    expect(world.sends.rowsOfWork('w')).toMatchObject({ accepted: 1, waiting: 0 });
  });

  it('does not continue automatically after the program ended or restarted', async () => {
    const world = new World();
    world.next = 'noHost';
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    await world.machine.stop();
    expect(world.rings()).toBe(false);
    world.machine = world.boot();
    expect(world.machine.status('w')).toMatchObject({ queued: false, retryAt: null });
  });

  it('completes the request in flight on stop, and sends nothing after it', async () => {
    const world = new World();
    world.next = 'busy';
    const { machine } = world;
    machine.start(['a', 'b'].map((name) => world.newSend([name])));
    await machine.stop();
    expect([world.order.length, world.rings()]).toEqual([1, false]);
    machine.start([world.newSend(['c'])]);
    machine.resumeWork('w');
    await machine.idle();
    expect(world.order).toHaveLength(1);
    expect(world.sends.rowsOfWork('w')).toMatchObject({ waiting: 3, unknown: 0 });
  });

  it('pauses between requests, and resumes the others whatever the result of an earlier one', async () => {
    const world = new World();
    world.next = 'lostAfter';
    world.machine.start(['a', 'b', 'c'].map((name) => world.newSend([name])));
    await world.settle();
    world.next = 'accepted';
    world.machine.resumeWork('w');
    await world.settle();
    expect(world.sends.rowsOfWork('w')).toMatchObject({ accepted: 2, unknown: 1, waiting: 0 });
  });

  it('resends only unknown requests, once', async () => {
    const world = new World();
    const [a, b] = [world.newSend(['a']), world.newSend(['b'])];
    world.machine.start([a]);
    await world.settle();
    world.next = 'lostBefore';
    world.machine.start([b]);
    await world.settle();
    world.next = 'accepted';
    const again = (name: string, id: string) => world.machine.resend(id, world.newSend([name])).ok;
    expect([again('a', a.id), again('b', b.id), again('b', b.id)]).toEqual([false, true, false]);
    await world.settle();
    expect([...world.held.values()]).toEqual([1, 1]);
  });

  it('resumes only waiting requests', async () => {
    const world = new World();
    const send = world.newSend(['a']);
    world.machine.start([send]);
    await world.settle();
    expect(world.machine.resume(send.id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('stops waiting requests but keeps them counted; they may be sent again', async () => {
    const world = new World();
    world.machine.start(['a', 'b', 'c'].map((name) => world.newSend([name])));
    world.machine.stopWork('w');
    await world.settle();
    expect(world.sends.rowsOfWork('w')).toMatchObject({ accepted: 1, waiting: 0, stopped: 2 });
    const again = world.newSend(['b', 'c']);
    expect(world.sends.live(again.items.map((item) => item.fingerprint))).toEqual([]);
    world.machine.start([again]);
    await world.settle();
    expect(world.sends.rowsOfWork('w')).toMatchObject({ accepted: 3, stopped: 0 });
    expect([...world.held.values()]).toEqual([1, 1, 1]);
  });

  it.each(['busy', 'unauthorised', 'noHost'] as const)(
    'stops the request on its way too where Kiva did not process it (%s)',
    async (happening) => {
      const world = new World();
      world.next = happening;
      world.machine.start(['a', 'b'].map((name) => world.newSend([name])));
      world.machine.stopWork('w');
      await world.settle();
      expect(world.sends.rowsOfWork('w')).toMatchObject({ waiting: 0, stopped: 2 });
      expect(world.rings()).toBe(false);
      world.next = 'accepted';
      world.machine.start([world.newSend(['a'])]);
      world.machine.pauseWork('w');
      await world.settle();
      expect(world.sends.rowsOfWork('w')).toMatchObject({ accepted: 1 });
    },
  );

  it('sends what is released in the moment in which the last request has ended', async () => {
    const world = new World();
    const second = world.newSend(['b']);
    let told = 0;
    world.whenChanged = () => {
      told += 1;
      // After the request has left (1) and landed (2): the queue is empty, the machine not yet at rest.
      if (told === 3) void Promise.resolve().then(() => world.machine.start([second]));
    };
    world.machine.start([world.newSend(['a'])]);
    await world.settle();
    await world.settle();
    expect(world.sends.list(9, 0).sends.map((send) => send.state)).toEqual(['accepted', 'accepted']);
  });

  it('cancels the retry timer when the waiting request is withdrawn', async () => {
    const world = new World();
    world.next = 'busy';
    const only = world.newSend(['a']);
    world.machine.start([only]);
    await world.settle();
    expect(world.machine.status('w').retryAt).not.toBeNull();
    world.machine.withdraw(only.id);
    expect([world.machine.status('w'), world.rings()]).toEqual([
      { running: false, queued: false, retryAt: null, trouble: null },
      false,
    ]);
  });
});
