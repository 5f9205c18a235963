import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const app = Object.assign(new EventEmitter(), { quit: vi.fn(), exit: vi.fn() });
vi.mock('electron', () => ({ app, dialog: {}, powerMonitor: new EventEmitter() }));
vi.mock('../../../electron/lifecycle/relaunch.ts', () => ({
  relaunch: vi.fn(),
  spawnNextProgram: vi.fn(),
}));
const { createShutdown, longestMs, unsavedMs } = await import('../../../electron/lifecycle/shutdown.ts');

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

/** All windows are closed: runs the remaining work. */
async function lastWindowGone(): Promise<void> {
  app.emit('will-quit', { preventDefault: () => {} });
  await vi.advanceTimersByTimeAsync(0);
}

it('sets no limit when a person closes the window', () => {
  const shutdown = createShutdown(log, lock);
  expect(shutdown.hold(giveUp)).toBeNull();
  shutdown.settle(false);
  vi.advanceTimersByTime(10 * unsavedMs);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
});

it('gives a person time to save, then exits without saving and with an exit code', async () => {
  const shutdown = createShutdown(log, lock);
  shutdown.begin('SIGTERM');
  const until = shutdown.hold(giveUp);
  expect(until).toBe(Date.now() + unsavedMs);
  vi.advanceTimersByTime(unsavedMs / 2);
  expect(shutdown.hold(giveUp)).toBe(until);
  vi.advanceTimersByTime(unsavedMs / 2 - 1);
  expect(giveUp).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(giveUp).toHaveBeenCalledOnce();
  await lastWindowGone();
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
});

it('kills the process if it still hangs, within the time of a logout', () => {
  const shutdown = createShutdown(log, lock);
  shutdown.begin('SIGTERM');
  vi.advanceTimersByTime(longestMs - 1);
  shutdown.hold(giveUp);
  vi.advanceTimersByTime(unsavedMs);
  vi.advanceTimersByTime(longestMs - 1);
  expect(kill).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
});

it('restores the usual time limit once everything is saved', async () => {
  const shutdown = createShutdown(log, lock);
  shutdown.begin('SIGTERM');
  shutdown.hold(giveUp);
  vi.advanceTimersByTime(unsavedMs - 1);
  shutdown.settle(true);
  vi.advanceTimersByTime(longestMs - 1);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
  await lastWindowGone();
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('is cancelled when a person stays, and can be requested again', () => {
  const shutdown = createShutdown(log, lock);
  shutdown.begin('SIGTERM');
  shutdown.hold(giveUp);
  shutdown.settle(false);
  vi.advanceTimersByTime(10 * unsavedMs);
  expect([giveUp.mock.calls, kill.mock.calls]).toEqual([[], []]);
  shutdown.begin('SIGHUP');
  expect(app.quit).toHaveBeenCalledTimes(2);
  expect(shutdown.hold(giveUp)).toBe(Date.now() + unsavedMs);
});

it('runs an installer as the last step, in place of a new start', async () => {
  const shutdown = createShutdown(log, lock);
  const [install, onStay] = [vi.fn(), vi.fn()];
  let isClosed = false;
  shutdown.finishWith(async () => {
    expect(install).not.toHaveBeenCalled();
    isClosed = true;
    return 'done';
  });
  shutdown.endWith(install, onStay);
  await lastWindowGone();
  expect([isClosed, install.mock.calls.length, onStay.mock.calls.length]).toEqual([true, 1, 0]);
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('runs it also where the process can only be killed', async () => {
  const shutdown = createShutdown(log, lock);
  const install = vi.fn();
  shutdown.finishWith(async () => 'stuck');
  shutdown.endWith(install, () => {});
  await lastWindowGone();
  expect(install).toHaveBeenCalledOnce();
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
});

it.each([
  ['a person stays', (shutdown: ReturnType<typeof createShutdown>) => shutdown.settle(false)],
  [
    'the system ends the session first',
    (shutdown: ReturnType<typeof createShutdown>) => shutdown.begin('SIGTERM'),
  ],
])('installs nothing where %s', async (_why, act) => {
  const shutdown = createShutdown(log, lock);
  const [install, onStay] = [vi.fn(), vi.fn()];
  shutdown.endWith(install, onStay);
  act(shutdown);
  await lastWindowGone();
  expect([install.mock.calls.length, onStay.mock.calls.length]).toEqual([0, 1]);
});
