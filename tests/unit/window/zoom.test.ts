import type { Input } from 'electron';
import { describe, expect, test } from 'vitest';
import { zoomStepOf } from '../../../electron/window/zoom.ts';

const pressed = (key: string, code: string, more: Partial<Input> = {}): Input =>
  ({ type: 'keyDown', control: true, meta: false, alt: false, shift: false, key, code, ...more }) as Input;

describe('with Ctrl or Cmd', () => {
  test.each([
    ['US, with Shift', '+', 'Equal', 'in'],
    ['US, without Shift', '=', 'Equal', 'in'],
    ['French', '=', 'Equal', 'in'],
    ['German', '+', 'BracketRight', 'in'],
    ['Swedish', '+', 'Minus', 'in'],
    ['Swiss', '+', 'Digit1', 'in'],
    ['Thai', 'ช', 'Equal', 'in'],
    ['the keypad', '+', 'NumpadAdd', 'in'],
    ['US', '-', 'Minus', 'out'],
    ['German', '-', 'Slash', 'out'],
    ['French', '-', 'Digit6', 'out'],
    ['Thai', 'ข', 'Minus', 'out'],
    ['the keypad', '-', 'NumpadSubtract', 'out'],
    ['US', '0', 'Digit0', 'reset'],
    ['French', 'à', 'Digit0', 'reset'],
    ['Arabic', '٠', 'Digit0', 'reset'],
    ['the keypad', '0', 'Numpad0', 'reset'],
    ['the keypad without NumLock', 'Insert', 'Numpad0', 'reset'],
  ] as const)('%s: %s on %s zooms %s', (_layout, key, code, step) => {
    expect(zoomStepOf(pressed(key, code))).toBe(step);
    expect(zoomStepOf(pressed(key, code, { control: false, meta: true }))).toBe(step);
  });

  test.each([
    ['German, with Shift', '=', 'Digit0'],
    ['French', ')', 'Minus'],
    ['US, with Shift', ')', 'Digit0'],
    ['US, with Shift', '_', 'Minus'],
    ['a letter', 'ф', 'KeyA'],
    ['a dead key', 'Dead', 'Equal'],
  ])('%s: %s on %s does not', (_layout, key, code) => {
    expect(zoomStepOf(pressed(key, code))).toBe(null);
  });
});

test('typing keys are ignored: without Ctrl, with AltGr, and on key up', () => {
  expect(zoomStepOf(pressed('+', 'Equal', { control: false }))).toBe(null);
  expect(zoomStepOf(pressed('+', 'Equal', { alt: true }))).toBe(null);
  expect(zoomStepOf(pressed('+', 'Equal', { type: 'keyUp' }))).toBe(null);
});
