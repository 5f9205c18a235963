import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleOf } from '../../../shared/rules/amount-style.ts';
import { type DecimalMark, readAmount, readColumn } from '../../../shared/rules/amounts.ts';
import { canonicalDecimal } from '../../../shared/rules/money.ts';

type Style = {
  name: string;
  group: string;
  point: string;
  digits?: string;
  mark?: DecimalMark;
  indian?: true;
};

const arabic = '٠١٢٣٤٥٦٧٨٩';
const persian = '۰۱۲۳۴۵۶۷۸۹';
const styles: Style[] = [
  { name: '1234.5', group: '', point: '.' },
  { name: '1234,5', group: '', point: ',' },
  { name: '1,234.50', group: ',', point: '.' },
  { name: '12,34,567.50', group: ',', point: '.', indian: true },
  { name: '1.234,50', group: '.', point: ',' },
  { name: '1 234,50 with a space', group: ' ', point: ',' },
  { name: '1 234,50 with NBSP', group: '\u00a0', point: ',' },
  { name: '1 234,50 with U+202F', group: '\u202f', point: ',' },
  { name: '1 234.50 with U+2009', group: '\u2009', point: '.' },
  { name: "1'234.50", group: "'", point: '.' },
  { name: '1’234.50', group: '’', point: '.' },
  { name: '١٬٢٣٤٫٥٠', group: '\u066c', point: '\u066b', digits: arabic },
  { name: '١٢٣٤٫٥', group: '', point: '\u066b', digits: arabic },
  { name: '۱۲۳۴/۵ written with a point', group: ',', point: '.', digits: persian },
];

/** An amount as sheets have it: whole or with up to three decimals, small or large. */
const amounts = fc.array(
  fc.record({
    units: fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9_999 })),
    fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,3}$/)),
    negative: fc.boolean(),
    around: fc.constantFrom(['', ''], [' ', '\u00a0'], ['$ ', ''], ['KES ', ''], ['', ' UGX']),
  }),
  { minLength: 1, maxLength: 12 },
);
type Amount = { units: number; fraction: string; negative: boolean; around: readonly string[] };

const plain = ({ units, fraction, negative }: Amount): string =>
  canonicalDecimal(`${negative ? '-' : ''}${units}${fraction === '' ? '' : `.${fraction}`}`);

function written(
  { units, fraction, negative, around: [before = '', after = ''] }: Amount,
  style: Style,
): string {
  const gaps = style.indian ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const whole = String(units).replaceAll(gaps, style.group);
  const text = `${whole}${fraction === '' ? '' : style.point + fraction}`;
  const digits = style.digits ? text.replaceAll(/\d/g, (digit) => style.digits?.[Number(digit)] ?? '') : text;
  return negative ? `-${before}${digits}${after}` : `${before}${digits}${after}`;
}

describe.each(styles)('a column written as $name', (style) => {
  it('is read exactly or asked about, never silently wrong', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const column = list.map((each) => written(each, style));
        const found = styleOf(column);
        if (found.kind === 'ambiguous') return;
        expect(found.kind).toBe('clear');
        const read = readColumn(column, found.kind === 'clear' ? found.mark : '.');
        expect(read.map(canonicalDecimal)).toEqual(list.map(plain));
      }),
      { numRuns: 400 },
    );
  });

  it('is read exactly once a person chose the decimal mark', () => {
    const mark: DecimalMark = style.point === ',' ? ',' : '.';
    fc.assert(
      fc.property(amounts, (list) => {
        const read = readColumn(
          list.map((each) => written(each, style)),
          mark,
        );
        expect(read.map(canonicalDecimal)).toEqual(list.map(plain));
      }),
    );
  });
});

it('asks only if both readings are amounts and differ', () => {
  const cell = fc.string({
    unit: fc.constantFrom('1', '2', '0', '.', ',', ' ', "'", '-', '(', ')', '\u066b', '\u066c'),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 5 }), (column) => {
      const found = styleOf(column);
      if (found.kind !== 'ambiguous') return;
      const [point, comma] = [readAmount(found.example, '.'), readAmount(found.example, ',')];
      expect(point).not.toBeNull();
      expect(comma).not.toBeNull();
      expect(point).not.toBe(comma);
    }),
  );
});

it('Arabic marks have one meaning whichever mark the column has', () => {
  for (const mark of ['.', ','] as const) {
    expect(readAmount('١٬٢٣٤٫٥٠', mark)).toBe('1234.50');
    expect(readAmount('٫٥', mark)).toBeNull();
  }
});
