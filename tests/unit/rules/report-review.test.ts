import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { reportReview } from '../../../shared/rules/report/review.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, factsOf, loan, money, reported, reportOf, row, settled } from './reports.ts';

const review = (report: ReturnType<typeof reportOf>, facts = factsOf([]), leaves = (_key: string) => true) =>
  finish(
    reportReview(report, {
      facts,
      reporting: settled,
      leaving: itemsOf({ kind: 'report', content: report }).filter(({ key }) => leaves(key)),
      previous: null,
    }),
  );

it('covers what is sent and what Kiva has of this month, and explains why the rest is left out', () => {
  const facts = factsOf([
    ...['LEAVES', 'BLANK', 'ABSENT', 'PENDING'].map((id) => loan(id)),
    ...['SENT', 'SENT-NO-ROW'].map((id) => loan(id, { now: reported(1_000, '2026-11') })),
  ]);
  const report = reportOf([
    row('LEAVES', '1'),
    row(' BLANK', ' '),
    row('SENT', '10'),
    row('PENDING', '5'),
    row('NEW', '7'),
  ]);
  const seen = review(report, facts, (key) => key === 'LEAVES' || key === 'NEW');
  expect(seen).toMatchObject({
    expected: 6,
    covered: 3,
    asOf: at,
    leftOutCounts: { blank: 1, absent: 1, sentBefore: 3 },
  });
  expect(seen.leftOut.map(({ loanId, reason }) => `${loanId} ${reason}`)).toEqual([
    'BLANK blank',
    'ABSENT absent',
    'PENDING sentBefore',
    'SENT sentBefore',
    'SENT-NO-ROW sentBefore',
  ]);
});

it('sent and left out rows add up to the expected loans', () => {
  const ids = ['A', 'B', 'C', 'D', 'E'];
  const rows = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...ids, 'X'), amount: fc.constantFrom('', '1'), leaves: fc.boolean() }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(rows, fc.subarray(ids), fc.subarray(ids), (typed, listed, accepted) => {
      const facts = factsOf(
        listed.map((id) => loan(id, accepted.includes(id) ? { now: reported(100, '2026-11') } : {})),
      );
      const leaving = new Set(
        typed.filter(({ leaves, amount }) => leaves && amount !== '').map(({ id }) => id),
      );
      const seen = review(reportOf(typed.map(({ id, amount }) => row(id, amount))), facts, (key) =>
        leaving.has(key),
      );
      const expectedLeaving = listed.filter((id) => leaving.has(id));
      const { blank, absent, sentBefore } = seen.leftOutCounts;
      expect(expectedLeaving.length + blank + absent + sentBefore).toBe(seen.expected);
      expect(seen.covered).toBe(listed.filter((id) => leaving.has(id) || accepted.includes(id)).length);
      expect(seen.leftOut).toHaveLength(blank + absent + sentBefore);
    }),
  );
});

it('lists the ten largest changes, the corrections and the sums by currency', () => {
  const known = Array.from({ length: 12 }, (_, index) =>
    loan(`L${index}`, {
      currency: index % 2 === 0 ? 'KES' : 'UGX',
      last: reported(10_000, '2026-10'),
      now: index === 0 ? reported(5_000, '2026-11') : null,
    }),
  );
  const report = reportOf([
    ...known.map(({ loanId }, index) => row(loanId, money(10_000 + (index % 3 === 0 ? -1 : 1) * index * 10))),
    row('X', '0.1'),
  ]);
  const seen = review(report, factsOf(known));
  expect(seen.largest.map(({ loanId, change }) => `${loanId} ${change}`).slice(0, 3)).toEqual([
    'L11 1.1',
    'L10 1',
    'L9 -0.9',
  ]);
  expect(seen.largest).toHaveLength(10);
  expect(seen.corrections).toEqual([
    { loanId: 'L0', name: '', currency: 'KES', amount: '100', before: '50.00' },
  ]);
  expect(seen.sums.map(({ currency, rows }) => `${currency} ${rows}`)).toEqual([' 1', 'KES 6', 'UGX 6']);
  expect(seen.sums[0]?.sum).toBe('0.1');
});

it('limits its lists but never its counts', () => {
  const facts = factsOf(Array.from({ length: 700 }, (_, index) => loan(`L${index}`)));
  const seen = review(reportOf([row('L0', '1')]), facts);
  expect(seen.leftOut).toHaveLength(500);
  expect(seen.leftOutCounts.absent).toBe(699);
});

it('does not know the expected count before the list was loaded', () => {
  const facts = factsOf([], { asOf: null });
  expect(review(reportOf([row('A', '1')]), facts)).toMatchObject({ expected: null, covered: 0, asOf: null });
});
