import { expect, test } from 'vitest';
import { appPage, crashPage, isAppDocument, isAppUrl } from '../../../electron/window/app-url.ts';

test.each([
  ['app://bundle/index.html', true],
  ['app://bundle/', true],
  ['app://bundle/assets/a.js', true],
  ['app://bundle.evil/', false],
  ['app://evil/bundle', false],
  ['app://bundle:81/', false],
  ['app:bundle/', false],
  ['app-evil://bundle/', false],
  ['https://bundle/', false],
  ['file:///app/bundle', false],
  ['about:blank', false],
  ['data:text/html,app://bundle/', false],
  ['blob:app://bundle/1', false],
  ['', false],
])('%s is ours: %s', (url, ours) => {
  expect(isAppUrl(url)).toBe(ours);
});

test.each([
  [appPage, true],
  [`${appPage}?a=1#/loans`, true],
  [crashPage, false],
  ['app://bundle/', false],
  ['app://bundle/assets/a.js', false],
  ['https://example.com/index.html', false],
])('a page may navigate to %s: %s', (url, allowed) => {
  expect(isAppDocument(url)).toBe(allowed);
});
