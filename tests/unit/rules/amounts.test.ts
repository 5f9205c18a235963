import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleOf } from '../../../shared/rules/amount-style.ts';
import { type DecimalMark, readAmount, readColumn } from '../../../shared/rules/amounts.ts';

type Style = { name: string; group: string; mark: DecimalMark };
const styles: Style[] = [
  { name: '1234.50', group: '', mark: '.' },
  { name: '1,234.50', group: ',', mark: '.' },
  { name: '1.234,50', group: '.', mark: ',' },
  { name: '1 234,50 with NBSP', group: '\u00a0', mark: ',' },
  { name: '1 234,50 with U+202F', group: '\u202f', mark: ',' },
  { name: "1'234.50", group: "'", mark: '.' },
];

const write = (units: number, cents: number, { group, mark }: Style) =>
  `${String(units).replaceAll(/\B(?=(?:\d{3})+$)/g, group)}${mark}${String(cents).padStart(2, '0')}`;
const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));

describe.each(styles)('a column written as $name', (style) => {
  it('is read exactly, in a style detected from the column alone', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const column = amounts.map(([units, cents]) => write(units, cents, style));
        expect(styleOf(column)).toEqual({ kind: 'clear', mark: style.mark });
        expect(readColumn(column, style.mark)).toEqual(
          amounts.map(([units, cents]) => `${units}.${String(cents).padStart(2, '0')}`),
        );
      }),
    );
  });
});

describe('a column', () => {
  it('that can be read two ways is never guessed', () => {
    expect(styleOf(['500', '1.234'])).toEqual({ kind: 'ambiguous', example: '1.234' });
    expect(styleOf(['1,234', '5,678'])).toEqual({ kind: 'ambiguous', example: '1,234' });
  });

  it('is decided by one unambiguous cell', () => {
    expect(styleOf(['1.234', '2.500,00'])).toEqual({ kind: 'clear', mark: ',' });
    expect(readColumn(['1.234', '2.500,00'], ',')).toEqual(['1234', '2500.00']);
  });

  it('that mixes both marks is reported', () => {
    expect(styleOf(['1.5', '1,5'])).toEqual({ kind: 'mixed', examples: ['1.5', '1,5'] });
  });

  it('is not affected by blanks and words', () => {
    expect(styleOf(['', 'none', '12'])).toEqual({ kind: 'clear', mark: '.' });
    expect(readColumn(['', 'none', ' 12 '], '.')).toEqual(['', 'none', '12']);
  });
});

it.each([
  ['-12', '-12'],
  ['(1,200)', '-1200'],
  ['12-', '-12'],
  ['\u221212', '-12'],
  ['$ 1,200.50', '1200.50'],
  ['UGX 1,200', '1200'],
  ['1,200 KES', '1200'],
  ['12,34,567.50', '1234567.50'],
  ['\u0661\u0662\u0663', '123'],
  ['१,२००', '1200'],
  ['0', '0'],
  ['000042', '000042'],
])('reads %j as %j', (text, plain) => {
  expect(readAmount(text, '.')).toBe(plain);
});

it.each([
  '1.23E+12',
  '12k',
  '12 MLN',
  '1,23',
  '1,2345',
  '0,123',
  '1.2.3',
  '12.',
  '.5',
  '',
  '-',
  '()',
  'KES',
  '1 2',
])('rejects %j', (text) => {
  expect(readAmount(text, '.')).toBeNull();
});

it.each(['1\n250', '1\r\n250', '1\u2028250', '1,250\n30', '12\n.50'])(
  '%j is not an amount: it has several lines',
  (text) => {
    expect([readAmount(text, '.'), readAmount(text, ',')]).toEqual([null, null]);
  },
);

it('is read when only its currency is on another line', () => {
  expect(readAmount('KES\n1,250', '.')).toBe('1250');
});
