import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byMonth, monthOf } from '../../../renderer/pages/repayments/months.ts';
import type { SentReport } from '../../../shared/model/sent-report.ts';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { addMonths } from '../../../shared/rules/dates.ts';
import { kivaDay, monthInWork, proposedMonth } from '../../../shared/rules/report/proposed-month.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, openSends, reportSend } from '../store/new-send.ts';

const report = (workId: string, change: Partial<SentReport> = {}): SentReport => ({
  ...{
    workId,
    period: '2026-11',
    role: 'report',
    nth: 1,
    corrects: '',
    isOpen: false,
    accepted: 0,
    refused: 0,
  },
  ...change,
});
const line = (id: string, title: string): WorkSummary => ({
  ...{ id, kind: 'report', title, subtitle: '', updatedAt: at, state: 'accepted', missing: null },
});

it('a month is what Kiva has of it, of all that is expected where that is known, with its corrections', () => {
  const reports = [
    report('a', { accepted: 3, refused: 1 }),
    report('b', { role: 'correction', corrects: 'a', accepted: 1 }),
    report('c', { role: 'remainder', corrects: 'a', accepted: 1 }),
  ];
  const coverage = { period: '2026-11', expected: 5, reported: 4 };
  expect(monthOf('a', reports, coverage)).toEqual({
    ...{ accepted: 4, expected: 5, refused: 1, corrections: 1, remainders: 1 },
  });
  expect(monthOf('a', reports, { ...coverage, period: '2026-12' })).toMatchObject({
    ...{ accepted: 3, expected: null },
  });
  expect(monthOf('b', reports, coverage)).toBeNull();
  expect(monthOf('new', [report('new')], coverage)).toBeNull();
});

it('a further report of a month tells its own rows, and only the first one the whole month', () => {
  const reports = [report('a', { accepted: 3 }), report('b', { nth: 2, accepted: 1 })];
  const coverage = { period: '2026-11', expected: 5, reported: 4 };
  expect(monthOf('a', reports, coverage)).toMatchObject({ accepted: 4, expected: 5 });
  expect(monthOf('b', reports, coverage)).toMatchObject({ accepted: 1, expected: null });
});

it('reports are listed by their months, and what corrects one below it', () => {
  const lines = [line('c', '2026-11'), line('old', '2026-10'), line('a', '2026-11'), line('next', '2026-12')];
  const reports = [report('a'), report('c', { role: 'correction', corrects: 'a' })];
  expect(byMonth(lines, reports).map(({ id }) => id)).toEqual(['next', 'a', 'c', 'old']);
});

it('the month in work is the running one as soon as anything of it is reported', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  expect(monthInWork(now, null)).toBe('2026-10');
  expect(monthInWork(now, '2026-10')).toBe('2026-10');
  expect(monthInWork(now, '2026-11')).toBe('2026-11');
  expect(proposedMonth(now, '2026-10')).toBe('2026-11');
});

it('Portfolio and a new report are of one month as long as the last one that has ended is not reported', () => {
  const month = fc.integer({ min: 0, max: 40 }).map((count) => addMonths('2025-01-01', count).slice(0, 7));
  const time = fc.date({ min: new Date('2025-02-02'), max: new Date('2028-06-01'), noInvalidDate: true });
  fc.assert(
    fc.property(time, fc.option(month), (now, newest) => {
      const ended = addMonths(`${kivaDay(now).slice(0, 7)}-01`, -1).slice(0, 7);
      const isReported = newest !== null && newest >= ended;
      if (!isReported) expect([proposedMonth(now, newest), monthInWork(now, newest)]).toEqual([ended, ended]);
      // Of the month that runs, too, as soon as anything of it is reported.
      if (newest === kivaDay(now).slice(0, 7))
        expect(proposedMonth(now, newest)).toBe(monthInWork(now, newest));
    }),
  );
});

it('a client id counts as sent only where the request has one', () => {
  const { sends } = openSends();
  const without = reportSend({ '7/C1': '1' }, { workId: 'without' });
  const request = '{"repayments":[{"loan_id":"7","amount":1,"client_id":"C1"}]}';
  const withOne = reportSend({ '7/C1': '1' }, { workId: 'with', request });
  sends.add([without], at);
  sends.add([withOne], at);
  const sentOf = (workId: string) => finish(sends.receipt(workId))?.rows[0];
  expect(sentOf('without')).toMatchObject({ label: 'C1', isLabelSent: false });
  expect(sentOf('with')).toMatchObject({ label: 'C1', isLabelSent: true });
});
