import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencySums } from '../../../shared/rules/currency-sums.ts';
import { exactSum } from '../../../shared/rules/money.ts';

test('never adds up two currencies, and keeps unknown currencies separate', () => {
  const rows = [
    { currency: 'RWF', amount: '90000' },
    { currency: 'KES', amount: '0.1' },
    { currency: '', amount: '7' },
    { currency: 'KES', amount: '0.2' },
  ];
  expect(currencySums(rows)).toEqual([
    { currency: '', rows: 1, sum: '7' },
    { currency: 'KES', rows: 2, sum: '0.3' },
    { currency: 'RWF', rows: 1, sum: '90000' },
  ]);
  expect(currencySums([])).toEqual([]);
});

test('counts every row in exactly one sum', () => {
  const row = fc.record({
    currency: fc.constantFrom('', 'KES', 'UGX', 'XOF'),
    amount: fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sums = currencySums(rows);
      expect(sums.reduce((all, each) => all + each.rows, 0)).toBe(rows.length);
      expect(exactSum(sums.map(({ sum }) => sum))).toBe(exactSum(rows.map(({ amount }) => amount)));
      expect(new Set(sums.map(({ currency }) => currency)).size).toBe(sums.length);
    }),
  );
});
