import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { styleOf } from '../../../shared/rules/amount-style.ts';
import { currencyOfAmount, readAmount } from '../../../shared/rules/amounts.ts';
import { currencyOfHeading, mayBeCurrency } from '../../../shared/rules/currency-signs.ts';
import { dateDoubt, dateStyleOf, readDate } from '../../../shared/rules/date-text.ts';
import { idProblem, readId } from '../../../shared/rules/id-text.ts';
import { canonicalDecimal } from '../../../shared/rules/money.ts';
import { cpuMs } from '../cpu-time.ts';

/** Languages of partners, with the digits that are written there. */
const locales = [
  ...[
    'en',
    'en-IN',
    'en-KE',
    'en-ZA',
    'fr',
    'fr-SN',
    'fr-CH',
    'es',
    'es-BO',
    'es-PY',
    'es-MX',
    'pt-BR',
    'pt-MZ',
    'ru',
    'uk',
  ],
  ...[
    'ky',
    'kk',
    'uz',
    'tg',
    'az',
    'ka',
    'hy',
    'id',
    'vi',
    'sw-KE',
    'sw-TZ',
    'rw',
    'mg',
    'so',
    'ha',
    'yo',
    'ig',
    'fil',
    'tr',
  ],
  ...[
    'ro',
    'sq',
    'sr',
    'bs',
    'mn',
    'ne',
    'hi',
    'bn',
    'my',
    'km',
    'lo',
    'th',
    'ar-EG',
    'ar-JO',
    'fa',
    'ur',
    'am',
    'si',
    'ta',
  ],
];
const scripts = [
  'latn',
  'arab',
  'arabext',
  'beng',
  'deva',
  'khmr',
  'laoo',
  'mymr',
  'thai',
  'fullwide',
  'tamldec',
  'gujr',
];
const currencies =
  'KES UGX TZS XOF XAF BRL BOB PEN PYG IDR PHP VND KHR LAK MMK UZS KGS TJS RUB UAH GEL AMD AZN USD INR NPR PKR'.split(
    ' ',
  );

const locale = fc.constantFrom(...locales);
const script = fc.constantFrom(...scripts);
const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });

describe('amounts', () => {
  it('in any language, digits and currency are read exactly or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.record({ locale, script, currency: fc.constantFrom(...currencies) }),
        fc.constantFrom(
          'none' as const,
          'symbol' as const,
          'narrowSymbol' as const,
          'code' as const,
          'name' as const,
        ),
        fc.constantFrom('standard' as const, 'accounting' as const),
        fc.array(cents, { minLength: 1, maxLength: 8 }),
        ({ locale, script, currency }, display, currencySign, amounts) => {
          const money =
            display === 'none'
              ? {}
              : ({ style: 'currency', currency, currencyDisplay: display, currencySign } as const);
          const format = new Intl.NumberFormat(locale, {
            ...money,
            numberingSystem: script,
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          });
          const column = amounts.map((each) => format.format(each / 100));
          const style = styleOf(column);
          if (style.kind !== 'clear') return;
          for (const [index, text] of column.entries()) {
            const found = readAmount(text, style.mark);
            if (found === null) continue;
            read += 1;
            expect([text, Number(found)]).toEqual([text, (amounts[index] ?? 0) / 100]);
            if (display !== 'none' && currencyOfAmount(text) !== '')
              expect([text, mayBeCurrency(currencyOfAmount(text), currency)]).toEqual([text, true]);
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(1_000);
  });

  it('keep their mark for any mix of whole and decimal amounts, or are asked about', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'de', 'fr', 'es', 'en-IN', 'de-CH', 'id'),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(0, 1, 2, 4)), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.option(fc.constantFrom('3,0000', '4.0000', '7,5', '2.25', '1,250.50', '1.250,50', '1.000.000'), {
          nil: undefined,
        }),
        (locale, amounts, slip) => {
          const column = amounts.map(([units, digits]) =>
            new Intl.NumberFormat(locale, {
              minimumFractionDigits: digits,
              maximumFractionDigits: digits,
            }).format(units),
          );
          const style = styleOf(slip === undefined ? column : [...column, slip]);
          if (style.kind !== 'clear') return;
          for (const [index, text] of column.entries()) {
            const found = readAmount(text, style.mark);
            if (found !== null) expect([text, Number(found)]).toEqual([text, amounts[index]?.[0]]);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['KSh 1,234.50', '1234.50', 'KES'],
    ['KES1,234.50', '1234.50', 'KES'],
    ['1,500/=', '1500', '/='],
    ['Rs. 1,00,000.50', '100000.50', 'Rs.'],
    ['-US$ 5.10', '-5.10', 'USD'],
    ['(1,200) KES', '-1200', 'KES'],
    ['+1,200', '1200', ''],
    ['\u20131,234.50', '-1234.50', ''],
    ['\u200f1,234.50\u200e', '1234.50', ''],
    ["1 234 500 so'm", '1234500', 'UZS'],
    ['K500', '500', 'K'],
    ['MK 500', '500', 'MWK'],
    ['5 000 F CFA', '5000', 'F CFA'],
    ['="1250"', '1250', ''],
  ])('%s is %s', (text, amount, currency) => {
    expect([readAmount(text, '.'), currencyOfAmount(text)]).toEqual([amount, currency]);
  });

  test.each([
    '500K',
    '5M',
    '1,5 mln',
    '12 lakh',
    '1²',
    '½',
    '5 тыс.',
    '1,234.50 CR',
    'US$ 5 KES',
    'Rs .50',
    '1-2',
    '5 EUR USD',
    '--5',
    '(5',
    '1e5',
  ])('%s is not certainly an amount', (text) => expect(readAmount(text, '.')).toBeNull());

  test('Indonesian omitted cents prove the comma', () => {
    expect([readAmount('Rp 1.500.000,-', ','), readAmount('Rp 1.500.000,-', '.')]).toEqual(['1500000', null]);
  });

  test('a heading may name the currency by its sign', () => {
    expect(['Amount (KSh)', 'Amount KES', 'Amount (paid)', 'Loan ID'].map(currencyOfHeading)).toEqual([
      'KES',
      'KES',
      '',
      '',
    ]);
  });
});

describe('dates', () => {
  it('in any language are read exactly or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(
        locale,
        script,
        fc.constantFrom('full' as const, 'long' as const, 'medium' as const),
        fc.option(fc.constant('short' as const), { nil: undefined }),
        fc.date({
          min: new Date('2020-01-01T00:00:00Z'),
          max: new Date('2035-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (locale, numberingSystem, dateStyle, timeStyle, date) => {
          const text = new Intl.DateTimeFormat(locale, {
            ...{ dateStyle, numberingSystem, timeZone: 'UTC', calendar: 'gregory' },
            ...(timeStyle ? { timeStyle } : {}),
          }).format(date);
          const style = dateStyleOf([text]);
          if (style.kind !== 'clear') return;
          const found = readDate(text, style.order);
          if (found === null) return;
          read += 1;
          expect([text, found]).toEqual([text, date.toISOString().slice(0, 10)]);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(read).toBeGreaterThan(600);
  });

  it('in other calendars are never read as Gregorian', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ['th', 'buddhist'],
          ['fa', 'persian'],
          ['am', 'ethiopic'],
          ['ar', 'islamic-umalqura'],
          ['en', 'ethiopic'],
        ),
        fc.constantFrom('full' as const, 'long' as const),
        fc.date({
          min: new Date('2020-01-01T00:00:00Z'),
          max: new Date('2035-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        ([language, calendar], dateStyle, date) => {
          const text = new Intl.DateTimeFormat(language, {
            dateStyle,
            calendar,
            timeZone: 'UTC',
          } as Intl.DateTimeFormatOptions).format(date);
          expect([text, readDate(text, 'dayFirst')]).toEqual([text, null]);
        },
      ),
    );
  });

  test.each([
    ['15 Out 2026', 'monthUnclear'],
    ['30/11/2569', 'otherCalendar'],
    ['1405/09/09', 'otherCalendar'],
    ['5 Meskerem 2018', 'otherCalendar'],
    ['nothing', null],
  ])('%s is uncertain: %s', (text, doubt) => {
    expect([readDate(text, 'dayFirst'), dateDoubt(text)]).toEqual([null, doubt]);
  });

  test('one unambiguous date among many ambiguous ones may be a typo', () => {
    const column = [
      '03/04/2026',
      '05/06/2026',
      '07/08/2026',
      '09/10/2026',
      '02/03/2026',
      '04/05/2026',
      '06/07/2026',
    ];
    expect(dateStyleOf([...column, '25/12/2026']).kind).toBe('ambiguous');
    expect(dateStyleOf(['03/04/2026', '25/12/2026'])).toEqual({ kind: 'clear', order: 'dayFirst' });
  });

  test('days that a program of the other order read beside texts that it could not read are in doubt', () => {
    const style = dateStyleOf(['2026-05-12', '25/12/2026', '2026-08-01 10:30']);
    expect(style).toEqual({ kind: 'swapped', order: 'dayFirst', examples: ['2026-05-12', '25/12/2026'] });
    expect(dateStyleOf(['12/25/2026', '2026-05-12'])).toMatchObject({ kind: 'swapped', order: 'monthFirst' });
    expect(
      ['2026-05-12', '2026-05-13', '25/12/2026', '06/12/2026', '12 May 2026'].map((text) =>
        readDate(text, 'dayFirstSwapped'),
      ),
    ).toEqual(['2026-12-05', '2026-05-13', '2026-12-25', '2026-12-06', '2026-05-12']);
    expect(readDate('12/06/2026', 'monthFirstSwapped')).toBe('2026-12-06');
  });

  test.each([
    ['a day after the 12th, which no such program makes', ['2026-05-12', '2026-05-30', '25/12/2026']],
    ['the same day and month', ['2026-05-05', '25/12/2026']],
    ['no text that needs an order', ['2026-05-12', '12 Dec 2026', '25.12.2026', 'later']],
    ['no days', ['25/12/2026', '26/12/2026']],
  ])('is no doubt where there is %s', (_, column) => {
    expect(dateStyleOf(column).kind).toBe('clear');
  });
});

describe('ids', () => {
  test('of number cells are the number in any format; zeros from the format stay', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom('en', 'de', 'fr', 'hi', 'en-IN'),
        fc.constantFrom(0, 2),
        (id, locale, digits) => {
          const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(id);
          const note = { row: 0, column: 0, kind: 'number' as const, exact: String(id) };
          expect(readId(shown, note).id).toBe(String(id));
          expect(readId(String(id).padStart(12, '0'), note).id).toBe(String(id).padStart(12, '0'));
        },
      ),
    );
  });

  test.each([
    ['KE-000123', '123', 'KE-000123'],
    ['100-1234', '1001234', '100-1234'],
    ['L001', '1', 'L001'],
    ['KSh 1,001.00', '1001', '1001'],
    ['$1,001', '1001', '1001'],
    ['1.0E+05', '100000', '100000'],
  ])('of a number cell shown as %s include what its format adds: %s is %s', (shown, exact, id) => {
    expect(readId(shown, { row: 0, column: 0, kind: 'number', exact }).id).toBe(id);
  });

  test.each([
    ['="000123"', '000123'],
    ["'000123", '000123'],
    ["'000123'", '000123'],
    ['1001.0', '1001'],
    ['1001,00', '1001'],
    ['\u200e1001', '1001'],
    ['10\u200b01', '1001'],
  ])('%j becomes %s, and is reported', (text, id) => {
    expect(readId(text)).toEqual({ id, changed: true, rounded: false, problem: null });
  });

  test.each(['12,345', '1001.000', 'LN-042', '000042', 'MAR-01', '12-2026-01'])('%s is unchanged', (text) => {
    expect(readId(text)).toEqual({ id: text, changed: false, rounded: false, problem: null });
  });

  test.each([
    ['1.5E+10', 'idSpoilt'],
    ...[
      '#N/A',
      '#REF!',
      '#ЗНАЧ!',
      '#¡VALOR!',
      'Err:502',
      '12:30',
      '2026-03-01',
      '2026-03-01 12:30',
      '01/03/2026',
      '1-Mar',
      'Mar-01',
    ].map((text) => [text, 'idNone']),
  ])('%s is rejected: %s', (text, problem) => {
    expect([idProblem(text ?? ''), readId(text ?? '').problem]).toEqual([problem, problem]);
  });

  test('normalising amounts and ids is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { id, problem } = readId(text);
        if (problem === null && !/^['=]/.test(id)) expect(readId(id).id).toBe(id);
        const amount = readAmount(text, '.');
        if (amount !== null)
          expect(canonicalDecimal(readAmount(amount, '.') ?? '')).toBe(canonicalDecimal(amount));
      }),
    );
  });
});

test('any cell is read fast, however long', () => {
  const long = [
    ...[
      `a${' '.repeat(30_000)}b`,
      `1${' '.repeat(30_000)}2`,
      `${' '.repeat(30_000)}1`,
      '('.repeat(30_000),
      '1,'.repeat(15_000),
    ],
    ...[
      '-'.repeat(30_000),
      '$'.repeat(30_000),
      'Rs '.repeat(10_000),
      "'".repeat(30_000),
      '="'.repeat(15_000),
      '1 de '.repeat(6_000),
    ],
  ];
  const read = (): void => {
    for (const text of long) {
      readAmount(text, '.');
      readId(text);
      expect(readDate(text, 'dayFirst')).toBeNull();
    }
  };
  // Eleven texts by three readers: they took ten seconds each where a pattern went back.
  expect(cpuMs(read)).toBeLessThan(2_000);
});
