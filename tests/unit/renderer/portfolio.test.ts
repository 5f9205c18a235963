import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatShare } from '../../../renderer/i18n/format.ts';
import { emptyFilter } from '../../../renderer/lib/first-rows.ts';
import { readLoansSearch, viewOf, writeView } from '../../../renderer/pages/loans/loans-search.ts';
import {
  addUp,
  inOrderOfLife,
  lastMonths,
  monthsShown,
  scaleMarks,
  shareOf,
} from '../../../renderer/pages/portfolio/figures.ts';
import { monthFrom, readPortfolioSearch } from '../../../renderer/pages/portfolio/portfolio-search.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';

const today = '2026-11-21';

test('axis ticks are round, few, and cover the longest column', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (most) => {
      const marks = scaleMarks(most);
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(marks.length).toBeLessThanOrEqual(5);
      expect(marks.every(Number.isInteger)).toBe(true);
    }),
  );
  expect(scaleMarks(240)).toEqual([0, 100, 200, 300]);
  expect(scaleMarks(0)).toEqual([0, 1]);
  expect(scaleMarks(3)).toEqual([0, 1, 2, 3]);
});

test('months are consecutive; older and undated loans are counted separately', () => {
  const byMonth = [
    { month: '', loans: 1, usd: '1.5' },
    { month: '2019-01', loans: 2, usd: '0.1' },
    { month: '2024-11', loans: 3, usd: '0.2' },
    { month: '2026-11', loans: 4, usd: '7' },
  ];
  const { shown, earlier, undated } = lastMonths(byMonth, today);
  expect(shown).toHaveLength(monthsShown);
  expect(shown[0]).toEqual({ month: '2024-12', loans: 0, usd: '0' });
  expect(shown.at(-1)).toEqual(byMonth[3]);
  expect(earlier).toEqual({ loans: 5, usd: '0.3' });
  expect(undated).toEqual(byMonth[0]);
  expect(addUp([...shown, earlier, undated])).toEqual(addUp(byMonth));
});

test('statuses follow the life of a loan, unknown ones last', () => {
  const of = (status: string, loans = 1) => ({ status, loans, usd: '0' });
  const sorted = inOrderOfLife([of('new_one'), of('ended'), of('', 9), of('inactive'), of('payingBack')]);
  expect(sorted.map(({ status }) => status)).toEqual(['inactive', 'payingBack', 'ended', '', 'new_one']);
});

test('a share is shown as 0 % or 100 % only if it is exactly none or all', () => {
  expect([0, 1].map(formatShare)).toEqual(['0%', '100%']);
  expect([0.000_01, 0.999_99, 0.5].map(formatShare)).toEqual(['0.1%', '99.9%', '50.0%']);
  expect(shareOf(0, 0)).toBe(0);
});

test('the URL ignores what it does not understand', () => {
  expect(readPortfolioSearch({ period: '2026-10', measure: 'usd', as: 'tables', x: 1 })).toEqual({
    period: '2026-10',
    measure: 'usd',
    as: 'tables',
  });
  expect(readPortfolioSearch({ period: '2026-13', measure: 'loans', as: 1 })).toEqual({});
  expect(monthFrom('2026-01-31', -1)).toBe('2025-12');
});

test('every link from a figure is a filter that the contract accepts and the URL preserves', () => {
  const lists = [
    portfolioLists.status('new_at_kiva'),
    portfolioLists.status(''),
    portfolioLists.month('2024-02'),
    portfolioLists.before('2024-12'),
    portfolioLists.payable(),
    portfolioLists.delinquent(),
    portfolioLists.reported('2026-10'),
    portfolioLists.notReported('2026-10'),
    portfolioLists.expiring(today),
    portfolioLists.issues(),
    portfolioLists.journalsOverdue(today),
  ];
  for (const list of lists) {
    const filter = portfolioFilterSchema.parse(list);
    const address = readLoansSearch(
      writeView({ filter: { ...emptyFilter, ...list }, sort: [], live: false }),
    );
    expect(viewOf(address).filter).toEqual(filter);
  }
  expect(portfolioLists.month('2024-02')).toEqual({ createdFrom: '2024-02-01', createdTo: '2024-02-29' });
  expect(portfolioLists.before('2024-12')).toEqual({ createdTo: '2024-11-30' });
});
