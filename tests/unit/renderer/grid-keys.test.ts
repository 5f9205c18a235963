import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastColumn } from '../../../renderer/pages/repayments/grid/cells.ts';
import { commandOf, type Mode } from '../../../renderer/pages/repayments/grid/keys.ts';
import { moved, only, selectedRange } from '../../../renderer/pages/repayments/grid/selection.ts';

const press = (key: string, mode: Mode = 'ready', modifiers: { shift?: boolean; command?: boolean } = {}) =>
  commandOf({ key, shift: modifiers.shift ?? false, command: modifiers.command ?? false }, mode);
const bounds = { last: 29, filled: 9 };

describe('a key', () => {
  it('that is a letter belongs to the text field', () => {
    expect(press('a')).toBeNull();
    expect(press('1', 'typing')).toBeNull();
  });

  it('arrow leads away while typing, and moves in the text after F2', () => {
    expect(press('ArrowLeft', 'typing')).toMatchObject({ do: 'move', column: -1 });
    expect(press('ArrowLeft', 'caret')).toBeNull();
  });

  it('Delete clears a ready cell but only a letter while typing', () => {
    expect(press('Delete')).toEqual({ do: 'clear' });
    expect(press('Backspace', 'typing')).toBeNull();
  });

  it('Escape takes typing back first, then opens the way out', () => {
    expect(press('Escape', 'typing')).toEqual({ do: 'revert' });
    expect(press('Escape', 'ready')).toEqual({ do: 'leave' });
  });

  it('Ctrl+Z and its two ways back work in every mode, with Shift making the letter large', () => {
    for (const mode of ['ready', 'typing', 'caret'] as const) {
      expect(press('z', mode, { command: true })).toEqual({ do: 'undo' });
      expect(press('Z', mode, { command: true, shift: true })).toEqual({ do: 'redo' });
      expect(press('y', mode, { command: true })).toEqual({ do: 'redo' });
    }
  });

  it('Ctrl+C, X and V are left to the clipboard events', () => {
    for (const key of ['c', 'x', 'v']) expect(press(key, 'ready', { command: true })).toBeNull();
  });
});

describe('moving', () => {
  const at = (row: number, column: number) => only({ row, column });
  const tab = { do: 'tab', back: false } as const;

  it('never leaves the grid by arrows', () => {
    const place = fc.record({ row: fc.nat(29), column: fc.nat(lastColumn) });
    const step = fc.record({
      row: fc.integer({ min: -40, max: 40 }),
      column: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(place, step, fc.boolean(), (from, by, extend) => {
        const next = moved(only(from), { do: 'move', ...by, extend }, bounds);
        const { top, bottom, left, right } = selectedRange(next ?? at(-1, -1));
        expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(bounds.last);
        expect(right).toBeLessThanOrEqual(lastColumn);
      }),
    );
  });

  it('by Tab goes on to the next row, and leaves after the first empty row', () => {
    expect(moved(at(3, lastColumn), tab, bounds)).toEqual(at(4, 0));
    expect(moved(at(bounds.filled + 1, lastColumn), tab, bounds)).toBeNull();
    expect(moved(at(0, 0), { do: 'tab', back: true }, bounds)).toBeNull();
  });

  it('by Shift keeps the cell that takes keys', () => {
    const next = moved(at(2, 1), { do: 'move', row: 3, column: 0, extend: true }, bounds);
    expect(next).toEqual({ active: { row: 2, column: 1 }, end: { row: 5, column: 1 } });
  });

  it('selects all that is filled, not the empty rows below', () => {
    expect(moved(at(5, 1), { do: 'all' }, bounds)?.end).toEqual({ row: bounds.filled, column: lastColumn });
  });
});
