import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAmount, readAmount } from '../../../shared/rules/amounts.ts';
import { currenciesNamed } from '../../../shared/rules/currency-signs.ts';
import { readDate } from '../../../shared/rules/date-text.ts';

// Texts of plain ASCII are read in a shorter way. One with a sign that nobody sees goes the long way, and says the same.

const unseen = '\u200b';
const part = fc.oneof(
  fc.stringMatching(/^\d{1,5}$/),
  fc.constantFrom('1', '12', '31', '2026', '26', '1900', '14:35', 'T14:35:00Z', '2:35 pm'),
  fc.constantFrom('Dec', 'december', 'Mar', 'de', 'KE', 'LOAN', 'KES', 'Sh', 'US$', 'thang', 'nam', 'F', 'K'),
  fc.constantFrom('-', '/', '.', ',', ' ', '  ', '`', '(', ')', '+', '/=', ',-'),
);
const written = fc.oneof(
  fc.array(part, { maxLength: 7 }).map((parts) => parts.join('')),
  fc.array(part, { maxLength: 7 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 20 }).filter((text) => !/['"=]/.test(text)),
);

it('reads a date of plain signs as any other', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('dayFirst', 'monthFirst'), (text, order) => {
      expect(readDate(text, order)).toBe(readDate(text + unseen, order));
    }),
    { numRuns: 5_000 },
  );
});

it('reads an amount of plain signs as any other', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('.', ','), (text, mark) => {
      expect(readAmount(text, mark)).toBe(readAmount(text + unseen, mark));
    }),
    { numRuns: 5_000 },
  );
});

it('tells an amount as reading it with either mark does', () => {
  fc.assert(
    fc.property(fc.oneof(written, fc.string({ unit: 'grapheme', maxLength: 12 })), (text) => {
      expect(isAmount(text)).toBe((readAmount(text, '.') ?? readAmount(text, ',')) !== null);
    }),
    { numRuns: 5_000 },
  );
});

it('names a currency of plain signs as any other', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('before', 'behind'), (text, place) => {
      expect(currenciesNamed(text, place)).toEqual(currenciesNamed(`${text}\u200e`, place));
    }),
    { numRuns: 5_000 },
  );
});
