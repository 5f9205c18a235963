import { expect, it } from 'vitest';
import { generateLoans } from '../../../electron/practice/data/generate.ts';
import { LoanBook } from '../../../electron/practice/loan-book.ts';

const COUNT = 100_000;

it('generates 100,000 different loans and pages through them', () => {
  const start = performance.now();
  const loans = generateLoans({ seed: 1, count: COUNT, partnerId: '1', today: '2026-08-30' });
  expect(performance.now() - start).toBeLessThan(30_000);
  expect(new Set(loans.map((loan) => loan.internal_loan_id)).size).toBe(COUNT);
  expect(new Set(loans.map((loan) => loan.kiva_id)).size).toBe(COUNT);
  const book = new LoanBook(loans);
  const paging = performance.now();
  for (let offset = 0; offset < COUNT; offset += 100)
    book.search({ query: 'kimani', status: 'payingBack' }).slice(offset, offset + 100);
  expect(performance.now() - paging).toBeLessThan(15_000);
});
