import { expect, test } from 'vitest';
import { kivaDay, proposedMonth } from '../../../shared/rules/report/proposed-month.ts';

test.each([
  { now: '2026-12-01T09:00:00Z', newest: null, month: '2026-11' },
  { now: '2026-12-01T09:00:00Z', newest: '2026-10', month: '2026-11' },
  { now: '2026-12-01T09:00:00Z', newest: '2026-11', month: '2026-12' },
  { now: '2026-12-31T20:00:00Z', newest: '2026-10', month: '2026-11' },
  { now: '2026-12-31T20:00:00Z', newest: '2026-12', month: '2026-12' },
  { now: '2027-01-02T20:00:00Z', newest: '2026-11', month: '2026-12' },
  // The first of December in Manila is still November at Kiva.
  { now: '2026-12-01T03:00:00Z', newest: null, month: '2026-10' },
])('at $now, after reports up to $newest, proposes $month', ({ now, newest, month }) => {
  expect(proposedMonth(new Date(now), newest)).toBe(month);
});

test('uses the date in San Francisco, in summer and in winter', () => {
  expect(kivaDay(new Date('2026-07-01T06:59:00Z'))).toBe('2026-06-30');
  expect(kivaDay(new Date('2026-07-01T07:00:00Z'))).toBe('2026-07-01');
  expect(kivaDay(new Date('2026-12-01T07:59:00Z'))).toBe('2026-11-30');
  expect(kivaDay(new Date('2026-12-01T08:00:00Z'))).toBe('2026-12-01');
});
