import { expect, it } from 'vitest';
import { type FactSources, reportFacts } from '../../../electron/reports/facts.ts';
import type { ReportedLoan } from '../../../electron/store/reported.ts';
import type { CopiedLoan } from '../../../shared/model/portfolio.ts';
import { factsOf, type ReportFacts } from '../../../shared/model/report-facts.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import type { Instalment } from '../../../shared/rules/report/scheduled-amount.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { blankLoan } from '../../fixtures/loans.ts';
import { at, reported } from '../rules/reports.ts';

const copied = (loanId: string | null, status: string): CopiedLoan => ({
  ...blankLoan,
  key: `k${loanId}`,
  loanId,
  name: 'Ana',
  status,
  borrowerCount: 1,
  localPrice: '1000.00',
  currency: 'KES',
});

const before = (cents: number): ReportedLoan => ({
  last: reported(cents, '2026-10'),
  before: null,
  now: null,
  later: null,
});

function sources(
  payable: CopiedLoan[] | null,
  others: CopiedLoan[],
  history: [string, ReportedLoan][],
  schedules: Record<string, Instalment[]> = {},
): FactSources {
  const past = new Map(history);
  return {
    portfolio: {
      payable: async () => payable && { asOf: at, loans: payable, unsure: false, unreadable: 2 },
      byLoanIds: async (ids) => others.filter(({ loanId }) => ids.includes(loanId ?? '')),
    },
    reported: {
      of: async (ids) =>
        new Map(ids.flatMap((id) => (past.has(id) ? [[id, past.get(id) ?? before(0)]] : []))),
      otherMeaning: () => null,
      newestMonth: () => null,
    },
    schedules: { accepted: () => new Map(Object.entries(schedules)) },
  };
}

const partsOf = (facts: ReportFacts): string[] => {
  const parts: string[] = [];
  expect(finish(sendInParts(facts, (text) => parts.push(text)))).toBe(parts.length);
  return parts;
};

const asked = (...loanIds: string[]) => ({ period: '2026-11', meaning: 'repaid' as const, loanIds });

it('lists every payable loan once with its reported amounts, and survives serialisation', async () => {
  const loans = [
    copied('A', 'payingBack'),
    copied('A ', 'payingBack'),
    copied(null, 'payingBack'),
    copied('B', 'defaulted'),
  ];
  const facts = await reportFacts(sources(loans, [], [['B', before(500)]]), asked());
  expect(facts.expected.map(({ loanId, last }) => [loanId, last?.amount])).toEqual([
    ['A', undefined],
    ['B', '5.00'],
  ]);
  expect(facts.others).toEqual([]);
  expect(facts.missing).toEqual({ unsure: false, unreadable: 2, withoutId: 1, sameId: 1 });
  expect(factsOf(partsOf(facts))).toEqual(facts);
});

it('gives the status of other loans in the report, unless it may be outdated', async () => {
  const facts = await reportFacts(
    sources([copied('A', 'payingBack')], [copied('OLD', 'ended'), copied('STALE', 'payingBack')], []),
    asked(' OLD', 'STALE', 'NEVER-HEARD-OF', 'A', ''),
  );
  expect(facts.others.map(({ loanId, status }) => [loanId, status])).toEqual([
    ['OLD', 'ended'],
    ['STALE', ''],
  ]);
});

it('knows reported amounts even if the list was never loaded', async () => {
  const facts = await reportFacts(sources(null, [], [['A', before(500)]]), asked('A', 'B'));
  expect(facts).toMatchObject({
    asOf: null,
    expected: [],
    others: [{ loanId: 'A', status: '', last: { amount: '5.00' } }],
  });
});

it('splits many loans into small parts without losing any', async () => {
  const many = Array.from({ length: 9_000 }, (_, index) => copied(`L${index}`, 'payingBack'));
  const old = Array.from({ length: 3_000 }, (_, index) => copied(`OLD${index}`, 'ended'));
  const history = many.map(({ loanId }): [string, ReportedLoan] => [loanId ?? '', before(500)]);
  const facts = await reportFacts(
    sources(many, old, history),
    asked(...old.map(({ loanId }) => loanId ?? '')),
  );
  const parts = partsOf(facts);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1_000_000);
  expect(factsOf(parts)).toEqual(facts);
  expect(facts).toMatchObject({ expected: { length: 9_000 }, others: { length: 3_000 } });
});

it('says what the schedule of a draft expects, of loans whose amount it still is', async () => {
  const half = { principal: '500' };
  const schedule = [
    { date: '2026-11-30', ...half },
    { date: '2026-12-01', ...half },
  ];
  const loans = [copied('A', 'payingBack'), { ...copied('B', 'payingBack'), localPrice: '999' }];
  const { expected } = await reportFacts(sources(loans, [], [], { A: schedule, B: schedule }), asked());
  expect(expected.map(({ loanId, scheduled }) => [loanId, scheduled])).toEqual([
    ['A', '500'],
    ['B', undefined],
  ]);
});
