import { expect, test } from 'vitest';
import { textOfSums } from '../../../renderer/components/text-of-sums.ts';

test('sums that stand alone are named, one currency too, and the unknown is added to none', () => {
  const one = [{ currency: 'KES', rows: 1, sum: '65000' }];
  const unknown = { currency: '', rows: 1, sum: '5' };
  expect(textOfSums(one, 'unknown', true)).toBe('65,000 KES');
  expect(textOfSums([unknown, ...one], 'unknown', true)).toBe('5 unknown + 65,000 KES');
  expect(textOfSums([unknown, ...one], 'unknown')).toBe('5 unknown + 65,000 KES');
  expect(textOfSums(one, 'unknown')).toBe('65,000');
  expect(textOfSums([], 'unknown')).toBe('0');
});
