import { describe, expect, test } from 'vitest';
import {
  checked,
  type Figure,
  median,
  overTarget,
  quantile,
  relative,
  tableOf,
} from '../../bench/figures.ts';

const figure = (change: Partial<Figure> = {}): Figure => ({
  ...{ name: 'Start', value: 300, unit: 'ms', base: { name: 'blank window', value: 200 } },
  ...change,
});

test('quantiles are values that were measured', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  expect(quantile([7], 0.95)).toBe(7);
  expect(median([])).toBeNaN();
});

test('a figure without a base is compared by its value', () => {
  expect(relative(figure())).toBe(1.5);
  expect(relative(figure({ base: null }))).toBe(300);
});

describe('a target', () => {
  test('is of the ratio or of the value', () => {
    expect(overTarget(figure({ target: { what: 'ratio', most: 1.5 } }))).toBe(1);
    expect(overTarget(figure({ target: { what: 'value', most: 100 } }))).toBe(3);
    expect(overTarget(figure())).toBeNull();
  });

  test('is met up to its limit and said beside its figure', () => {
    const row = (most: number) => tableOf([figure({ target: { what: 'ratio', most } })]).split('\n')[2];
    expect(row(1.5)).toBe('| Start | 300 ms | blank window: 200 ms | 1.50× | ≤ 1.5× met |  |');
    expect(row(1.4)).toContain('≤ 1.4× MISSED');
  });
});

test('the check of npm test looks at ratios alone, and fails far beyond their targets', () => {
  const ratio = (name: string, value: number): Figure =>
    figure({ name, value, target: { what: 'ratio', most: 1.5 } });
  const late = figure({ name: 'late', value: 10_000, target: { what: 'value', most: 20 } });
  const all = [
    ratio('met', 300),
    ratio('missed', 600),
    ratio('broken', 901),
    ratio('lost', Number.NaN),
    late,
  ];
  const { within, beyond } = checked(all);
  expect(within.map(({ name }) => name)).toEqual(['met', 'missed']);
  expect(beyond.map(({ name }) => name)).toEqual(['broken', 'lost']);
});
