import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { appPage, crashPage, incompletePage } from '../../../electron/window/app-url.ts';
import { recoverPage } from '../../../electron/window/recovery.ts';

class FakePage extends EventEmitter {
  loaded: string[] = [];
  isDestroyed = () => false;
  loadURL = async (url: string) => void this.loaded.push(url);
}

function recovered(): { page: FakePage; logged: string[]; at: (ms: number) => void } {
  const page = new FakePage();
  const logged: string[] = [];
  let time = 0;
  recoverPage(
    page as unknown as WebContents,
    {
      log: { error: (event) => void logged.push(event) },
      onGivenUp: () => void logged.push('given up'),
    },
    () => time,
  );
  const at = (ms: number): void => {
    time = ms;
  };
  return { page, logged, at };
}

const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const crash = { reason: 'crashed', exitCode: 11 };

test('a crash reloads the page; a second one soon after shows the crash page', async () => {
  const { page, logged, at } = recovered();
  page.emit('render-process-gone', {}, crash);
  at(59_000);
  page.emit('render-process-gone', {}, crash);
  await settled();
  expect(page.loaded).toEqual([appPage, crashPage]);
  expect(logged).toEqual(['page.crashed', 'page.crashed']);
});

test('a crash long after another counts as a first one', async () => {
  const { page, at } = recovered();
  page.emit('render-process-gone', {}, crash);
  at(61_000);
  page.emit('render-process-gone', {}, crash);
  await settled();
  expect(page.loaded).toEqual([appPage, appPage]);
});

test('a page that cannot load shows the crash page, without a loop', async () => {
  const { page, logged } = recovered();
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', appPage, true);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', crashPage, true);
  page.emit('did-fail-load', {}, -3, 'ERR_ABORTED', appPage, true);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://bundle/a.html', false);
  await settled();
  expect(page.loaded).toEqual([crashPage]);
  expect(logged.filter((event) => event === 'given up')).toHaveLength(1);
});

test('a missing page or preload shows the page that says so', async () => {
  const { page } = recovered();
  page.emit('did-navigate', {}, appPage, 404);
  page.emit('preload-error');
  await settled();
  expect(page.loaded).toEqual([incompletePage, incompletePage]);
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
