import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareShown } from '../../../electron/sheets/shown-number.ts';

it('compares a grouped amount as any other display of it', () => {
  const amount = fc.tuple(fc.nat(9_999_999), fc.nat(999), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(
      amount,
      fc.boolean(),
      fc.integer({ min: -1, max: 1 }),
      ([whole, cents, digits], isGrouped, off) => {
        const units = isGrouped ? whole.toLocaleString('en') : String(whole);
        const display = `${units}.${String(cents).slice(0, digits).padStart(digits, '0')}`;
        const exact = String(Number(display.replaceAll(',', '')) + off * 10 ** -digits);
        // A sign that nobody sees changes no number, but keeps it from being compared as text.
        expect(compareShown(display, exact)).toEqual(compareShown(`${display}\u200b`, exact));
      },
    ),
    { numRuns: 3_000 },
  );
});
