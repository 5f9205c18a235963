import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newSends, type PlanContext, planOf } from '../../../electron/sending/review.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import type { AmountMeaning } from '../../../shared/model/reporting.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { ReportRow, Work } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { finish } from '../../../shared/rules/steps.ts';

const at = '2026-11-21T10:00:00.000Z';

function desk(partnerId = '7') {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  const sends = sendRepository(opened.value, 'stage');
  const context: PlanContext = {
    ...{ sends, partnerId, journalsBody: 'wrapped', reporting: reportingSchema.parse({}), facts: null },
    ...{
      isProduction: false,
      previous: null,
      now: at,
      photo: null,
      sameLoan: [],
      loansAtKiva: [],
      openJournals: [],
    },
    checks: { today: '2026-11-21', otherLoanIds: new Set(), hasPhoto: false },
  };
  return { sends, context };
}

function report(rows: Partial<ReportRow>[], meaning: AmountMeaning = 'repaid', period = '2026-10'): Work {
  const whole = rows.map((row) => ({ loanId: '1', clientId: '', amount: '', note: '', ...row }));
  const content = { ...emptyReport(meaning, period), rows: whole };
  const body = { kind: 'report' as const, content };
  return { id: randomUUID(), createdAt: at, updatedAt: at, revision: 1, state: 'open', body };
}

/** Sends what is new of a report; Kiva answers each request in this way, or not at all. */
function send(
  { sends, context }: ReturnType<typeof desk>,
  work: Work,
  state: 'accepted' | 'refused' | 'unknown' = 'accepted',
): void {
  const stored = finish(newSends(work, finish(planOf(work, context)).fresh, '/p', context));
  sends.add(stored, at);
  for (const { id } of stored) {
    sends.begin(id, at);
    sends.end(id, { state, settledBy: null }, at);
  }
}

/** The loan ids of a report that would leave, and those that stay because they were sent before. */
function parts({ context }: ReturnType<typeof desk>, work: Work): [string[], string[]] {
  const { fresh, alreadySent } = finish(planOf(work, context));
  return [fresh.flatMap(({ items }) => items.map(({ key }) => key)), alreadySent.map(({ key }) => key)];
}

test('an unchanged row stays, a changed one is sent', () => {
  const all = desk();
  send(all, report([{ amount: '10' }, { loanId: '2', amount: '20' }]));
  expect(parts(all, report([{ amount: '10.00' }, { loanId: '2', amount: '21' }]))).toEqual([['2'], ['1']]);
});

test('after a correction, the first amount is sent again, since Kiva has the second', () => {
  const all = desk();
  send(all, report([{ amount: '10' }]));
  send(all, report([{ amount: '12' }]));
  expect(parts(all, report([{ amount: '10' }]))).toEqual([['1'], []]);
  expect(parts(all, report([{ amount: '12' }]))).toEqual([[], ['1']]);
});

test.each([
  { state: 'unknown', left: ['1'] },
  { state: 'refused', left: [] },
] as const)(
  'after a correction whose outcome is $state, the first amount leaves: $left',
  ({ state, left }) => {
    const all = desk();
    send(all, report([{ amount: '10' }]));
    send(all, report([{ amount: '12' }]), state);
    expect(parts(all, report([{ amount: '10' }]))[0]).toEqual(left);
  },
);

test('after a correction with the other meaning, the first amount is sent again', () => {
  const all = desk();
  send(all, report([{ amount: '10' }]));
  send(all, report([{ amount: '10' }], 'outstanding'));
  expect(parts(all, report([{ amount: '10' }]))).toEqual([['1'], []]);
});

test('a payment with and without its client id is the same', () => {
  const all = desk();
  send(all, report([{ amount: '10' }]));
  expect(parts(all, report([{ amount: '10', clientId: 'C1' }]))).toEqual([[], ['1']]);
  send(all, report([{ loanId: '2', clientId: 'C2', amount: '20' }]));
  expect(parts(all, report([{ loanId: '2', amount: '20' }]))).toEqual([[], ['2']]);
  expect(parts(all, report([{ loanId: '2', clientId: 'C3', amount: '20' }]))).toEqual([['2'], []]);
});

test('another month and another partner are another payment', () => {
  const all = desk();
  send(all, report([{ amount: '10' }]));
  expect(parts(all, report([{ amount: '10' }], 'repaid', '2026-11'))).toEqual([['1'], []]);
  const context = { ...all.context, partnerId: '8' };
  expect(parts({ ...all, context }, report([{ amount: '10' }]))).toEqual([['1'], []]);
});

test('stopped and replaced rows are ignored', () => {
  const all = desk();
  const work = report([{ amount: '10' }]);
  const stored = finish(newSends(work, finish(planOf(work, all.context)).fresh, '/p', all.context));
  all.sends.add(stored, at);
  expect(parts(all, work)).toEqual([[], ['1']]);
  all.sends.stopWork(work.id, at);
  expect(parts(all, work)).toEqual([['1'], []]);
});
