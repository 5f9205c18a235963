import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDecimal, decimalPlaces, toJsonNumber } from '../../../shared/rules/money.ts';

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
const decimal = fc
  .tuple(fc.boolean(), digits(15), fc.option(digits(6)))
  .map(([minus, whole, part]) => `${minus ? '-' : ''}${whole}${part === null ? '' : `.${part}`}`);

describe('an amount', () => {
  it('has as many decimal places as its exact value needs', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(decimalPlaces(text)).toBe(new Big(text).toFixed().split('.')[1]?.length ?? 0);
      }),
    );
  });

  it('becomes a JSON number only if the number is exactly equal', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const number = toJsonNumber(text);
        const isSame = new Big(Number(text)).toFixed() === canonicalDecimal(text);
        expect(number === null).toBe(!isSame);
        if (number !== null) expect(new Big(number).eq(text)).toBe(true);
      }),
    );
  });

  it('that does not fit a number is not converted', () => {
    expect(toJsonNumber('999999999999999.99')).toBeNull();
    expect(toJsonNumber('1200.50')).toBe(1200.5);
  });
});
