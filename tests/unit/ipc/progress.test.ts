import { expect, it } from 'vitest';
import { pacedProgress, pacedRefresh } from '../../../electron/ipc/progress.ts';

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

it('tells the begin, the first page and the end of a refresh at once', () => {
  const told: string[] = [];
  let time = 0;
  const progress = pacedRefresh(
    ({ done, total, state }) => told.push(`${done} ${total} ${state}`),
    () => time,
  );
  const step = { scope: 'all', again: false, state: 'running' } as const;
  progress({ ...step, done: 0, total: 0 });
  for (time = 1; time <= 6; time += 1) progress({ ...step, done: time * 100, total: 700 });
  progress({ ...step, done: 600, total: 700, state: 'failed' });
  expect(told).toEqual(['0 0 running', '100 700 running', '600 700 failed']);
});
