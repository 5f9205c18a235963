import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchClock } from '../../../renderer/app/clock-jumps.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';

const start = new Date('2026-11-28T23:59:30Z');
const day = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['two years ahead', 730 * day],
  ['two years back', -730 * day],
  ['a minute back', -60_000],
  ['an hour ahead', 3_600_000],
])('a clock set %s is detected once', (_, by) => {
  const onJump = vi.fn();
  const end = watchClock(onJump);
  vi.advanceTimersByTime(30_000);
  vi.setSystemTime(Date.now() + by);
  vi.advanceTimersByTime(60_000);
  expect(onJump).toHaveBeenCalledTimes(1);
  end();
  vi.setSystemTime(start);
  vi.advanceTimersByTime(60_000);
  expect(onJump).toHaveBeenCalledTimes(1);
});

test('neither midnight nor clock drift counts as a jump', () => {
  const onJump = vi.fn();
  const end = watchClock(onJump);
  for (let minute = 0; minute < 60; minute += 1) {
    vi.advanceTimersByTime(60_000);
    vi.setSystemTime(Date.now() + 100);
  }
  expect(onJump).not.toHaveBeenCalled();
  end();
});

test('data fetched while the clock was ahead is refetched once it is right', async () => {
  const client = createQueryClient();
  const queryFn = vi.fn(async () => 'answer');
  vi.setSystemTime(start.getTime() + 730 * day);
  const end = watchClock(() => void client.invalidateQueries());
  await client.fetchQuery({ queryKey: ['a'], queryFn });
  vi.setSystemTime(start);
  vi.advanceTimersByTime(60_000);
  await client.fetchQuery({ queryKey: ['a'], queryFn });
  expect(queryFn).toHaveBeenCalledTimes(2);
  end();
});
