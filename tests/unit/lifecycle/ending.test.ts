import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const app = Object.assign(new EventEmitter(), { quit: vi.fn(), exit: vi.fn() });
vi.mock('electron', () => ({ app, dialog: {}, powerMonitor: new EventEmitter() }));
vi.mock('../../../electron/lifecycle/start-anew.ts', () => ({
  startAnew: vi.fn(),
  startAnewBesides: vi.fn(),
}));
const { createEnding, longestMs, unsavedMs } = await import('../../../electron/lifecycle/ending.ts');

const kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
const giveUp = vi.fn();
const log = { info: vi.fn(), error: vi.fn() };
const lock = { release: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  for (const mock of [kill, giveUp, app.quit, app.exit]) mock.mockClear();
});
afterEach(() => {
  app.removeAllListeners();
  vi.useRealTimers();
});

/** The windows are gone: what is left to do is done. */
async function lastWindowGone(): Promise<void> {
  app.emit('will-quit', { preventDefault: () => {} });
  await vi.advanceTimersByTimeAsync(0);
}

it('knows no end where none was asked for: a person closes the window', () => {
  const ending = createEnding(log, lock);
  expect(ending.hold(giveUp)).toBeNull();
  ending.settle(false);
  vi.advanceTimersByTime(10 * unsavedMs);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
});

it('gives a person time for what is not saved, then goes without it and says so by its exit code', async () => {
  const ending = createEnding(log, lock);
  ending.begin('SIGTERM');
  const until = ending.hold(giveUp);
  expect(until).toBe(Date.now() + unsavedMs);
  vi.advanceTimersByTime(unsavedMs / 2);
  expect(ending.hold(giveUp)).toBe(until);
  vi.advanceTimersByTime(unsavedMs / 2 - 1);
  expect(giveUp).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(giveUp).toHaveBeenCalledOnce();
  await lastWindowGone();
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
});

it('ends by force where even then something hangs, within the time of a logout', () => {
  const ending = createEnding(log, lock);
  ending.begin('SIGTERM');
  vi.advanceTimersByTime(longestMs - 1);
  ending.hold(giveUp);
  vi.advanceTimersByTime(unsavedMs);
  vi.advanceTimersByTime(longestMs - 1);
  expect(kill).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
});

it('leaves what is still to do its usual time once all is saved', async () => {
  const ending = createEnding(log, lock);
  ending.begin('SIGTERM');
  ending.hold(giveUp);
  vi.advanceTimersByTime(unsavedMs - 1);
  ending.settle(true);
  vi.advanceTimersByTime(longestMs - 1);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
  await lastWindowGone();
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('is called off by a person who stays, and comes again when it is asked for again', () => {
  const ending = createEnding(log, lock);
  ending.begin('SIGTERM');
  ending.hold(giveUp);
  ending.settle(false);
  vi.advanceTimersByTime(10 * unsavedMs);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
  ending.begin('SIGHUP');
  expect(app.quit).toHaveBeenCalledTimes(2);
  expect(ending.hold(giveUp)).toBe(Date.now() + unsavedMs);
});
