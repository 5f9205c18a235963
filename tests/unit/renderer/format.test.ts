import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatAge,
  formatAmount,
  formatDay,
  formatDistance,
  formatMoment,
  formatMonth,
  formatSize,
  instantOfSeconds,
  setFormats,
} from '../../../renderer/i18n/format.ts';

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

test('an amount keeps every digit, without conversion to a float', () => {
  const whole = fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String);
  const fraction = fc.stringMatching(/^\d{2,15}$/);
  fc.assert(
    fc.property(whole, fraction, (before, after) => {
      expect(digitsOf(formatAmount(before))).toBe(before);
      expect(digitsOf(formatAmount(`${before}.${after}`))).toBe(before + after);
    }),
  );
});

test('a single decimal gets a second one, and a whole amount gets none', () => {
  expect(digitsOf(formatAmount('1200.5'))).toBe('120050');
  expect(digitsOf(formatAmount('1200'))).toBe('1200');
});

test.each(['', 'abc', '1,200', '1e3', '-', '12.', 'NaN'])(
  '%j is not an amount and stays unchanged',
  (text) => {
    expect(formatAmount(text)).toBe(text);
  },
);

test('a calendar day is the same day in every time zone', () => {
  expect(formatDay('2026-12-01')).toContain('1');
  expect(formatDay('2026-12-01')).not.toContain('30');
  expect(formatDay('soon')).toBe('soon');
});

test.each([
  [-5_000, 'second'],
  [-120_000, 'minute'],
  [-7_200_000, 'hour'],
  [-172_800_000, 'day'],
] as const)('%d ms ago is shown in the largest fitting unit', (ago, unit) => {
  const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const sizes = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };
  expect(formatDistance(ago, 0)).toBe(relative.format(ago / sizes[unit], unit));
});

test('a time in the future is shown as now', () => {
  const now = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(-0, 'second');
  expect(formatAge(63_072_000_000, 0)).toBe(now);
  expect(formatAge(1_000, 0)).toBe(now);
});

test('epoch seconds become a date; values out of range become null', () => {
  expect(instantOfSeconds(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(instantOfSeconds(9e15)).toBeNull();
});

test.each(['TH', 'SA', 'IR'])('in the region %s months and days follow the Gregorian calendar', (region) => {
  setFormats({ language: 'en', region });
  for (const text of [formatMonth('2026-11'), formatDay('2026-11-21'), formatMoment('2026-11-21T12:00:00Z')])
    expect(text).toContain('2026');
  expect(formatDay('2026-11-21')).toContain('21');
  setFormats({ language: 'en', region: null });
});

test('writes sizes in kilobytes, large ones in megabytes', () => {
  setFormats({ language: 'en', region: 'US' });
  expect([1, 299_001, 9_999_999, 10_000_000, 88_400_000].map(formatSize)).toEqual([
    '1 kB',
    '300 kB',
    '10,000 kB',
    '10 MB',
    '88 MB',
  ]);
});
