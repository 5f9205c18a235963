import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextAround } from '../../../renderer/lib/next-around.ts';

const near = (places: readonly number[], from: number, back = false) =>
  nextAround(places, (place) => place - from, back);

it('goes to the next place or the one before, and around at the end', () => {
  expect([near([1, 3, 5], 3), near([1, 3, 5], 3, true)]).toEqual([5, 1]);
  expect([near([1, 3, 5], 5), near([1, 3, 5], 1, true)]).toEqual([1, 5]);
  expect([near([3], 3), near([3], 3, true), near([], 3), near([], 3, true)]).toEqual([3, 3, null, null]);
});

it('comes to each place once before the first one again, forwards and back', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(99), { minLength: 1 }),
      fc.nat(99),
      fc.boolean(),
      (some, start, back) => {
        const places = some.toSorted((a, b) => a - b);
        const seen: number[] = [];
        for (let at = start; seen.length < places.length; ) {
          at = near(places, at, back) ?? Number.NaN;
          seen.push(at);
        }
        expect(seen.toSorted((a, b) => a - b)).toEqual(places);
      },
    ),
  );
});
