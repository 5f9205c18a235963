import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanJournal, cleanSubject } from '../../../shared/rules/journal-text.ts';
import { cleanId, cleanText } from '../../../shared/rules/text.ts';

/** Characters that are difficult to normalise: marks, joiners, lone surrogates, blanks, dashes, full-width forms. */
const nasty = fc.constantFrom(
  ...['a', 'A', 'o', '0', '7', '-', '/', ' ', '\t', '\n', '\r', '\r\n', '\f', '\v', '\u0085', '\u2028'],
  ...['\u0301', '\u0323', '\u0338', '\u034f', '\u0345', '\u1161', '\u1100', '\u11a8', '\uac00', '\u0958'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u202e', '\u00ad', '\u2060', '\ufeff', '\ufe0f', '\u{e0100}'],
  ...['\ud800', '\udc00', '\u3164', '\u115f', '\uffa0', '\u180e', '\ufffc', '\u0000', '\u001f', '\u007f'],
  ...['\u00a0', '\u1680', '\u2000', '\u2001', '\u2003', '\u202f', '\u3000', '\u2800', '•', 'o\t', '-\t'],
  ...[
    '\u2010',
    '\u2013',
    '\u2212',
    '\ufe63',
    '\uff0d',
    '\uff21',
    '\uff11',
    '\uff1c',
    '\u212b',
    '\u2126',
    'é',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(nasty, { maxLength: 12 }).map((all) => all.join('')),
);

describe.each(Object.entries({ cleanText, cleanJournal, cleanSubject, cleanId }))('%s', (_name, clean) => {
  test('cleaning is idempotent, and leaves well-formed, composed text without outer blanks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = clean(text);
        expect(clean(cleaned)).toBe(cleaned);
        expect(cleaned.normalize('NFC')).toBe(cleaned);
        expect(cleaned.trim()).toBe(cleaned);
        expect(cleaned).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test('composed and decomposed letters are equal, even with invisible characters between', () => {
    expect(clean('Jose\u0301')).toBe('José');
    expect(clean('Jose\u200b\u0301')).toBe('José');
    expect(clean('Jose\u00ad\u0301\ufeff')).toBe('José');
  });
});

describe('prose', () => {
  test.each([
    ['  Sa\u0303o\u00a0Tome\u0301\u0000\r\nx ', 'São Tomé\nx'],
    ['one\u2028two\u0085three\u000bfour\ffive', 'one\ntwo\nthree\nfour\nfive'],
    ['می\u200cخواهم \u200fA\u200e 👩🏾\u200d🌾', 'می\u200cخواهم \u200fA\u200e 👩🏾\u200d🌾'],
    ['half \ud83d of \udc00 it', 'half  of  it'],
    ['Word\u3000of\u2007Mr\u202fX', 'Word of Mr X'],
    ['\u200e \u200d\ufe0f', ''],
  ])('%j is sent as %j', (typed, sent) => {
    expect(cleanText(typed)).toBe(sent);
    expect(cleanJournal(typed)).toBe(sent);
  });
});

/** Characters that do not change an id when typed or pasted into it. */
const invisible = fc.constantFrom(
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u2060'],
  ...['\u00ad', '\ufeff', '\ufe0e', '\ufe0f', '\u{e0101}', '\u034f', '\u061c', '\u180e', '\u3164', '\u2064'],
  ...['\u0000', '\u0008', '\u001b', '\u001f', '\u007f', '\u0080', '\u009f', '\ufffc', '\u{e0001}'],
);
const blanks = fc.constantFrom(
  ...[' ', '\t', '\n', '\r\n', '\v', '\f', '\u0085', '\u00a0', '\u1680', '\u2000', '\u2007', '\u2009'],
  ...['\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\u2800'],
);
const dashes = fc.constantFrom(
  ...[
    '-',
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    '\ufe58',
    '\ufe63',
    '\uff0d',
  ],
);
const ids = fc.oneof(texts, fc.stringMatching(/^[A-Z]{1,3}[-/ ][0-9]{1,6}$/));

describe('ids', () => {
  test('invisible characters never change an id', () => {
    fc.assert(
      fc.property(ids, invisible, fc.nat(), (id, extra, at) => {
        const letters = Array.from(id.replaceAll(/\p{Cs}/gu, ''));
        const place = at % (letters.length + 1);
        expect(cleanId(letters.toSpliced(place, 0, extra).join(''))).toBe(cleanId(letters.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the kind and number of blanks never change an id, and outer blanks are removed', () => {
    fc.assert(
      fc.property(ids, fc.array(blanks, { minLength: 1, maxLength: 3 }), (id, some) => {
        expect(cleanId(some.join('') + id + some.join(''))).toBe(cleanId(id));
        expect(cleanId(`A${some.join('')}1`)).toBe('A 1');
      }),
    );
  });

  test('the kind of dash never changes an id', () => {
    fc.assert(
      fc.property(ids, dashes, (id, dash) => {
        expect(cleanId(id.replaceAll('-', dash))).toBe(cleanId(id));
        expect(cleanId(`LN${dash}7`)).toBe('LN-7');
      }),
    );
  });

  test('composed, decomposed and full-width spellings are one id', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(cleanId(id.normalize('NFD'))).toBe(cleanId(id));
        expect(cleanId(id.normalize('NFC'))).toBe(cleanId(id));
        const wide = id.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect(cleanId(wide)).toBe(cleanId(id));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['000042', '000042'],
    ['ln-7', 'ln-7'],
    ['LOAN/12/2024', 'LOAN/12/2024'],
    ['Ａ１２－３', 'A12-3'],
    ['А-7', 'А-7'],
    ['٤٢', '٤٢'],
    ['①', '①'],
    [' 12\u200b34\n', '1234'],
    ['L\u00adN—7', 'LN-7'],
    ['', ''],
    ['\u200b \u3164', ''],
  ])('%j is the id %j', (typed, id) => {
    expect(cleanId(typed)).toBe(id);
  });
});
