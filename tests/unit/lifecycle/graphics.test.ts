import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeathCount, readGraphics, rememberFailure } from '../../../electron/lifecycle/graphics.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'graphics-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const day = 86_400_000;
const now = Date.parse('2026-11-28T10:00:00Z');

test('remembers a failure for a week, then tries acceleration again', () => {
  expect(readGraphics(folder, now)).toBe('usual');
  rememberFailure(folder, now);
  expect(readGraphics(folder, now)).toBe('software');
  expect(readGraphics(folder, now + 6.9 * day)).toBe('software');
  expect(readGraphics(folder, now + 7 * day)).toBe('usual');
});

test('a clock that was set back does not extend that by years', () => {
  rememberFailure(folder, now + 700 * day);
  expect(readGraphics(folder, now)).toBe('usual');
});

test.each(['', '{', '[]', 'null', '{"failedAt":5}', '{"failedAt":"soon"}'])(
  'a foreign file (%s) is ignored',
  (text) => {
    writeFileSync(join(folder, 'graphics.json'), text);
    expect(readGraphics(folder, now)).toBe('usual');
  },
);

test('a read-only folder is not an error', () => {
  expect(() => rememberFailure(join(folder, 'gone'), now)).not.toThrow();
});

test('the third crash within five minutes is too many, and is reported once', () => {
  let time = 0;
  const isTooMany = createDeathCount(() => time);
  const at = (seconds: number) => {
    time = seconds * 1000;
    return isTooMany();
  };
  expect([0, 299, 301, 590].map(at)).toEqual([false, false, false, true]);
  expect(at(591)).toBe(false);
});
