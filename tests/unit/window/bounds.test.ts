import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimumSize, placeWindow, type WindowBounds } from '../../../electron/window/bounds.ts';

const laptop: WindowBounds = { x: 0, y: 25, width: 1366, height: 743 };
const second: WindowBounds = { x: 1366, y: 0, width: 1920, height: 1080 };

test('opens centred on the first screen at its default size', () => {
  expect(placeWindow(null, [second, laptop])).toEqual({ x: 1686, y: 140, width: 1280, height: 800 });
});

test('shrinks the default size to a small screen', () => {
  expect(placeWindow(null, [laptop])).toEqual({ x: 43, y: 25, width: 1280, height: 743 });
});

test('opens where it was', () => {
  const saved = { x: 1500, y: 100, width: 900, height: 700 };
  expect(placeWindow(saved, [laptop, second])).toEqual(saved);
});

test('returns to the first screen when its own is gone', () => {
  const saved = { x: 1500, y: 100, width: 900, height: 700 };
  expect(placeWindow(saved, [laptop])).toEqual(placeWindow(null, [laptop]));
});

test('moves completely onto the screen that showed most of it', () => {
  const saved = { x: 1300, y: -40, width: 900, height: 700 };
  expect(placeWindow(saved, [laptop, second])).toEqual({ ...saved, x: 1366, y: 0 });
});

const anyArea = fc.record({
  x: fc.integer({ min: -8000, max: 8000 }),
  y: fc.integer({ min: -8000, max: 8000 }),
  width: fc.integer({ min: 300, max: 8000 }),
  height: fc.integer({ min: 300, max: 8000 }),
});
const anySaved = fc.record({
  x: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  y: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  width: fc.double({ min: 0, max: 1e9, noNaN: true }),
  height: fc.double({ min: 0, max: 1e9, noNaN: true }),
});

function isInside(window: WindowBounds, area: WindowBounds): boolean {
  const left = window.x >= area.x && window.x + window.width <= area.x + area.width;
  return left && window.y >= area.y && window.y + window.height <= area.y + area.height;
}

test('is always completely on one screen, for any saved bounds and screens', () => {
  fc.assert(
    fc.property(fc.option(anySaved), anyArea, fc.array(anyArea, { maxLength: 4 }), (saved, first, others) => {
      const window = placeWindow(saved, [first, ...others]);
      expect([first, ...others].some((area) => isInside(window, area))).toBe(true);
      expect(window.width).toBeGreaterThanOrEqual(Math.min(300, minimumSize.width));
      expect(window.height).toBeGreaterThanOrEqual(Math.min(300, minimumSize.height));
      expect(Object.values(window).every(Number.isInteger)).toBe(true);
    }),
  );
});
