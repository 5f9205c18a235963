import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableDetails } from '../../../renderer/i18n/details.ts';
import { formatAmount } from '../../../renderer/i18n/format.ts';

test.each([
  ['L-5 · 48500.5 KES · Nakuru: Kenya', `L-5 · ${formatAmount('48500.5')} KES · Nakuru: Kenya`],
  ['1250000 VND', `${formatAmount('1250000')} VND`],
  ['48500 · 300 KES', '48500 · 300 KES'],
  ['12,500 KES · Kisumu', '12,500 KES · Kisumu'],
  ['about 500 KES', 'about 500 KES'],
  ['', ''],
])('the details %j are read as %j', (stored, shown) => expect(readableDetails(stored)).toBe(shown));

test('nothing but an amount beside its currency is ever changed', () => {
  const word = fc.stringMatching(/^[a-z0-9 :.,-]{0,12}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const details = words.join(' · ');
      expect(readableDetails(details)).toBe(details);
    }),
  );
});
