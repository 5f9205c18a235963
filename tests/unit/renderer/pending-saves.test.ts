import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosaver } from '../../../renderer/components/work/autosaver.ts';
import { confirmLeaving, longestSave, openQuestion } from '../../../renderer/lib/leaving.ts';
import {
  discardUnsaved,
  listUnsaved,
  type PendingSave,
  trackPendingSave,
  undoDiscard,
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
  expect(listUnsaved()).toEqual([]);
  vi.useRealTimers();
});

it('leaves without asking when everything is saved or can be saved', async () => {
  const { saver, pending } = form();
  const release = trackPendingSave(pending);
  expect(await confirmLeaving('close')).toBe(true);
  saver.change('a');
  expect(listUnsaved()).toEqual([pending]);
  expect(await confirmLeaving('close')).toBe(true);
  expect([disk.texts, listUnsaved(), openQuestion()]).toEqual([['a'], [], null]);
  release();
});

it('keeps unsaved content after its form unmounts, until it is saved', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = trackPendingSave(pending);
  saver.change('a');
  release();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listUnsaved()).toEqual([pending]);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([disk.texts, listUnsaved()]).toEqual([['a'], []]);
});

it('discards content on request and never saves it afterwards', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = trackPendingSave(pending);
  saver.change('a');
  const left = confirmLeaving('page');
  await vi.advanceTimersByTimeAsync(0);
  discardUnsaved();
  openQuestion()?.answer(true);
  expect(await left).toBe(true);
  // A second guard for the same reason does not ask again.
  expect(await confirmLeaving('page')).toBe(true);
  release();
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.texts).toEqual([]);
});

it('resumes saving discarded content when its form stays open', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = trackPendingSave(pending);
  saver.change('a');
  await saver.flush();
  discardUnsaved();
  expect(listUnsaved()).toEqual([]);
  undoDiscard();
  expect(listUnsaved()).toEqual([pending]);
  disk.isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(disk.texts).toEqual(['a']);
  release();
});

it('asks when saving takes too long, and leaves by itself once saving completes', async () => {
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
  const release = trackPendingSave(pending);
  saver.change('a');
  const left = confirmLeaving('close');
  await vi.advanceTimersByTimeAsync(longestSave - 1);
  expect(openQuestion()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(openQuestion()?.way).toBe('close');
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(listUnsaved()).toEqual([]);
  // The dialog does this once nothing is unsaved.
  openQuestion()?.answer(true);
  expect(await left).toBe(true);
  release();
});

it('does not ask about text of another environment when switching, and keeps it', async () => {
  let isThere = false;
  const saver = createAutosaver(async (text: string) =>
    isThere ? ok(disk.texts.push(text)) : failed(failure('ENVIRONMENT_CHANGED')),
  );
  const { status, flush, subscribe } = saver;
  const stop = () => void saver.stop();
  const pending: PendingSave = { status, flush, subscribe, stop, subject: () => ({ kind: 'photo' }) };
  const release = trackPendingSave(pending);
  saver.change('a');
  release();
  expect([await confirmLeaving('page'), await confirmLeaving('environment')]).toEqual([true, true]);
  expect(listUnsaved()).toEqual([pending]);
  isThere = true;
  expect(await confirmLeaving('close')).toBe(true);
  expect(disk.texts).toEqual(['a']);
});

it('asks one question for one reason with the newest time limit, and cancels an older reason', async () => {
  disk.isFull = true;
  const { saver, pending } = form();
  const release = trackPendingSave(pending);
  saver.change('a');
  const page = confirmLeaving('page');
  await vi.advanceTimersByTimeAsync(0);
  const close = confirmLeaving('close');
  await vi.advanceTimersByTimeAsync(0);
  expect(await page).toBe(false);
  const shutdown = confirmLeaving('close', '2026-11-28T12:00:00.000Z');
  await vi.advanceTimersByTimeAsync(0);
  expect(openQuestion()).toMatchObject({ way: 'close', until: '2026-11-28T12:00:00.000Z' });
  openQuestion()?.answer(true);
  expect([await close, await shutdown]).toEqual([true, true]);
  release();
});
