import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePattern } from '../../../shared/model/loan-filters.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { addDays, daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import {
  daySpans,
  daysAhead,
  filterOn,
  monthSpans,
  nameOfSpan,
  spanOf,
} from '../../../shared/rules/relative-days.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const count = fc.integer({ min: -99, max: 99 });
const sign = (number: number) => (number < 0 ? String(number) : `+${number}`);
const noFilter = portfolioFilterSchema.parse({});

test.each([
  ['day', '2026-11-29', '2026-11-29', '2026-11-29'],
  ['day-30', '2026-11-29', '2026-10-30', '2026-10-30'],
  ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
  ['month-1', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['month-1', '2028-03-31', '2028-02-01', '2028-02-29'],
  ['month-1', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['month+1', '2026-12-31', '2027-01-01', '2027-01-31'],
  ['year-1', '2028-02-29', '2027-01-01', '2027-12-31'],
  ['2026-05-17', '2026-11-29', '2026-05-17', '2026-05-17'],
  ['', '2026-11-29', '', ''],
])('%j is on %s from %s to %s', (text, today, first, last) =>
  expect(spanOf(text, today)).toEqual({ first, last }),
);

test('a span is whole, and the next one begins on the day after it', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('day', 'month', 'year'), count, (today, unit, n) => {
      const span = spanOf(`${unit}${sign(n)}`, today);
      expect([isCalendarDate(span.first), isCalendarDate(span.last)]).toEqual([true, true]);
      expect(daysBetween(span.first, span.last)).toBeGreaterThanOrEqual(0);
      expect(spanOf(`${unit}${sign(n + 1)}`, today).first).toBe(addDays(span.last, 1));
    }),
  );
});

test('this span has today, and only the days in it have the same one', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('day', 'month', 'year'), (today, unit) => {
      const { first, last } = spanOf(unit, today);
      expect([first <= today, today <= last]).toEqual([true, true]);
      expect(spanOf(unit, first)).toEqual({ first, last });
      expect(spanOf(unit, addDays(last, 1)).first).toBe(addDays(last, 1));
    }),
  );
});

test('a filter means other days each day, and one of fixed days the same ones', () => {
  const kept = {
    ...noFilter,
    createdFrom: 'month-1',
    createdTo: 'month-1',
    expiringBefore: 'day+7',
    reportedIn: 'month-1',
  };
  expect(filterOn(kept, '2026-12-01')).toEqual({
    ...noFilter,
    ...{
      createdFrom: '2026-11-01',
      createdTo: '2026-11-30',
      expiringBefore: '2026-12-08',
      reportedIn: '2026-11',
    },
  });
  fc.assert(
    fc.property(anyDay, anyDay, (today, day) => {
      const fixed = { ...noFilter, createdFrom: day, expiringBefore: day, notReportedIn: day.slice(0, 7) };
      expect(filterOn(fixed, today)).toEqual(fixed);
      const now = filterOn(kept, today);
      expect(filterOn(now, addDays(today, 40))).toEqual(now);
    }),
  );
});

test('each span that is offered is a filter that can be kept, found again by what stands in it', () => {
  for (const [name, [from, to]] of Object.entries(daySpans)) {
    expect(portfolioFilterSchema.safeParse({ createdFrom: from, createdTo: to }).success).toBe(true);
    expect(nameOfSpan(daySpans, from, to)).toBe(name);
  }
  for (const [name, value] of [...Object.entries(daysAhead), ...Object.entries(monthSpans)]) {
    expect(relativePattern.test(value)).toBe(true);
    expect(nameOfSpan({ ...daysAhead, ...monthSpans }, value)).toBe(name);
  }
  expect(nameOfSpan(daySpans, '2026-01-01', '')).toBeNull();
});
