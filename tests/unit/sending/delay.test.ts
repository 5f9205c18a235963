import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayAfter, longestAsked } from '../../../electron/sending/delay.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('respects Retry-After, up to an hour', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 1e9 }),
      random,
      (tries, asked, chance) => {
        const wait = delayAfter(tries, asked, chance);
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, longestAsked) * 1_000);
        expect(wait).toBeLessThanOrEqual(longestAsked * 1_000 + 1_000);
      },
    ),
  );
});

test('without Retry-After backs off from 5 s to 5 min, with up to a fifth of jitter', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 400].map((tries) => delayAfter(tries, null, 0))).toEqual([
    5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom(null, 0, -1),
      random,
      (tries, asked, chance) => {
        const wait = delayAfter(tries, asked, chance);
        const longest = delayAfter(tries, null, 0);
        expect(wait).toBeLessThanOrEqual(longest);
        expect(wait).toBeGreaterThanOrEqual(longest * 0.8);
        expect(delayAfter(tries + 1, asked, chance)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
});
