import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOf, redact } from '../../../electron/log/redact.ts';
import { cpuMs } from '../cpu-time.ts';

const jwt = 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJwYXJ0bmVySWQiOiI3In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';
const image =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('redacts without registration', () => {
  it.each([
    ['a token', `token was ${jwt} ok`, jwt],
    ['a token cut short', `token was ${jwt.slice(0, 40)}`, jwt.slice(0, 40)],
    ['a Bearer header', 'Authorization: Bearer abc.def-123', 'abc.def-123'],
    ['a Basic header', 'basic aWQ6c2VjcmV0', 'aWQ6c2VjcmV0'],
    ['a form body', 'grant_type=x&client_id=my-id-1&client_secret=s3cr%2Ft&audience=a', 's3cr%2Ft'],
    ['the client id of a form', 'grant_type=x&client_id=my-id-1&client_secret=s', 'my-id-1'],
    ['JSON', '{"clientSecret": "two words", "a": 1}', 'two words'],
    ['JSON in JSON', '"{\\"client_secret\\":\\"two words\\"}"', 'two words'],
    ['an access token by name', "access_token='opaque99'", 'opaque99'],
    ['an e-mail address', 'sent by maria.lopez+x@mfi.example.org today', 'maria.lopez'],
    ['an e-mail address of another script', 'от мария@почта.рф', 'мария'],
    ['an image in a URL', `src=data:image/png;base64,${image}`, image.slice(0, 30)],
    ['a short image in a URL', 'data:image/gif;base64,R0lGODlhAQ', 'R0lGODlhAQ'],
    ['long base64', `photo ${image} end`, image.slice(0, 40)],
    ['base64 in lines', `${`${'QUJD'.repeat(19)}\r\n`.repeat(3)}QUJD`, 'QUJDQUJD'],
    ["V8's quote of an answer", 'Unexpected token \'M\', "Maria Lope"... is not valid JSON', 'Maria'],
    ["V8's quote of its middle", '..."e": "Maria\nLopez", "... is not valid JSON', 'Maria'],
    ['an account on Linux', 'open /home/maria/.config/x', 'maria'],
    ['an account on macOS', 'file:///Users/maria/Library', 'maria'],
    ['an account on Windows', 'C:\\Users\\Maria Lopez\\AppData', 'Lopez'],
    ['an account in a Windows URL', 'file:///C:/Users/maria/x.js', 'maria'],
  ])('%s', (_what, text, hidden) => {
    expect(text).toContain(hidden);
    expect(redact(text, [])).not.toContain(hidden);
  });

  it.each([
    'send accepted',
    'GET /v3/partner/7/loans 200 in 1200 ms',
    'a9993e364706816aba3e25717850c26c9cd0d89d a9993e364706816aba3e25717850c26c9cd0d89da9993e364706816aba3e2571',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'TypeError: x is not a function at app://bundle/assets/index.js:10:5',
    '2026-12-01T10:20:30.400Z',
  ])('leaves %s alone', (text) => expect(redact(text, [])).toBe(text));

  it('is fast on hostile text', () => {
    const texts = [
      'a'.repeat(20_000),
      'eyJ'.repeat(7_000),
      '"'.repeat(20_000),
      'a@'.repeat(10_000),
      'data:'.repeat(4_000),
    ];
    const used = cpuMs(() => {
      for (const text of texts) redact(text, []);
    });
    expect(used).toBeLessThan(5_000);
  });
});

const secrets = fc
  .string({ minLength: 8, maxLength: 60, unit: 'binary' })
  .filter((s) => s.trim().length >= 8);
const wellFormed = (secret: string) => Buffer.from(secret).toString();

/** Encodings of a value that redaction must recognise. */
const writers: [string, (secret: string) => string][] = [
  ['as it is', (s) => s],
  ['in JSON', (s) => JSON.stringify(s).slice(1, -1)],
  ['in a URL', (s) => encodeURIComponent(wellFormed(s))],
  ['in a form', (s) => new URLSearchParams({ s }).toString().slice(2)],
  ['in base64', (s) => Buffer.from(s).toString('base64').replace(/=+$/, '')],
  ['in base64url', (s) => Buffer.from(s).toString('base64url')],
  ['in hex', (s) => Buffer.from(s).toString('hex')],
];

describe('a registered secret', () => {
  it.each(writers)('is redacted in any encoding: %s', (_how, write) => {
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        const written = write(secret);
        fc.pre(written.length >= 6 && !'[redacted] ~'.includes(written));
        expect(redact(`${before}${written}${after}`, formsOf(secret))).not.toContain(written);
      }),
    );
  });

  it('is redacted inside longer base64 at any offset', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        (secret, before, after) => {
          const bytes = Buffer.from(secret);
          const text = Buffer.concat([before, bytes, after]).toString('base64');
          const left = redact(text, formsOf(secret)).replaceAll('[redacted]', ' ').trim();
          for (const part of left.split(' '))
            for (const skip of [0, 1, 2, 3]) {
              const decoded = Buffer.from(part.slice(skip), 'base64');
              expect(decoded.includes(bytes.subarray(3, -3))).toBe(false);
            }
        },
      ),
    );
  });

  it('is kept when it is too short to be a secret', () => {
    expect(redact('loan 12345', formsOf('12345'))).toBe('loan 12345');
  });
});
