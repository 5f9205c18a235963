import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourToThree, largestPart } from '../../../renderer/pages/drafts/photo/crop.ts';
import { bestQuality } from '../../../renderer/photo-maker/quality.ts';
import { cutOut, fitWithin } from '../../../renderer/photo-maker/shrink.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: side, height: side });
const anyNumber = fc.double({ min: -3, max: 3, noNaN: true });

describe('the area of a crop', () => {
  it('is made of whole pixels inside the picture for any crop', () => {
    const crop = fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });
    fc.assert(
      fc.property(size, crop, (picture, wanted) => {
        const part = cutOut(picture, wanted);
        expect(Object.values(part).every(Number.isInteger)).toBe(true);
        expect(part.x).toBeGreaterThanOrEqual(0);
        expect(part.y).toBeGreaterThanOrEqual(0);
        expect(part.width).toBeGreaterThan(0);
        expect(part.height).toBeGreaterThan(0);
        expect(part.x + part.width).toBeLessThanOrEqual(picture.width);
        expect(part.y + part.height).toBeLessThanOrEqual(picture.height);
      }),
    );
  });

  it('is the whole picture without a crop, or its middle if requested', () => {
    const picture = { width: 4_032, height: 3_024 };
    expect(cutOut(picture, { x: 0, y: 0, width: 1, height: 1 })).toEqual({ x: 0, y: 0, ...picture });
    expect(cutOut(picture, { x: 0.25, y: 0.5, width: 0.5, height: 0.25 })).toEqual({
      x: 1_008,
      y: 1_512,
      width: 2_016,
      height: 756,
    });
  });
});

it('of the largest fit has the right proportions, is inside, and touches two sides', () => {
  fc.assert(
    fc.property(size, (picture) => {
      const { x, y, width, height } = largestPart(picture, fourToThree);
      expect((width * picture.width) / (height * picture.height)).toBeCloseTo(fourToThree, 6);
      expect(Math.max(width, height)).toBe(1);
      expect(x * 2 + width).toBeCloseTo(1, 9);
      expect(y * 2 + height).toBeCloseTo(1, 9);
    }),
  );
});

it('a fitted size is never enlarged, keeps its proportions to a pixel, and has the requested long side', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 100, max: 5_000 }), (picture, longEdge) => {
      const fitted = fitWithin(picture, longEdge);
      expect(Math.max(fitted.width, fitted.height)).toBe(
        Math.min(longEdge, Math.max(picture.width, picture.height)),
      );
      const scale = Math.max(fitted.width, fitted.height) / Math.max(picture.width, picture.height);
      expect(Math.abs(fitted.width - picture.width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(fitted.height - picture.height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('the best quality', () => {
  it('is the highest of 50, 55 … 90 that fits, found in at most five tries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 120 }), async (limit) => {
        let tries = 0;
        const found = await bestQuality(async (quality) => {
          tries += 1;
          return quality * 100 <= limit + 0.001;
        });
        expect(found).toBe(limit < 50 ? null : Math.min(limit - (limit % 5), 90) / 100);
        expect(tries).toBeLessThanOrEqual(5);
      }),
    );
  });
});
