import { expect, test } from 'vitest';
import { onlyTextWithoutTags } from '../../../renderer/app/trusted-text.ts';

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
