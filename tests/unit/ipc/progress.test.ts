import { expect, it } from 'vitest';
import { pacedProgress } from '../../../electron/ipc/progress.ts';

it('reports progress five times a second, and the first and last value immediately', () => {
  const told: string[] = [];
  let time = 0;
  const progress = pacedProgress(
    (...args) => told.push(args.join(' ')),
    () => time,
  );
  for (time = 1; time <= 500; time += 10) progress(time, 600, 'loans');
  progress(510, 600, 'again');
  progress(511, 600, 'loans');
  progress(600, 600, 'loans');
  expect(told).toEqual([
    '1 600 loans',
    '201 600 loans',
    '401 600 loans',
    '510 600 again',
    '511 600 loans',
    '600 600 loans',
  ]);
});
