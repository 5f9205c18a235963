import { expect, test } from 'vitest';
import {
  batchesToSend,
  type PlanContext,
  planOf as planInSteps,
  reviewOf,
} from '../../../electron/sending/review.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { Work } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { factsOf, loan, reported } from '../rules/reports.ts';

const planOf = (...args: Parameters<typeof planInSteps>) => finish(planInSteps(...args));

const at = '2026-11-21T10:00:00.000Z';

const report: Work = {
  id: 'b3f5c0de-0000-4000-8000-000000000001',
  createdAt: at,
  updatedAt: at,
  revision: 1,
  state: 'open',
  body: {
    kind: 'report',
    content: {
      ...emptyReport('repaid', '2026-11'),
      rows: [
        { loanId: '1', clientId: '', amount: '10', note: '' },
        { loanId: '2', clientId: '', amount: '20', note: '' },
      ],
    },
  },
};

/** A history in which the first `count` items asked for were sent before. */
function sentBefore(count: number): PlanContext {
  const liveReports = () => [
    { sendId: report.id, period: '2026-11', meaning: 'repaid', confirmed: 1, hasReason: false, at },
  ];
  const liveRows = () =>
    ['1', '2']
      .slice(0, count)
      .map((key, position) => ({ position, key, label: '', amount: `${key}0`, state: 'accepted' }));
  return {
    sends: {
      liveReports,
      liveRows,
      liveOfWork: () => [],
      newestOfWork: () => null,
    } as unknown as PlanContext['sends'],
    partnerId: '7',
    journalsBody: 'wrapped',
    reporting: reportingSchema.parse({}),
    isProduction: false,
    facts: null,
    previous: null,
    now: at,
    photo: null,
    sameLoan: [],
    loansAtKiva: [],
    openJournals: [],
    checks: { today: '2026-11-21', otherLoanIds: new Set(), hasPhoto: false },
  };
}

test.each([
  { before: 0, count: 2, needsReason: false },
  { before: 1, count: 1, needsReason: false },
  { before: 2, count: 2, needsReason: true },
])('with $before of 2 rows sent before, the review shows the very bytes that leave', (expected) => {
  const context = sentBefore(expected.before);
  const plan = planOf(report, context);
  const review = finish(reviewOf(report, plan, '/v3/partner/7/repayments', context));
  expect(review.batches.map(({ json }) => json)).toEqual(batchesToSend(plan).map(({ json }) => json));
  expect(review.count).toBe(expected.count);
  expect(review.needsReason).toBe(expected.needsReason);
});

test('the review of a report compares with its facts, and holds back what a guard blocks', () => {
  const known = { ...loan('1', { last: reported(1_100, '2026-10') }), name: 'Ana' };
  const context = { ...sentBefore(0), facts: factsOf([known, loan('3')]), now: at };
  const review = finish(reviewOf(report, planOf(report, context), '/v3/partner/7/repayments', context));
  const blocking = review.findings.filter(({ certainty }) => certainty === 'blocks').map(({ rule }) => rule);
  expect(blocking).toEqual(['lowerThanLast']);
  expect(review.findings.map(({ rule }) => rule)).toContain('unknownLoan');
  expect(review.report).toMatchObject({
    expected: 2,
    covered: 1,
    leftOutCounts: { blank: 0, absent: 1, sentBefore: 0 },
    largest: [{ loanId: '1', name: 'Ana', amount: '10', last: '11.00', change: '-1' }],
  });
});

test('rows that were sent before are not in the review', () => {
  const known = loan('1', { now: reported(1_000, '2026-11') });
  const context = { ...sentBefore(1), facts: factsOf([known, loan('2')]) };
  const review = finish(reviewOf(report, planOf(report, context), '/v3/partner/7/repayments', context));
  expect(review.report).toMatchObject({ covered: 2, leftOutCounts: { sentBefore: 1 } });
  expect(review.report?.sums).toEqual([{ currency: 'KES', rows: 1, sum: '20' }]);
});

test('a review is of one partner, month, meaning and history, also where the bytes are the same', () => {
  const context = sentBefore(0);
  const { digest } = planOf(report, context);
  const { content } = report.body as Extract<Work['body'], { kind: 'report' }>;
  const digestWith = (change: Partial<typeof content>): string =>
    planOf({ ...report, body: { kind: 'report', content: { ...content, ...change } } }, context).digest;
  expect(digestWith({})).toBe(digest);
  expect(digestWith({ period: '2026-10' })).not.toBe(digest);
  expect(digestWith({ meaning: 'outstanding' })).not.toBe(digest);
  expect(planOf(report, { ...context, partnerId: '8' }).digest).not.toBe(digest);
});

test('sending everything again is not repeated by a second click', () => {
  const context = sentBefore(2);
  const agreed = planOf(report, context).digest;
  const sends = { ...context.sends, liveOfWork: () => [report.id] };
  expect(planOf(report, { ...context, sends }).digest).not.toBe(agreed);
});
