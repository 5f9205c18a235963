import { expect, test } from 'vitest';
import { wordsOf } from '../../../electron/lifecycle/problem-words.ts';
import { CannotStart, startProblemOf } from '../../../electron/lifecycle/start-problem.ts';
import { words } from '../../../electron/words/words.ts';

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

/** Problems that no button of the box can solve. */
const final = ['switch', 'variable'] as const;

test.each(kinds)(
  'a problem of the kind %s has a text, a way to continue, and Quit as the last button',
  (kind) => {
    const { message, text, ways } = wordsOf({ kind, host: 'h', detail: 'EIO' });
    expect(message).not.toMatch(/undefined|E[A-Z]{3}/);
    expect(text).not.toMatch(/undefined/);
    expect(ways.length).toBeGreaterThan(1);
    expect(ways.at(-1)).toBe('quit');
    expect(ways.every((way) => words().ways[way] !== '')).toBe(true);
  },
);

test.each(final)('a problem of the kind %s names its subject, and can only quit', (kind) => {
  const { message, text, ways } = wordsOf({ kind, name: '--x', detail: '--x' });
  expect(message).toContain('“--x”');
  expect(text).toMatch(/nothing was opened[\s\S]*IT support/);
  expect(ways).toEqual(['quit']);
});

test('recognises an AppImage that adds a switch itself', () => {
  const text = (name: string) => wordsOf({ kind: 'switch', name, detail: '' }).text;
  expect(text('--no-sandbox')).toContain('.deb');
  expect(text('--disable-web-security')).not.toContain('.deb');
});

test('describes an unforeseen error by what was being done', () => {
  const problem = { kind: 'lock', detail: 'x' } as const;
  expect(startProblemOf(new CannotStart(problem), 'files')).toEqual(problem);
  expect(startProblemOf(new Error('no such module'), 'files')).toEqual({
    kind: 'files',
    detail: 'no such module',
  });
  expect(startProblemOf('thrown text', 'window')).toEqual({ kind: 'window', detail: 'thrown text' });
});
