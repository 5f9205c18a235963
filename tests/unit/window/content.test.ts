import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noncePlaceholder, pathOfUrl, readContent } from '../../../electron/window/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-evil'));
  writeFileSync(
    join(root, 'index.html'),
    `<meta content="${noncePlaceholder}"><style nonce="${noncePlaceholder}">`,
  );
  writeFileSync(join(root, 'assets', 'a-B_1.js'), `'${noncePlaceholder}'`);
  writeFileSync(join(root, 'notes.txt'), 'no');
  for (const name of ['secret.json', 'renderer-evil/secret.json'])
    writeFileSync(join(folder, name), 'secret');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(folder, 'renderer-evil'), join(root, 'sibling'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['app://bundle/', 'text/html; charset=utf-8'],
  ['app://bundle/index.html', 'text/html; charset=utf-8'],
  ['app://bundle/index.html?a=1#/loans', 'text/html; charset=utf-8'],
  ['app://bundle/assets/a-B_1.js', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/../index.html', 'text/html; charset=utf-8'],
])('%s is served as %s', async (url, type) => {
  expect((await readContent(root, url))?.type).toBe(type);
});

test.each([
  'app://bundle/../secret.json',
  'app://bundle/%2e%2e/secret.json',
  'app://bundle/..%2fsecret.json',
  'app://bundle/assets/..%2f..%2fsecret.json',
  'app://bundle/..%5csecret.json',
  'app://bundle/..\\secret.json',
  'app://bundle/%00secret.json',
  'app://bundle/index.html%00.js',
  'app://bundle//etc/passwd',
  'app://bundle//secret.json',
  'app://bundle/C:/secret.json',
  'app://bundle/.hidden.json',
  'app://bundle/assets/.hidden.json',
  'app://bundle/../renderer-evil/secret.json',
  'app://bundle/link.json',
  'app://bundle/up/secret.json',
  'app://bundle/sibling/secret.json',
  'app://bundle/notes.txt',
  'app://bundle/assets',
  'app://bundle/assets/',
  'app://bundle/missing.js',
  'app://other/index.html',
  'app://bundle.evil/index.html',
  'file:///etc/passwd',
  'https://bundle/index.html',
  '',
])('%s is not served', async (url) => {
  expect(await readContent(root, url)).toBeNull();
});

test('no path leads above the root', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const path = pathOfUrl(`app://bundle/${text}`);
      if (path !== null) expect(path).toMatch(/^[\w./-]+$/);
      expect(path ?? '').not.toMatch(/(^|\/)\.|\/\/|^\//);
    }),
  );
});

test('each page load has its own nonce in every placeholder; scripts are unchanged', async () => {
  const first = await readContent(root, 'app://bundle/');
  const second = await readContent(root, 'app://bundle/');
  expect(first?.nonce).toMatch(/^[\w-]{24}$/);
  expect(first?.nonce).not.toBe(second?.nonce);
  expect(first?.body).toBe(`<meta content="${first?.nonce}"><style nonce="${first?.nonce}">`);
  const script = await readContent(root, 'app://bundle/assets/a-B_1.js');
  expect(String(script?.body)).toBe(`'${noncePlaceholder}'`);
});
