import { expect, test } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { againstTable } from '../../bench/saved.ts';

const figure = (value: number, base: number | null, name = 'Start'): Figure => ({
  ...{ name, value, unit: 'ms', base: base === null ? null : { name: 'blank window', value: base } },
});

const change = (now: Figure, then: Figure[]) => againstTable([now], then).split('\n')[2]?.split(' | ')[3];

test('another machine’s speed cancels out of figures with a base', () => {
  // Twice as slow in all, and the same by itself.
  expect(change(figure(600, 400), [figure(300, 200)])).toBe('1.00 r');
  expect(change(figure(300, 200), [figure(200, 200)])).toBe('1.50 r');
});

test('figures without a base in both runs are compared by their values', () => {
  expect(change(figure(300, null), [figure(200, null)])).toBe('1.50 v');
  expect(change(figure(300, 200), [figure(200, null)])).toBe('1.50 v');
});

test('a figure that was not saved is new, and one that was nothing has no factor', () => {
  expect(change(figure(300, 200), [figure(1, 1, 'Other')])).toBe('new');
  expect(change(figure(300, null), [figure(0, null)])).toBe('');
});

test('the saved value stands with its ratio', () => {
  expect(againstTable([figure(600, 400)], [figure(300, 200)])).toContain(
    '| 600 ms | 300 ms (1.50×) | 1.00 r |',
  );
});
