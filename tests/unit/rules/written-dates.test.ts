import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePatternOf } from '../../../renderer/i18n/date-pattern.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { typedDates, typedMonths } from '../../../shared/rules/typed-readings.ts';
import { type DatePattern, inOrder, readMonth, writtenDate } from '../../../shared/rules/written-dates.ts';

const locales =
  'en-US en-GB en-KE en-ZA en-CA fr fr-CA fr-CH es es-PY pt-BR ru uk ky kk uz ka hy id vi sw-KE km my lo th ne hi bn ar-EG ar-JO fa-IR am-ET ti so tr sq sr ro mn fil ht zu hu ko ja zh sv lt de nl-NL'.split(
    ' ',
  );
const anyDay = fc.integer({ min: -25_000, max: 70_000 }).map((days) => addDays('1970-01-01', days));
const patterns = locales.map((locale) => [locale, datePatternOf(locale)] as const);

test.each([
  ['en-US', { order: 'monthFirst', mark: '/' }],
  ['en-GB', { order: 'dayFirst', mark: '/' }],
  ['de', { order: 'dayFirst', mark: '.' }],
  ['nl-NL', { order: 'dayFirst', mark: '-' }],
  ['hu', { order: 'yearFirst', mark: '.' }],
  ['sv', { order: 'yearFirst', mark: '-' }],
  ['fa-IR', { order: 'yearFirst', mark: '/' }],
] as [string, DatePattern][])('%s writes dates as %j', (locale, pattern) =>
  expect(datePatternOf(locale)).toEqual(pattern),
);

test.each(patterns)(
  'what is written for %s is read again, or asked where it has two readings',
  (_, pattern) => {
    const first = pattern.order === 'monthFirst' ? 'monthFirst' : 'dayFirst';
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = writtenDate(day, pattern);
        const readings = text === day ? [day] : typedDates(text, first);
        expect(readings[0]).toBe(day);
        const isUnsure = pattern.order !== 'yearFirst' && pattern.mark !== '.' && Number(day.slice(8)) <= 12;
        if (!isUnsure) expect(readings).toEqual([day]);
        const month = day.slice(0, 7);
        expect(readMonth(writtenDate(month, pattern))).toBe(month);
      }),
    );
  },
);

test('the letters of a hint stand in the same order as the numbers', () => {
  const letters = { year: 'YYYY', month: 'MM', day: 'DD' };
  expect(inOrder({ order: 'dayFirst', mark: '/' }, letters)).toBe('DD/MM/YYYY');
  expect(inOrder({ order: 'monthFirst', mark: '/' }, letters)).toBe('MM/DD/YYYY');
  expect(inOrder({ order: 'yearFirst', mark: '-' }, letters)).toBe('YYYY-MM-DD');
  expect(inOrder({ order: 'dayFirst', mark: '.' }, { year: 'YYYY', month: 'MM' })).toBe('MM.YYYY');
});

test.each([
  ['2026-12', []],
  ['12/2026', ['2026-12']],
  ['3.2026', ['2026-03']],
  ['2026/03', ['2026-03']],
  ['Dec 2026', ['2026-12']],
  ['december 2026', ['2026-12']],
  ['diciembre de 2026', ['2026-12']],
  ['2026 décembre', ['2026-12']],
  ['13/2026', []],
  ['12/2569', []],
  ['5 Dec 2026', []],
  ['Out 2026', []],
  ['12/26', []],
  ['2026', []],
  ['soon', []],
])('%s is typed for the months %j', (text, readings) => expect(typedMonths(text)).toEqual(readings));
