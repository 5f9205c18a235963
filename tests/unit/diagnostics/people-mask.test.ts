import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createPeopleMask } from '../../../electron/diagnostics/mask/people.ts';
import { lineOf } from '../../../electron/log/log.ts';
import { draftJson } from '../../../shared/rules/draft-payload.ts';
import { individual } from '../rules/drafts.ts';

// A report of a problem leaves the office: no name, phone number, address or client id of a person may be in it, wherever it stood
// and however it was written there.

const word = fc.constantFrom(
  ...[
    'Achieng',
    'Wanjiru',
    'Okoth',
    'Ngũgĩ',
    'José',
    'Muñoz',
    'Nguyễn',
    'Thị',
    'Ayşe',
    'Łukasz',
    'Fatou',
    'Diaye',
  ],
  ...[
    'Нурлан',
    'Айгүл',
    'محمد',
    'فاطمة',
    '李娜',
    '王小明',
    'สมชาย',
    'မောင်',
    'សុខ',
    'Kim',
    'Ann',
    'Bob',
    'Temidayo',
  ],
);
const name = fc.array(word, { minLength: 1, maxLength: 3 });
const joint = fc.constantFrom(' ', '  ', '-', '_', '. ', ', ', '%20', '+');
const phone = fc.constantFrom(
  '+254 712 345 678',
  '0712345678',
  '(0712) 345-678',
  '254712345678',
  '00254712345678',
);

/** What may stand right before and behind a name: anything but a letter of the same script. */
const edge = fc.constantFrom(
  '',
  ' ',
  '"',
  "'",
  '(',
  '/',
  '=',
  ':',
  ',',
  '_',
  '-',
  '.',
  '3',
  '\n',
  '>',
  '&',
  '|',
  '%20',
);

type Encode = (text: string) => string;
const encodings: Record<string, Encode> = {
  plain: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  decomposed: (text) => text.normalize('NFD'),
  url: encodeURIComponent,
  'url twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  form: (text) => new URLSearchParams({ q: text }).toString(),
  json: (text) => JSON.stringify({ message: text }),
  'json in json': (text) => JSON.stringify({ message: JSON.stringify({ message: text }) }),
  'json escapes': (text) =>
    text.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  html: (text) => text.replaceAll(/[^ -~]/gu, (sign) => `&#${sign.codePointAt(0)};`),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 in a text': (text) => `value=${Buffer.from(`{"name":"${text}"}`).toString('base64url')};`,
  hex: (text) => Buffer.from(text).toString('hex'),
};
const encoding = fc.constantFrom(...Object.keys(encodings));

/** Every form in which one looks for a text that should not be there. */
function formsOf(text: string): string[] {
  const plain = [text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD')];
  return [
    ...plain,
    encodeURIComponent(text),
    Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1),
    Buffer.from(text).toString('hex'),
    JSON.stringify(text).slice(1, -1),
  ];
}

function expectGone(masked: string, texts: readonly string[]): void {
  for (const text of texts)
    for (const form of formsOf(text)) expect(masked, `${form} of ${text}`).not.toContain(form);
}

const lines = [
  '2026-11-30T01:11:55.123Z warn ipc.call_failed {"procedure":"loans.page","code":"KIVA_FAILED","ref":"7F3K2M9Q"}',
  '2026-11-30T01:11:55.123Z error send.outcome_not_written {"error":{"name":"Error","message":"what","stack":["at a (b.js:1:2)"]}}',
];
const answers = [
  '{"code":"api.invalid","message":"is wrong","errors":[{"field":"entreps.0.first_name","message":"too long"}]}',
  '{"data":[{"id":2345678,"borrower_name":"X","use":"to buy","location":"Kisumu"}],"total":1}',
  '<html><body>Error at gateway: upstream said no</body></html>',
  'plain words, no JSON at all, cut off in the mid',
];

const gap = fc.constantFrom(' ', '"', ':', '=', '(', ', ', '\n', '; tel:');
const placed = fc.record({ name, joint, edge, end: edge, gap, at: fc.nat(), encoding, phone });

describe('masking', () => {
  test.each([
    ['a line of the log', lines, 'logLine'],
    ['an answer', answers, 'body'],
  ] as const)('finds no name or number in %s, wherever it stood', (_, texts, of) => {
    fc.assert(
      fc.property(placed, fc.constantFrom(...texts), (scene, text) => {
        const whole = scene.name.join(' ');
        const mask = createPeopleMask({ names: [whole], clientIds: [] })[of];
        const written = `${scene.phone}${scene.gap}${scene.name.join(scene.joint)}`;
        const at = wordBoundary(text, scene.at);
        const encoded = encodings[scene.encoding]?.(` ${written}`) ?? '';
        // Nobody could tell where a run begins whose neighbours are of the same letters.
        const isRun = /base64|hex/.test(scene.encoding);
        const [edge, end] = [apart(scene.edge, isRun, text[at - 1]), apart(scene.end, isRun, text[at])];
        const masked = mask(`${text.slice(0, at)}${edge}${encoded}${end}${text.slice(at)}`);
        expectGone(masked, scene.name);
        // A bare number behind the key of an id is an id.
        if (!/[:[,]\s*$/.test(text.slice(0, at) + edge)) expectGone(masked, [scene.phone]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('masks the fields of a draft by what they are, of people whom nobody knows', () => {
    const draft = individual();
    const [member] = draft.members;
    const sent = JSON.stringify(draftJson(draft, null));
    const masked = createPeopleMask({ names: [], clientIds: [] }).body(sent);
    expectGone(masked, [member?.givenName ?? '', member?.familyName ?? '', draft.description, draft.loanUse]);
    const { entreps, disburse_time } = JSON.parse(masked) as Record<string, unknown> & { entreps: object[] };
    expect(entreps[0]).toMatchObject({ loan_id: member?.loanId, first_name: expect.stringMatching(/^.\.$/) });
    expect(disburse_time).toBe((JSON.parse(sent) as Record<string, unknown>).disburse_time);
  });

  it('masks journals, rows and lists of loans by what their fields are', () => {
    const mask = createPeopleMask({ names: [], clientIds: [] }).body;
    const journals = {
      journals: [{ internal_loan_id: '000042', subject: 'Good news', body: 'Achieng sold maize' }],
    };
    expect(mask(JSON.stringify(journals))).toBe(
      '{"journals":[{"internal_loan_id":"000042","subject":"(masked: 9 characters)","body":"(masked: 18 characters)"}]}',
    );
    expect(mask('{"repayments":[{"loan_id":"0001234567","client_id":"CM9012345","amount":15000000}]}')).toBe(
      '{"repayments":[{"loan_id":"0001234567","client_id":"…345","amount":15000000}]}',
    );
    const loan =
      '{"data":[{"uuid":"u","borrower_name":"Achieng Wanjiru","borrower":{"full_name":"A B","phone":"12"},"mobile":254712345678}]}';
    expect(mask(loan)).toBe(
      '{"data":[{"uuid":"u","borrower_name":"A. W.","borrower":{"full_name":"A. B.","phone":"(masked: 2 characters)"},"mobile":0}]}',
    );
  });

  it('masks client ids of the store wherever they stand, and no other number of theirs', () => {
    const mask = createPeopleMask({ names: [], clientIds: ['CM90123456789', '12'] }).body;
    expect(mask('client CM90123456789 has 12 loans')).toBe('client …789 has 12 loans');
  });

  it('keeps what support needs: ids, dates, amounts, codes, addresses and hashes', () => {
    const mask = createPeopleMask({ names: ['Achieng Wanjiru Group'], clientIds: [] });
    const request =
      '{"internal_loan_id":"0000123456789","amount":"12500000","disburse_time":"2026-11-30","currency":"KES"}';
    expect(mask.body(request)).toBe(request);
    const hash = '0123456789abcdef'.repeat(4);
    const text = `POST https://partner-api.k1.kiva.org/v3/partner/9001/loan_draft on 2026-11-30, group_name, SHA-256 ${hash}, 10.0.120.200`;
    expect(mask.body(text)).toBe(text);
    for (const line of lines) expect(mask.logLine(line)).toBe(line);
    const line = lineOf(
      'ipc.call_crashed',
      { procedure: 'work.get', ref: '7F3K2M9Q', error: new TypeError('x is undefined') },
      [],
    );
    expect(mask.logLine(line)).toBe(line);
  });

  it('keeps the hash and size of a photo, and nothing else of it', () => {
    const mask = createPeopleMask({ names: [], clientIds: [] }).body;
    const photo = `(photo: 145332 bytes, SHA-256 ${'0123456789abcdef'.repeat(4)})`;
    expect(mask(JSON.stringify({ image_encoded: photo }))).toBe(JSON.stringify({ image_encoded: photo }));
    expect(mask('{"image_encoded":"data:image/jpeg;base64,/9j/4AAQ"}')).not.toContain('/9j');
  });

  it('masks a short name beside the rest of it, and alone where it is all there is', () => {
    const mask = createPeopleMask({ names: ['Li Na', 'Ng Wei', 'Bo'], clientIds: [] }).body;
    expect(mask('Li Na and Wei Ng and Bo said no, nothing below')).toBe(
      'L. N. and W. N. and B. said no, nothing below',
    );
  });

  it('takes a log of a thousand lines and a hundred thousand names in a moment', () => {
    const names = Array.from(
      { length: 100_000 },
      (_, at) => `Name${at.toString(36)} Family${(at * 7).toString(36)}`,
    );
    const begun = performance.now();
    const mask = createPeopleMask({ names, clientIds: names });
    const text = Array.from({ length: 1_000 }, (_, at) => mask.logLine(lines[at % 2] ?? '')).join('\n');
    console.log(
      `100,000 names, 1,000 lines: ${Math.round(performance.now() - begun)} ms, ${text.length} characters`,
    );
    // On two busy cores; it takes half a second on its own.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

/** What stands between the text and what is put there: always something where a letter would touch it. */
function apart(edge: string, isRun: boolean, neighbour = ''): string {
  if (isRun) return '"';
  return edge === '' && /[\p{L}\p{M}]/u.test(neighbour) ? ' ' : edge;
}

/** A place where no letter stands on both sides: inside of a word nobody could tell a name. */
function wordBoundary(text: string, wish: number): number {
  let at = wish % (text.length + 1);
  while (
    at < text.length &&
    /[\p{L}\p{M}\d_%\\]/u.test(text[at] ?? '') &&
    /[\p{L}\p{M}\d_%\\]/u.test(text[at - 1] ?? '')
  )
    at += 1;
  return at;
}
