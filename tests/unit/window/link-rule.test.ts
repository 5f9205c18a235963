import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openExternalLink } from '../../../electron/window/external.ts';
import { allowedLink } from '../../../electron/window/link-rule.ts';

vi.mock('electron', () => ({ shell: {} }));

test.each([
  ['https://www.kiva.org/lend/123', 'https://www.kiva.org/lend/123'],
  ['https://kiva.org', 'https://kiva.org/'],
  [
    'https://PARTNERS.kiva.org/pa2/journals?a=1&b=%20#x',
    'https://partners.kiva.org/pa2/journals?a=1&b=%20#x',
  ],
  ['https://a.b.kiva.org?q', 'https://a.b.kiva.org/?q'],
])('%s is opened', (text, opened) => {
  expect(allowedLink(text)).toBe(opened);
});

test.each([
  'http://www.kiva.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ms-msdt:/id',
  'search-ms:query=x',
  'mailto:partnersupport@kiva.org',
  'data:text/html,https://kiva.org/',
  'https://evil.com/',
  'https://evil.com/kiva.org',
  'https://kiva.org.evil.com/',
  'https://evilkiva.org/',
  'https://evil.com?.kiva.org',
  'https://evil.com#.kiva.org',
  'https://kiva.org@evil.com/',
  'https://evil.com\\.kiva.org/',
  'https://evil.com\\@kiva.org/',
  'https://user@kiva.org/',
  'https://user:pass@kiva.org/',
  'https://kiva.org:8443/',
  'https://kiva.org./',
  'https://.kiva.org/',
  'https://xn--kva-tra.org/',
  'https://xn--kva-tra.kiva.org/',
  'https://kıva.org/',
  'https://kiva.org/\0',
  'https://kiva.org/\n--flag',
  'https://kiva.org/a b',
  'https://kiva.org/a\\b',
  ' https://kiva.org/',
  'https:kiva.org',
  'https:///kiva.org/',
  '//kiva.org/',
  'kiva.org',
  '',
])('%j is refused and nothing is opened', async (text) => {
  expect(allowedLink(text)).toBeNull();
  const opened: string[] = [];
  const answer = await openExternalLink(text, async (url) => void opened.push(url));
  expect(answer).toMatchObject({ ok: false, error: { code: 'LINK_NOT_ALLOWED' } });
  expect(opened).toEqual([]);
});

test('a link longer than 2,048 characters is refused', () => {
  expect(allowedLink(`https://kiva.org/${'a'.repeat(2031)}`)).not.toBeNull();
  expect(allowedLink(`https://kiva.org/${'a'.repeat(2032)}`)).toBeNull();
});

test('opens only plain https links to kiva.org', () => {
  const start = fc.constantFrom('https://', 'HTTPS://', 'http://', 'https:\\\\', 'https:', '');
  const host = fc.constantFrom(
    'kiva.org',
    'www.KIVA.org',
    'kiva.org.',
    'evil.com',
    '@kiva.org',
    'evil.com#kiva.org',
  );
  const text = fc.tuple(start, host, fc.string()).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (url) => {
      const opened = allowedLink(url);
      if (opened !== null) expect(opened).toMatch(/^https:\/\/([a-z0-9-]+\.)*kiva\.org[/?#]/);
    }),
  );
});

test('opens the normalised link; a system without a browser gives a failure, not an exception', async () => {
  const opened: string[] = [];
  expect(await openExternalLink('https://KIVA.org', async (url) => void opened.push(url))).toMatchObject({
    ok: true,
  });
  expect(opened).toEqual(['https://kiva.org/']);
  const answer = await openExternalLink('https://kiva.org', () => Promise.reject(new Error('none')));
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
});
