import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedLength,
  cutTokens,
  journalTokens,
  shownSource,
} from '../../../shared/rules/journal-markup.ts';
import { cleanJournal, cleanPasted, cleanSubject } from '../../../shared/rules/journal-text.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';

/** Building blocks of texts: Word markup, Arabic, emoji, invisible characters, tags. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '’',
    '–',
    '…',
    '\u00a0',
    '\u202f',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u200d',
    '\u200c',
    '\u200f',
  ],
  ...[
    '\r\n',
    '\r',
    '\n',
    '\u000b',
    '\u2028',
    '\t',
    '•\t',
    '·\t',
    'o\t',
    '\uf0b7\t',
    '\u0387',
    '-\t',
    '\u0000',
  ],
  ...[
    '👩🏾‍🌾',
    '🇰🇪',
    'e\u0301',
    '\u0301',
    'שלום',
    'مرحبا',
    'नमस्ते',
    '养鸡',
    '\ud83d',
    '\udc69',
    'a',
    ' ',
    '  ',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<',
    '>',
    '&amp;',
    '&',
    '<3',
    '<a href="https://x.org">',
    '</a>',
    '<font>',
    '<!--',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
);

describe('journal text as sent', () => {
  test('is unchanged by cleaning twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanJournal(cleanJournal(text))).toBe(cleanJournal(text));
        expect(cleanSubject(cleanSubject(text))).toBe(cleanSubject(text));
      }),
    );
  });

  test('is the same as what the form takes from the clipboard', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cleanJournal(cleanPasted(text))).toBe(cleanJournal(text));
      }),
    );
  });

  test('is exactly the text that the preview shows', () => {
    fc.assert(
      fc.property(texts, texts, (subject, body) => {
        const sent = sentOf(subject, body);
        expect(sent.body ?? '').toBe(cleanJournal(body));
        expect(sent.subject ?? '').toBe(cleanSubject(subject));
        const tokens = journalTokens(cleanJournal(body));
        expect(tokens.map(({ source }) => source).join('')).toBe(sent.body ?? '');
      }),
    );
  });

  test('without tags and character references is the preview text', () => {
    const plain = texts.map((text) => text.replaceAll(/[<&]/g, ''));
    fc.assert(
      fc.property(plain, (body) => {
        const shown = journalTokens(cleanJournal(body)).map((token) =>
          token.kind === 'text' ? token.text : '!',
        );
        expect(shown.join('')).toBe(sentOf('s', body).body ?? '');
      }),
    );
  });

  test('loses Word’s leftovers but nothing a person wrote', () => {
    expect(cleanJournal('\ufeff“Amina”\u00a0sells\u00ad maize\u000bnow…\r\n\r\n·\tone\r\no\ttwo\r\n')).toBe(
      '“Amina” sells maize\nnow…\n\n• one\n• two',
    );
    expect(cleanJournal('👩🏾‍🌾 می‌خواهم')).toBe('👩🏾‍🌾 می‌خواهم');
    expect(cleanJournal('a-b\n- c')).toBe('a-b\n- c');
    expect(cleanSubject(' News\r\n of  May ')).toBe('News of  May');
  });
});

/** The journal as Kiva reads it from the bytes. */
function sentOf(subject: string, body: string): { subject?: string; body?: string } {
  const entry = { loanId: '1', clientId: '', subject, body, imageUrl: '' };
  const items = itemsOf({ kind: 'journals', content: { entries: [entry] } });
  const [batch] = batchesOf('journals', items, { journalsBody: 'wrapped' });
  const bytes = new TextEncoder().encode(batch?.json ?? '');
  return JSON.parse(new TextDecoder().decode(bytes)).journals[0];
}

describe('kiva.org’s supported tags', () => {
  const kinds = (body: string) => journalTokens(body).map(({ kind, source }) => `${kind} ${source}`);

  test('are recognised; other tags are dropped, and signs stay signs', () => {
    expect(kinds('<B>I</B> <3 you<br/>')).toEqual([
      'open <B>',
      'text I',
      'close </B>',
      'text  <3 you',
      'break <br/>',
    ]);
    expect(kinds('a<font color=red>b</font>')).toEqual([
      'text a',
      'left <font color=red>',
      'text b',
      'left </font>',
    ]);
    expect(kinds('a</b>c')).toEqual(['text a', 'left </b>', 'text c']);
    expect(kinds('a <unfinished')).toEqual(['text a ', 'left <unfinished']);
    expect(kinds('x<script>alert(1)</script>y')).toEqual([
      'text x',
      'left <script>alert(1)</script>',
      'text y',
    ]);
  });

  test('a link keeps its address and nothing else', () => {
    expect(journalTokens('<a onclick="x()" href="https://kiva.org/?a=1&amp;b">k</a>')[0]).toMatchObject({
      kind: 'open',
      tag: 'a',
      href: 'https://kiva.org/?a=1&b',
    });
  });

  test('the length is counted after kiva.org’s cleaning, including tags and references', () => {
    expect(countedLength('ab')).toBe(2);
    expect(countedLength('a & b')).toBe('a &amp; b'.length);
    expect(countedLength('<b class="x">a</b><font>b')).toBe('<b>a</b>b'.length);
  });

  test('cutting never loses, duplicates or splits a character', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 60 }), (body, most) => {
        const tokens = journalTokens(cleanJournal(body));
        const [before, after] = cutTokens(tokens, most);
        const all = (some: readonly (typeof tokens)[number][]) => some.map(shownSource).join('');
        expect(all(before) + all(after)).toBe(all(tokens));
        expect(all(before).length).toBeLessThanOrEqual(most);
        expect(/\p{Cs}/u.test(all(before))).toBe(false);
      }),
    );
  });
});
