import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponent, growthTable } from '../../bench/growth.ts';

test('the exponent of any power of the size is found', () => {
  const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 6 });
  const power = fc.double({ min: -2, max: 3, noNaN: true });
  const factor = fc.double({ min: 0.001, max: 1_000, noNaN: true });
  fc.assert(
    fc.property(sizes, power, factor, (all, k, c) => {
      const points = all.map((size) => ({ size, value: c * size ** k }));
      expect(exponent(points)).toBeCloseTo(k, 5);
    }),
  );
});

test('there is no exponent of one size, or of nothing', () => {
  expect(exponent([{ size: 10, value: 5 }])).toBeNaN();
  expect(exponent([])).toBeNaN();
  const points = [0, 1].map((value) => ({ size: 10 + value, value }));
  expect(exponent(points)).toBeNaN();
});

test('a figure that was not measured at a size leaves a gap there', () => {
  const at = (size: number, ...names: string[]) => ({
    size,
    figures: names.map((name) => ({ name, value: size * 2, unit: 'ms', base: null })),
  });
  const lines = growthTable([at(10, 'A', 'B'), at(1_000, 'A')], 'loans').split('\n');
  expect(lines).toEqual([
    '| Figure | 10 loans | 1,000 loans | Exponent |',
    '| --- | --- | --- | --- |',
    '| A, ms | 20.0 | 2000 | 1.00 |',
    '| B, ms | 20.0 |  |  |',
  ]);
});
