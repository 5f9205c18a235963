import { expect, it } from 'vitest';
import { isCount, isLowerLevel, mustCount } from '../../../shared/rules/level.ts';

it('asks for the number of rows from 50 on, and above the sum in any one currency', () => {
  const sums = [{ sum: '900' }, { sum: '1000.01' }];
  expect(mustCount(49, sums, { countAbove: null })).toBe(false);
  expect(mustCount(50, [], { countAbove: null })).toBe(true);
  expect(mustCount(2, sums, { countAbove: '1000' })).toBe(true);
  expect(mustCount(2, sums, { countAbove: '1000.01' })).toBe(false);
  // Two currencies have no sum together.
  expect(mustCount(2, sums, { countAbove: '1500' })).toBe(false);
});

it('takes the number however its thousands are set apart, and no other', () => {
  for (const typed of ['1437', ' 1,437 ', '1.437', "1'437", '1\u202f437'])
    expect(isCount(typed, 1_437)).toBe(true);
  for (const typed of ['', '437', '14370', '1437 rows', '-1437']) expect(isCount(typed, 1_437)).toBe(false);
});

it('knows which of two levels protects less', () => {
  expect(isLowerLevel('readOnly', 'pin')).toBe(true);
  expect(isLowerLevel('pin', 'ask')).toBe(true);
  expect(isLowerLevel('ask', 'readOnly')).toBe(false);
  expect(isLowerLevel('pin', 'pin')).toBe(false);
});
