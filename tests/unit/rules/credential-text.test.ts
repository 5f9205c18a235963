import { describe, expect, test } from 'vitest';
import { cleanCredential, credentialHints } from '../../../shared/credential-text.ts';

const secret = 'aB3-_xY+%&="\\9';

describe('invisible characters are removed', () => {
  test.each([
    ['a zero-width space', '\u200B'],
    ['a joiner', '\u200D'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['a direction', '\u202E'],
    ['an isolate', '\u2066'],
    ['a tag outside the first plane', '\u{E0041}'],
    ['a line end', '\n'],
    ['a Windows line end', '\r\n'],
    ['a line separator', '\u2028'],
    ['a next line', '\u0085'],
    ['a NUL', '\0'],
  ])('%s, at its ends and within', (_what, mark) => {
    expect(cleanCredential(`${mark}${secret.slice(0, 4)}${mark}${secret.slice(4)}${mark}`)).toBe(secret);
  });

  test.each([' ', '\t', '\u00A0', '\u3000', '\u200B \u200B'])('outer blanks (%j)', (blank) => {
    expect(cleanCredential(`${blank}${secret}${blank}`)).toBe(secret);
  });

  test('nothing visible is removed', () => {
    for (const text of ['"a"', '`a`', 'a b', 'ñandú', secret]) expect(cleanCredential(text)).toBe(text);
  });
});

describe('suspicious texts get a hint', () => {
  test.each([
    ['"abc"', ['quotes']],
    ["'abc", ['quotes']],
    ['`abc`', ['quotes']],
    ['“abc”', ['quotes']],
    ['abc",', ['quotes']],
    ['ab cd', ['blank']],
    ['ab\tcd', ['blank']],
    ['ab\u00A0cd', ['blank']],
    ['client_id=abc', ['label']],
    ['CLIENT_SECRET: abc', ['label', 'blank']],
    ['"client_secret": "abc"', ['label', 'quotes', 'blank']],
    ['{"client_id":"abc"}', ['label']],
    ['Secret: abc', ['label', 'blank']],
    ['аbc', ['unusual']],
    ['abc–def', ['unusual']],
  ] as const)('%s', (text, hints) => {
    expect(credentialHints(text)).toEqual(hints);
  });

  test.each(['', secret, 'idea=1', 'abc=', `a${'\u200B'}bc\n`, 'client-id-abc', 'identity:abc'])(
    'but not %j',
    (text) => {
      expect(credentialHints(text)).toEqual([]);
    },
  );
});
