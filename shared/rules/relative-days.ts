import { allFilters, relativePattern } from '../model/loan-filters.ts';
import type { PortfolioFilter } from '../model/portfolio-search.ts';
import { addDays, addMonths, daysInMonth } from './dates.ts';

/** The first and last day of a span, both `YYYY-MM-DD`. */
export type DaySpan = { first: string; last: string };

/** The days that a text stands for on a day: those of a relative span, or the one day that it is. */
export function spanOf(text: string, today: string): DaySpan {
  const [, unit, sign, digits = '0'] = relativePattern.exec(text) ?? [];
  const count = Number(`${sign ?? ''}${digits}`);
  if (unit === 'day') return oneDay(addDays(today, count));
  if (unit === 'month') return monthOf(addMonths(today, count));
  if (unit === 'year') {
    const year = addMonths(today, 12 * count).slice(0, 4);
    return { first: `${year}-01-01`, last: `${year}-12-31` };
  }
  return oneDay(text);
}

function oneDay(day: string): DaySpan {
  return { first: day, last: day };
}

function monthOf(day: string): DaySpan {
  const month = day.slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { first: `${month}-01`, last: `${month}-${daysInMonth(year, number)}` };
}

/** A filter whose days and months are those that it means on a day. */
export function filterOn(filter: PortfolioFilter, today: string): PortfolioFilter {
  const on = { ...filter };
  for (const each of allFilters) {
    if (each.sort === 'days') {
      const [from, to] = each.fields;
      on[from] = spanOf(filter[from], today).first;
      on[to] = spanOf(filter[to], today).last;
    } else if (each.sort === 'before') on[each.fields[0]] = spanOf(filter[each.fields[0]], today).first;
    else if (each.sort === 'month') on[each.fields[0]] = onMonth(filter[each.fields[0]], today);
  }
  return on;
}

function onMonth(text: string, today: string): string {
  return relativePattern.test(text) ? spanOf(text, today).first.slice(0, 7) : text;
}

/** Spans that people ask for, as both ends of a filter by days; an empty end is open. */
export const daySpans = {
  thisMonth: ['month', 'month'],
  lastMonth: ['month-1', 'month-1'],
  last3Months: ['month-3', 'month-1'],
  last12Months: ['month-12', 'month-1'],
  thisYear: ['year', 'year'],
  lastYear: ['year-1', 'year-1'],
  last7Days: ['day-6', ''],
  last30Days: ['day-29', ''],
  last90Days: ['day-89', ''],
  olderThan30Days: ['', 'day-31'],
  olderThan90Days: ['', 'day-91'],
  olderThan365Days: ['', 'day-366'],
} as const satisfies Record<string, readonly [from: string, to: string]>;

/** Days ahead of which people ask what lies before. */
export const daysAhead = { in7Days: 'day+7', in14Days: 'day+14', in30Days: 'day+30' } as const;

/** Months that people ask for. */
export const monthSpans = { thisMonth: 'month', lastMonth: 'month-1', monthBeforeLast: 'month-2' } as const;

/** The name of the relative value that stands in a filter; null where there is another value. */
export function nameOfSpan<Name extends string>(
  names: Readonly<Partial<Record<Name, string | readonly string[]>>>,
  ...values: readonly string[]
): Name | null {
  const found = (Object.entries(names) as [Name, string | readonly string[]][]).find(
    ([, ends]) => [ends].flat().join() === values.join(),
  );
  return found?.[0] ?? null;
}
