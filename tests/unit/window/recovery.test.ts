import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appPage, crashPage, incompletePage, recoveredPage } from '../../../electron/window/app-url.ts';
import { type HangChoice, recoverPage } from '../../../electron/window/recovery.ts';

class FakePage extends EventEmitter {
  loaded: string[] = [];
  url = appPage;
  isDestroyed = () => false;
  getURL = () => this.url;
  getOSProcessId = () => 4_321;
  loadURL = async (url: string) => void this.loaded.push(url);
}

type Question = { answer: (choice: HangChoice) => void; signal: AbortSignal };

function recovered(): {
  page: FakePage;
  logged: string[];
  at: (ms: number) => void;
  questions: Question[];
  ended: number[];
} {
  const page = new FakePage();
  const logged: string[] = [];
  const questions: Question[] = [];
  const ended: number[] = [];
  let time = 0;
  recoverPage(
    page as unknown as WebContents,
    {
      log: { error: (event) => void logged.push(event) },
      newRef: () => 'REF00001',
      onGivenUp: () => void logged.push('given up'),
      endProcess: (id) => {
        ended.push(id);
        page.emit('render-process-gone', {}, crash);
      },
      askAboutHang: (signal) => new Promise((answer) => questions.push({ answer, signal })),
    },
    () => time,
  );
  const at = (ms: number): void => {
    time = ms;
  };
  return { page, logged, at, questions, ended };
}

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const crash = { reason: 'crashed', exitCode: 11 };
const anew = recoveredPage(appPage, 'REF00001');

test('a crash reloads the page; a second one soon after shows the crash page', async () => {
  const { page, logged, at } = recovered();
  page.emit('render-process-gone', {}, crash);
  at(59_000);
  page.emit('render-process-gone', {}, crash);
  await settled();
  expect(page.loaded).toEqual([anew, `${crashPage}?ref=REF00001`]);
  expect(logged).toEqual(['page.crashed', 'page.crashed']);
});

test('a crash long after another counts as a first one', async () => {
  const { page, at } = recovered();
  page.emit('render-process-gone', {}, crash);
  at(61_000);
  page.emit('render-process-gone', {}, crash);
  await settled();
  expect(page.loaded).toEqual([anew, anew]);
});

test('a page that crashed comes back at the same place', async () => {
  const { page } = recovered();
  page.url = 'app://bundle/index.html?recovered=OLD00001#/drafts/1';
  page.emit('render-process-gone', {}, crash);
  await settled();
  expect(page.loaded).toEqual(['app://bundle/index.html?recovered=REF00001#/drafts/1']);
});

describe('a page that does not respond', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('is asked about once, and loaded again where a person wants that', async () => {
    const { page, questions, logged, ended } = recovered();
    page.emit('unresponsive');
    page.emit('unresponsive');
    expect(questions).toHaveLength(1);
    questions[0]?.answer('reload');
    await settled();
    expect([ended, page.loaded]).toEqual([[4_321], [anew]]);
    expect(logged).toEqual(['page.unresponsive', 'page.unresponsive', 'page.crashed']);
  });

  test('is asked about again after a while where a person would rather wait', async () => {
    const { page, questions, ended } = recovered();
    page.emit('unresponsive');
    questions[0]?.answer('wait');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(questions).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(questions).toHaveLength(2);
    expect(ended).toEqual([]);
  });

  test.each(['responsive', 'render-process-gone'])('is not asked about any more after %s', async (event) => {
    const { page, questions, ended } = recovered();
    page.emit('unresponsive');
    page.emit(event, {}, crash);
    expect(questions[0]?.signal.aborted).toBe(true);
    questions[0]?.answer('reload');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([ended, questions.length]).toEqual([[], 1]);
    page.emit('unresponsive');
    expect(questions).toHaveLength(2);
  });
});

test('a page that cannot load shows the crash page, without a loop', async () => {
  const { page, logged } = recovered();
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', appPage, true);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', crashPage, true);
  page.emit('did-fail-load', {}, -3, 'ERR_ABORTED', appPage, true);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://bundle/a.html', false);
  await settled();
  expect(page.loaded).toEqual([`${crashPage}?ref=REF00001`]);
  expect(logged.filter((event) => event === 'given up')).toHaveLength(1);
});

test('a missing page or preload shows the page that says so', async () => {
  const { page } = recovered();
  page.emit('did-navigate', {}, appPage, 404);
  page.emit('preload-error');
  await settled();
  const incomplete = `${incompletePage}?ref=REF00001`;
  expect(page.loaded).toEqual([incomplete, incomplete]);
});

test('a normal exit is not a crash', async () => {
  const { page, logged } = recovered();
  page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  await settled();
  expect([page.loaded, logged]).toEqual([[], []]);
});

test('a page that navigated away is brought back', async () => {
  const { page, logged } = recovered();
  page.emit('did-navigate', {}, 'app://bundle/index.html#/loans');
  page.emit('did-navigate', {}, crashPage);
  page.emit('did-navigate', {}, 'about:blank');
  await settled();
  expect(page.loaded).toEqual([appPage]);
  expect(logged).toEqual(['page.navigated_away']);
});
