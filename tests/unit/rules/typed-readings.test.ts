import { expect, test } from 'vitest';
import { editedDate, typedAmounts, typedDates } from '../../../shared/rules/typed-readings.ts';

test.each([
  ['48500', []],
  ['48500.5', []],
  ['48 500', ['48500']],
  ['1,234,500', ['1234500']],
  ['48,500.50', ['48500.50']],
  ['KSh 48,500.50', ['48500.50']],
  ['48,500', ['48500', '48.5']],
  ['abc', []],
  ['', []],
])('%s is typed for the amounts %j', (text, readings) => expect(typedAmounts(text, 'KES')).toEqual(readings));

test('a currency without parts has no two readings', () => {
  expect(typedAmounts('48,500', 'UGX')).toEqual(['48500']);
  expect(typedAmounts('48,500', '')).toHaveLength(2);
});

test.each([
  ['2026-12-05', []],
  ['25/12/2026', ['2026-12-25']],
  ['12/25/2026', ['2026-12-25']],
  ['5 Dec 2026', ['2026-12-05']],
  ['5.12.2026', ['2026-12-05']],
  ['05/12/2026', ['2026-12-05', '2026-05-12']],
  ['05/05/2026', ['2026-05-05']],
  ['20261205', ['2026-12-05']],
  ['20122026', ['2026-12-20']],
  ['05122026', ['2026-12-05', '2026-05-12']],
  ['12345678', []],
  ['soon', []],
  ['', []],
])('%s is typed for the days %j', (text, readings) => expect(typedDates(text)).toEqual(readings));

test.each([
  ['04/05/2027', '04/03/2027', 'monthFirst', ['2027-04-05']],
  ['04/05/2027', '03/04/2027', 'dayFirst', ['2027-05-04']],
  ['04.05.2027', '03.04.2027', 'dayFirst', ['2027-05-04']],
  ['4/5/2027', '04/03/2027', 'monthFirst', ['2027-04-05', '2027-05-04']],
  ['04/05/2027', '', 'monthFirst', ['2027-04-05', '2027-05-04']],
  ['2027-05-04', '2027-04-04', 'yearFirst', []],
  ['soon', '04/03/2027', 'monthFirst', []],
] as const)('%j typed over %j, %s, is %j', (text, before, order, readings) => {
  expect(editedDate(text, before, order)).toEqual(readings);
});
