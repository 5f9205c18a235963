import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import { type GroupColumn, groupColumns } from '../../../shared/model/loan-columns.ts';
import { type PortfolioSort, portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { exactSum } from '../../../shared/rules/money.ts';
import { never, wireLoan, world } from './world.ts';

async function grouping(loans: unknown[]) {
  const w = world(loans);
  await w.refresher.refresh({ scope: 'all', resume: false }, never());
  const search = createPortfolioSearch(w.portfolio, () => new Date('2026-11-21T12:00:00Z'));
  return (group: GroupColumn | undefined, filter: object = {}, sort: PortfolioSort = [], offset = 0) =>
    search.search({ filter: portfolioFilterSchema.parse(filter), sort, group }, offset, 500);
}

const loans = [
  wireLoan(1, { status: 'ended', location: 'Kisumu: Kenya', loan_local_price: '100.50' }),
  wireLoan(2, { status: 'payingBack', location: 'KISUMU: Kenya', loan_local_price: '200' }),
  wireLoan(3, { status: 'fundRaising', location: '', loan_local_price: '5', loan_currency: 'UGX' }),
  wireLoan(4, {
    status: 'payingBack',
    location: 'Arua: Uganda',
    loan_local_price: '7',
    loan_currency: 'UGX',
  }),
  wireLoan(5, { status: 'payingBack', location: 'Kisumu: Kenya', loan_local_price: null }),
];

it('a list in groups has them in their order, each with its loans and exact sums by currency', async () => {
  const rows = await grouping(loans);
  const byStatus = await rows('status');
  expect(byStatus.groups).toEqual([
    { value: 'fundRaising', loans: 1, sums: [{ currency: 'UGX', rows: 1, sum: '5' }] },
    {
      value: 'payingBack',
      loans: 3,
      sums: [
        { currency: 'KES', rows: 1, sum: '200' },
        { currency: 'UGX', rows: 1, sum: '7' },
      ],
    },
    { value: 'ended', loans: 1, sums: [{ currency: 'KES', rows: 1, sum: '100.5' }] },
  ]);
  expect(byStatus.rows.map(({ kivaId }) => kivaId).join(' ')).toBe('3 2 4 5 1');
  const down = await rows('status', {}, [
    { column: 'localPrice', descending: true },
    { column: 'status', descending: true },
  ]);
  expect(down.rows.map(({ kivaId }) => kivaId).join(' ')).toBe('1 2 4 5 3');
});

it('spellings that differ in case alone are one group; what has no value comes last', async () => {
  const rows = await grouping(loans);
  const { groups } = await rows('location');
  expect(groups?.map(({ value, loans }) => [value, loans])).toEqual([
    ['Arua: Uganda', 1],
    ['Kisumu: Kenya', 3],
    ['', 1],
  ]);
});

it('groups come once, with the first rows, and only where they are asked for', async () => {
  const rows = await grouping(loans);
  expect((await rows('status', {}, [], 2)).groups).toBeUndefined();
  expect(await rows(undefined)).not.toHaveProperty('groups');
  expect((await rows('status', { text: 'nobody' })).groups).toEqual([]);
});

it('groups have all loans of the list and no other, in stretches of its order', async () => {
  const anyLoan = fc.record({
    status: fc.constantFrom('payingBack', 'ended', 'raised', 'odd'),
    location: fc.constantFrom('', 'a', 'B', 'b', 'Á'),
    loan_currency: fc.constantFrom('KES', 'UGX', null),
    loan_local_price: fc.constantFrom(null, '1', '0.1', '0.20', '1000000.55'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLoan, { maxLength: 30 }),
      fc.constantFrom(...groupColumns),
      async (some, column) => {
        const rows = await grouping(some.map((loan, at) => wireLoan(at + 1, loan)));
        const { groups = [], rows: listed, total } = await rows(column);
        expect(groups.reduce((sum, { loans }) => sum + loans, 0)).toBe(total);
        let from = 0;
        for (const { value, loans, sums } of groups) {
          const own = listed.slice(from, from + loans);
          from += loans;
          expect(own[0]?.[column] ?? '').toBe(value);
          for (const { currency, rows: count, sum } of sums) {
            const amounts = own
              .filter((row) => (row.currency ?? '') === currency && row.localPrice !== null)
              .map((row) => row.localPrice ?? '');
            expect([amounts.length, exactSum(amounts)]).toEqual([count, exactSum([sum])]);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});
