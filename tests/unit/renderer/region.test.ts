import { afterEach, expect, test } from 'vitest';
import {
  formatAmount,
  formatCompact,
  formatCount,
  formatDay,
  formatDays,
  formatMonth,
  formatTime,
  setFormats,
} from '../../../renderer/i18n/format.ts';
import {
  exampleDay,
  exampleMonth,
  firstDayOfWeek,
  regionDates,
  regionLocale,
  regions,
} from '../../../renderer/i18n/region.ts';
import { languages } from '../../../shared/language.ts';
import { typedDates, typedMonths } from '../../../shared/rules/typed-readings.ts';

afterEach(() => setFormats({ language: 'en', region: null }));

test('dates have the words of the language, numbers the marks of the region', () => {
  setFormats({ language: 'fr', region: 'US' });
  expect(formatMonth('2026-12')).toBe('décembre 2026');
  expect(formatAmount('48500.5')).toBe('48,500.50');
  expect(regionDates().order).toBe('monthFirst');
  setFormats({ language: 'en', region: 'DE' });
  expect(formatAmount('48500.5')).toBe('48.500,50');
  expect(formatDay('2026-12-05')).toMatch(/5 Dec 2026/);
  expect(regionDates()).toEqual({ order: 'dayFirst', mark: '/' });
  setFormats({ language: 'ru', region: 'KG' });
  expect(formatMonth('2026-11')).toContain('ноябрь 2026');
  expect(formatDays(-1)).toBe('вчера');
  expect(formatCompact(20_000)).toContain('тыс');
});

test('clocks follow the region', () => {
  setFormats({ language: 'es', region: 'US' });
  expect(formatTime('2026-12-05T15:04:05Z')).toMatch(/[ap]\.?\s?m/i);
  setFormats({ language: 'en', region: 'FR' });
  expect(formatTime('2026-12-05T15:04:05Z')).not.toMatch(/[ap]m/i);
});

test.each(languages)('in %s every region has dates of this calendar in Western digits', (language) => {
  for (const region of regions) {
    setFormats({ language, region });
    expect(formatDay('2026-12-05'), region).toMatch(/2026/);
    expect(formatMonth('2026-12'), region).toMatch(/2026/);
    expect(formatCount(1_234_567), region).toMatch(/^1\D?234\D?567$|^12\D34\D567$/);
    expect(formatAmount('1234567.50'), region).toMatch(/[.,٫]50$/);
  }
});

test('weeks begin as they do in the region', () => {
  expect(firstDayOfWeek(regionLocale('en', 'US'))).toBe(0);
  expect(firstDayOfWeek(regionLocale('en', 'FR'))).toBe(1);
  expect(firstDayOfWeek(regionLocale('fr', 'EG'))).toBe(6);
});

test.each(regions)('how dates are to be written in %s is read as it is meant', (region) => {
  setFormats({ language: 'en', region });
  const day = exampleDay();
  expect([day, ...typedDates(day)].at(-1)).toBe('2026-12-25');
  expect([exampleMonth(), ...typedMonths(exampleMonth())].at(-1)).toBe('2026-11');
});
