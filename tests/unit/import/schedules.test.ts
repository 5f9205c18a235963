import { expect, test } from 'vitest';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import {
  isRuleSaid,
  type ScheduleRule,
  scheduleProblems,
  scheduleQuestions,
  unsaidRule,
  withSchedule,
} from '../../../shared/rules/import/schedules.ts';
import { reconcile } from '../../../shared/rules/schedule.ts';
import { individual } from '../rules/drafts.ts';

const imported = (plan: Partial<DraftContent['plan']>): DraftContent => {
  const draft = { ...individual(), disbursalDate: '2026-12-05', currency: 'KES', schedule: [] };
  return { ...draft, plan: { ...emptyDraft().plan, ...plan } };
};
const monthly: ScheduleRule = { ...unsaidRule, build: true, firstDue: 'disbursal', interestType: 'flat' };

test('a schedule is built from instalments and rate, once a person said how', () => {
  const draft = imported({ count: '12', annualRate: '14' });
  expect(withSchedule(draft, unsaidRule)).toBe(draft);
  expect(withSchedule(draft, { ...monthly, interestType: '' })).toBe(draft);
  const { schedule, plan } = withSchedule(draft, monthly);
  expect(schedule).toHaveLength(12);
  expect(schedule[0]?.date).toBe('2027-01-05');
  expect(plan).toMatchObject({ every: '1', unit: 'month', interestType: 'flat' });
  expect(reconcile(draft.members[0]?.amount ?? '', schedule).matches).toBe(true);
});

test('a date in the sheet is the first due date, else the one given for all', () => {
  const said: ScheduleRule = { ...monthly, firstDue: 'date', date: '2027-02-01' };
  const first = (plan: Partial<DraftContent['plan']>) => withSchedule(imported(plan), said).schedule[0]?.date;
  expect(first({ count: '3', firstDate: '2027-01-15' })).toBe('2027-01-15');
  expect(first({ count: '3' })).toBe('2027-02-01');
});

test('only what the rows do not say is asked', () => {
  const asked = (...plans: Partial<DraftContent['plan']>[]) => scheduleQuestions(plans.map(imported));
  expect(asked({})).toEqual({ any: false, firstDue: false, interestType: false });
  expect(asked({ count: '3', firstDate: '2027-01-15' })).toMatchObject({
    firstDue: false,
    interestType: false,
  });
  expect(asked({ count: '3' }, { count: '4', annualRate: '9' })).toMatchObject({
    ...{ firstDue: true, interestType: true },
  });
  expect(isRuleSaid([imported({})], unsaidRule)).toBe(true);
  expect(isRuleSaid([imported({ count: '3' })], { ...unsaidRule, build: false })).toBe(true);
  expect(isRuleSaid([imported({ count: '3' })], { ...unsaidRule, build: true })).toBe(false);
  expect(isRuleSaid([imported({ count: '3' })], { ...monthly, firstDue: 'date', date: '' })).toBe(false);
});

test('a loan whose schedule cannot be built keeps its plan and has no rows', () => {
  const draft = { ...imported({ count: '12' }), disbursalDate: '' };
  expect(withSchedule(draft, monthly)).toMatchObject({ schedule: [], plan: { count: '12' } });
  expect(scheduleProblems(draft, monthly)).toEqual([{ rule: 'missing', path: 'disbursalDate' }]);
  expect(scheduleProblems(draft, unsaidRule)).toEqual([]);
});
