import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosaver } from '../../../renderer/components/work/autosaver.ts';
import { longestSave, mayLeave, openQuestion } from '../../../renderer/lib/leaving.ts';
import {
  giveUpAll,
  holdPending,
  keepAll,
  type PendingSave,
  unsavedNow,
} from '../../../renderer/lib/pending-saves.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';

/** A disk that can be full, and a form that saves on it. */
const disk = { isFull: false, texts: [] as string[] };

function form() {
  const saver = createAutosaver(async (text: string) => {
    if (disk.isFull) return failed(failure('STORE_FULL'));
    return ok(disk.texts.push(text));
  });
  const { status, flush, subscribe, stop } = saver;
  const pending: PendingSave = {
    ...{ status, flush, subscribe, stop: () => void stop() },
    subject: () => ({ kind: 'photo' }),
  };
  return { saver, pending };
}

beforeEach(() => {
  vi.useFakeTimers();
  disk.isFull = false;
  disk.texts = [];
});
afterEach(async () => {
  disk.isFull = false;
  openQuestion()?.answer(false);
  await vi.runAllTimersAsync();
  expect(unsavedNow()).toEqual([]);
  vi.useRealTimers();
});

it('leaves without a word where all is saved, or can be', async () => {
  const { saver, pending } = form();
  const release = holdPending(pending);
  expect(await mayLeave('close')).toBe(true);
  saver.change('a');
  expect(unsavedNow()).toEqual([pending]);
  expect(await mayLeave('close')).toBe(true);
  expect([disk.texts, unsavedNow(), openQuestion()]).toEqual([['a'], [], null]);
  release();
});

it('holds what is not saved although its form is gone, and lets it go once it is', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = holdPending(pending);
  saver.change('a');
  release();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(unsavedNow()).toEqual([pending]);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([disk.texts, unsavedNow()]).toEqual([['a'], []]);
});

it('gives up what a person would rather lose, and never saves it afterwards', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = holdPending(pending);
  saver.change('a');
  const left = mayLeave('page');
  await vi.advanceTimersByTimeAsync(0);
  giveUpAll();
  openQuestion()?.answer(true);
  expect(await left).toBe(true);
  // A second guard of the same way asks no second time.
  expect(await mayLeave('page')).toBe(true);
  release();
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.texts).toEqual([]);
});

it('goes on saving what was given up where the form stays after all', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = holdPending(pending);
  saver.change('a');
  await saver.flush();
  giveUpAll();
  expect(unsavedNow()).toEqual([]);
  keepAll();
  expect(unsavedNow()).toEqual([pending]);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(disk.texts).toEqual(['a']);
  release();
});

it('asks where saving takes too long, and leaves by itself once it has come to its end', async () => {
  let answer = (): void => {};
  const saver = createAutosaver(
    (_text: string) =>
      new Promise((resolve) => {
        answer = () => resolve(ok(null));
      }),
  );
  const { status, flush, subscribe } = saver;
  const stop = () => void saver.stop();
  const pending: PendingSave = { status, flush, subscribe, stop, subject: () => ({ kind: 'photo' }) };
  const release = holdPending(pending);
  saver.change('a');
  const left = mayLeave('close');
  await vi.advanceTimersByTimeAsync(longestSave - 1);
  expect(openQuestion()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(openQuestion()?.way).toBe('close');
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(unsavedNow()).toEqual([]);
  // The dialog does this where nothing is unsaved any more.
  openQuestion()?.answer(true);
  expect(await left).toBe(true);
  release();
});

it('asks nobody who changes the environment about text of another one, and keeps it', async () => {
  let isThere = false;
  const saver = createAutosaver(async (text: string) =>
    isThere ? ok(disk.texts.push(text)) : failed(failure('ENVIRONMENT_CHANGED')),
  );
  const { status, flush, subscribe } = saver;
  const stop = () => void saver.stop();
  const pending: PendingSave = { status, flush, subscribe, stop, subject: () => ({ kind: 'photo' }) };
  const release = holdPending(pending);
  saver.change('a');
  release();
  expect([await mayLeave('page'), await mayLeave('environment')]).toEqual([true, true]);
  expect(unsavedNow()).toEqual([pending]);
  isThere = true;
  expect(await mayLeave('close')).toBe(true);
  expect(disk.texts).toEqual(['a']);
});

it('asks one question for one way, with its newest end, and calls an older way off', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = holdPending(pending);
  saver.change('a');
  const page = mayLeave('page');
  await vi.advanceTimersByTimeAsync(0);
  const close = mayLeave('close');
  await vi.advanceTimersByTimeAsync(0);
  expect(await page).toBe(false);
  const shutdown = mayLeave('close', '2026-11-28T12:00:00.000Z');
  await vi.advanceTimersByTimeAsync(0);
  expect(openQuestion()).toMatchObject({ way: 'close', until: '2026-11-28T12:00:00.000Z' });
  openQuestion()?.answer(true);
  expect([await close, await shutdown]).toEqual([true, true]);
  release();
});
