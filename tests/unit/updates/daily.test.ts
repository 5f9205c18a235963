import { expect, it } from 'vitest';
import { lookDaily } from '../../../electron/updates/daily.ts';
import type { Updates } from '../../../shared/model/updates.ts';

const day = 86_400_000;

/** A program whose timers a test lets go by. */
function clockwork(change: Partial<Updates> = {}, mayLook = () => true) {
  let now = Date.parse('2026-12-01T10:00:00.000Z');
  let state = { way: 'online', step: 'idle', lookedAt: null, ...change } as Updates;
  const looks: [string, boolean | undefined][] = [];
  const timers: { at: number; run: () => void }[] = [];
  const updates = {
    get: () => state,
    look: async (isQuiet?: boolean) => {
      looks.push([new Date(now).toISOString(), isQuiet]);
      state = { ...state, lookedAt: new Date(now).toISOString() };
      return { ok: true, value: undefined } as const;
    },
  };
  lookDaily(updates, mayLook, { now: () => now, in: (ms, run) => void timers.push({ at: now + ms, run }) });
  const pass = (ms: number): void => {
    const end = now + ms;
    for (let next = timers[0]; next && next.at <= end; next = timers[0]) {
      timers.shift();
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { looks, pass };
}

it('looks once a day, not at the start, and without a word about failures', () => {
  const { looks, pass } = clockwork();
  pass(60_000);
  expect(looks).toEqual([]);
  pass(3 * day);
  expect(looks).toEqual([
    ['2026-12-01T10:02:00.000Z', true],
    ['2026-12-02T10:02:00.000Z', true],
    ['2026-12-03T10:02:00.000Z', true],
  ]);
});

it.each([
  ['a person turned it off, the line is metered, or it is Practice', {}, (): boolean => false],
  ['updates come by file', { way: 'file' }, (): boolean => true],
  ['it is a checkout', { way: 'checkout' }, (): boolean => true],
  ['something is being downloaded', { step: 'downloading' }, (): boolean => true],
  ['an installer is ready', { step: 'ready' }, (): boolean => true],
] as const)('does not look where %s', (_why, change, mayLook) => {
  const { looks, pass } = clockwork(change, mayLook);
  pass(3 * day);
  expect(looks).toEqual([]);
});

it('looks again after a clock was set back by years', () => {
  const { looks, pass } = clockwork({ lookedAt: '2030-01-01T00:00:00.000Z' });
  pass(day);
  expect(looks.length).toBe(1);
});
