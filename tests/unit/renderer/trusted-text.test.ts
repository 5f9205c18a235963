import { expect, test } from 'vitest';
import { onlyOwnScripts, onlyTextWithoutTags } from '../../../renderer/app/trusted-text.ts';

test('accepts the text of a style unchanged', () => {
  const css = ':root { --mantine-color-body: #fff; } @media (width > 40em) { a::before { content: "→"; } }';
  expect(onlyTextWithoutTags(css)).toBe(css);
});

test.each(['<img src=x onerror=alert(1)>', 'a</style><script>1</script>', '<!-- -->', '<'])(
  '%j is markup and throws',
  (text) => {
    expect(() => onlyTextWithoutTags(text)).toThrow(TypeError);
  },
);

test('loads a worker of the built page, and no other script', () => {
  const own = 'app://bundle/assets/photo-worker-D_x-1.js';
  expect(onlyOwnScripts(own, 'app://bundle')).toBe(own);
  for (const url of [
    'data:text/javascript,postMessage(1)',
    'blob:app://bundle/0b6b1f5e-0000-4000-8000-000000000000',
    'https://example.com/assets/a.js',
    'app://bundle.example.com/assets/a.js',
    'app://other/assets/a.js',
    'app://bundle/index.js',
    'app://bundle/assets/../evil.js',
    'app://bundle/assets/%2e%2e/evil.js',
    'app://bundle/assets/a.js?b',
    'app://bundle/assets/a.html',
    '/assets/a.js',
    '',
  ])
    expect(() => onlyOwnScripts(url, 'app://bundle'), url).toThrow(TypeError);
});
