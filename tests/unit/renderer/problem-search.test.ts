import { expect, test } from 'vitest';
import { readProblemSearch, subjectOf } from '../../../renderer/pages/problem/problem-search.ts';

const id = '0b6b1f5e-0000-4000-8000-000000000000';

test('an address names a send, an error with its reference, or nothing', () => {
  expect(subjectOf(readProblemSearch({ send: id }))).toEqual({ kind: 'send', id });
  // All digits: the router would read the reference alone as a number.
  expect(subjectOf(readProblemSearch({ error: 'KIVA_BUSY.12345678' }))).toEqual({
    ...{ kind: 'error', code: 'KIVA_BUSY', ref: '12345678' },
  });
  expect(subjectOf(readProblemSearch({}))).toEqual({ kind: 'none' });
});

test.each([
  { error: 'KIVA_BUSY' },
  { error: 'NO_CODE.12345678' },
  { error: 'INTERNAL.short' },
  { error: 7 },
  { send: 'x' },
])('%j is about nothing in particular', (search) => {
  expect(subjectOf(readProblemSearch(search))).toEqual({ kind: 'none' });
});
