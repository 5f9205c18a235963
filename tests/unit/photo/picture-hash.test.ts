import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceHash, hashDistance, hashGrid } from '../../../shared/rules/picture-hash.ts';

const points = hashGrid.width * hashGrid.height;
const grey = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: points, maxLength: points });
const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'));

describe('the difference hash', () => {
  it('sets the bit of each pixel that is brighter than its right neighbour, row by row', () => {
    const rising = Array.from({ length: points }, (_, at) => at % 9);
    expect(differenceHash(rising)).toBe('0000000000000000');
    expect(differenceHash(rising.map((value) => 9 - value))).toBe('ffffffffffffffff');
    const lastRow = rising.map((value, at) => (at >= 63 ? 9 - value : value));
    expect(differenceHash(lastRow)).toBe('00000000000000ff');
    expect(differenceHash([5, 1, ...rising.slice(2)])).toBe('8000000000000000');
  });

  it('stays the same when the whole picture gets brighter or darker', () => {
    fc.assert(
      fc.property(
        grey,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (each, factor, more) => {
          expect(differenceHash(each.map((value) => value * factor + more))).toBe(differenceHash(each));
        },
      ),
    );
  });
});

describe('the distance of two hashes', () => {
  it('counts the differing bits', () => {
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(hashDistance('8000000000000001', '0000000000000003')).toBe(2);
    expect(hashDistance('00000000000000f0', '00000000000000f0')).toBe(0);
  });

  it('is a metric: zero to itself, symmetric, with the triangle inequality', () => {
    fc.assert(
      fc.property(hash, hash, hash, (a, b, c) => {
        expect(hashDistance(a, a)).toBe(0);
        expect(hashDistance(a, b)).toBe(hashDistance(b, a));
        expect(hashDistance(a, c)).toBeLessThanOrEqual(hashDistance(a, b) + hashDistance(b, c));
      }),
    );
  });
});
