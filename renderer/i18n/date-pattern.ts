import type { DatePattern } from '../../shared/rules/written-dates.ts';

const options: Intl.DateTimeFormatOptions = {
  ...{ calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** How a locale writes dates by numbers; the computer's where none is given. */
export function datePatternOf(locale?: string): DatePattern {
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(0);
  const order = parts.map(({ type }) => type).filter((type) => type !== 'literal');
  const between = parts.slice(parts.findIndex(({ type }) => type === order[0]) + 1)[0]?.value ?? '';
  const mark = (['.', '-'] as const).find((each) => between.includes(each)) ?? '/';
  if (order.indexOf('year') === 0) return { order: 'yearFirst', mark };
  const isDayFirst = order.indexOf('day') < order.indexOf('month');
  // Whoever reads `12.05.2026` takes the day for the first of its numbers.
  return isDayFirst ? { order: 'dayFirst', mark } : { order: 'monthFirst', mark: mark === '.' ? '/' : mark };
}
