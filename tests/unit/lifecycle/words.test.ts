import { expect, test } from 'vitest';
import { CannotStart, startProblemOf } from '../../../electron/lifecycle/start-problem.ts';
import { wayLabels, wordsOf } from '../../../electron/lifecycle/words.ts';

const kinds = [
  'folder',
  'full',
  'temporary',
  'endpoints',
  'in-use',
  'other-computer',
  'lock',
  'files',
  'window',
  'page',
  'graphics',
] as const;

test.each(kinds)('a problem of the kind %s has words, a way on, and Quit at last', (kind) => {
  const { message, text, ways } = wordsOf({ kind, host: 'h', detail: 'EIO' });
  expect(message).not.toMatch(/undefined|E[A-Z]{3}/);
  expect(text).not.toMatch(/undefined/);
  expect(ways.length).toBeGreaterThan(1);
  expect(ways.at(-1)).toBe('quit');
  expect(ways.every((way) => wayLabels[way] !== '')).toBe(true);
});

test('what nobody foresaw is told as what was being done', () => {
  const problem = { kind: 'lock', detail: 'x' } as const;
  expect(startProblemOf(new CannotStart(problem), 'files')).toEqual(problem);
  expect(startProblemOf(new Error('no such module'), 'files')).toEqual({
    kind: 'files',
    detail: 'no such module',
  });
  expect(startProblemOf('thrown text', 'window')).toEqual({ kind: 'window', detail: 'thrown text' });
});
