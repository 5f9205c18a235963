import { expect, test } from 'vitest';
import { createAnnouncer, progressQuietMs, quietMs } from '../../../renderer/app/announcements/announcer.ts';

/** An announcer on a clock of the test's own; `said` has each text with its time. */
function begin() {
  let time = 0;
  let timers: { at: number; run: () => void }[] = [];
  const said: [number, string][] = [];
  const announcer = createAnnouncer<{ text: string }>({
    write: ({ text }) => said.push([time, text]),
    now: () => time,
    setTimer: (run, ms) => {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  const say = (text: string, urgency: 'news' | 'progress' = 'news') => announcer.say({ text }, urgency);
  const passUntil = (until: number) => {
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers = timers.filter((other) => other !== next);
      time = next.at;
      next.run();
    }
    time = until;
  };
  return { say, passUntil, said };
}

test('says the first message at once, and the latest of those that came meanwhile after two seconds', () => {
  const { say, passUntil, said } = begin();
  say('10 loans');
  passUntil(500);
  say('20 loans');
  passUntil(900);
  say('30 loans');
  passUntil(10_000);
  expect(said).toEqual([
    [0, '10 loans'],
    [quietMs, '30 loans'],
  ]);
});

test('never speaks twice within two seconds, whatever comes', () => {
  const { say, passUntil, said } = begin();
  for (let time = 0; time < 30_000; time += 130) {
    passUntil(time);
    say(`news ${time}`);
    say(`progress ${time}`, 'progress');
  }
  passUntil(60_000);
  const times = said.map(([time]) => time);
  for (const [index, time] of times.slice(1).entries())
    expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(quietMs);
  expect(said.at(-1)?.[1]).toBe('progress 29900');
});

test('says how far something is every ten seconds, and its last word', () => {
  const { say, passUntil, said } = begin();
  for (let time = 0; time <= 24_000; time += 400) {
    passUntil(time);
    say(`${time} of 24000`, 'progress');
  }
  passUntil(60_000);
  expect(said).toEqual([
    [0, '0 of 24000'],
    [progressQuietMs, '9600 of 24000'],
    [2 * progressQuietMs, '19600 of 24000'],
    [3 * progressQuietMs, '24000 of 24000'],
  ]);
});

test('says news before progress that is due', () => {
  const { say, passUntil, said } = begin();
  say('Saved');
  say('1 of 9', 'progress');
  say('Accepted');
  passUntil(10_000);
  expect(said).toEqual([
    [0, 'Saved'],
    [quietMs, 'Accepted'],
    [2 * quietMs, '1 of 9'],
  ]);
});
