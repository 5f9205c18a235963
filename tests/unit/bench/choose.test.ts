import { expect, test } from 'vitest';
import { chosen, readOrder } from '../../bench/choose.ts';

const all = [{ name: 'start' }, { name: 'typing' }, { name: 'export' }];

test('measures are chosen by name and keep their own order', () => {
  expect(chosen(all, ['export', 'start'])).toEqual([{ name: 'start' }, { name: 'export' }]);
  expect(chosen(all, [])).toEqual(all);
});

test('an unknown name is refused with the names that there are', () => {
  expect(() => chosen(all, ['start', 'tpying'])).toThrow(
    'no measure tpying. There are: start, typing, export.',
  );
});

test('the command line has names, sizes and files', () => {
  const usual = {
    names: [],
    growth: false,
    loans: 100_000,
    runs: 5,
    sends: 100_000,
    save: null,
    against: null,
  };
  expect(readOrder([])).toEqual({ ...usual, check: null, help: false });
  expect(
    readOrder(['growth', 'typing', '--runs', '2', '--save', 'a.json', '--against', 'b.json']),
  ).toMatchObject({
    ...{ names: ['typing'], growth: true, runs: 2, save: 'a.json', against: 'b.json' },
  });
});

test('what is no number of loans is refused by the name of its flag', () => {
  for (const value of ['0', '-1', '1e5', 'many', ''])
    expect(() => readOrder([`--loans=${value}`])).toThrow('--loans must be a whole number');
  expect(() => readOrder(['--laons', '5'])).toThrow('laons');
});
