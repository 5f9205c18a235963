import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, type Mode } from '../../../renderer/components/sheet/keys.ts';
import { allRows, someRows } from '../../../renderer/components/sheet/row-order.ts';
import {
  blockOf,
  moved,
  only,
  rangeOf,
  type SheetShape,
} from '../../../renderer/components/sheet/selection.ts';

const press = (key: string, mode: Mode = 'ready', modifiers: { shift?: boolean; command?: boolean } = {}) =>
  commandOf({ key, shift: modifiers.shift ?? false, command: modifiers.command ?? false }, mode);
const lastColumn = 8;
const shape: SheetShape = {
  rows: allRows(30),
  columns: lastColumn + 1,
  stops: [0, 1, 5],
  filled: 9,
  isFilled: ({ row, column }) => row <= 9 && row !== 5 && column !== 7,
};
const bounds = shape;

describe('a key', () => {
  it('that is a letter is left to the text field', () => {
    expect(press('a')).toBeNull();
    expect(press('1', 'typing')).toBeNull();
  });

  it('arrow leaves the cell while typing, and moves the caret after F2', () => {
    expect(press('ArrowLeft', 'typing')).toMatchObject({ do: 'move', column: -1 });
    expect(press('ArrowLeft', 'caret')).toBeNull();
  });

  it('Delete clears a selected cell but only a letter while typing', () => {
    expect(press('Delete')).toEqual({ do: 'clear' });
    expect(press('Backspace', 'typing')).toBeNull();
  });

  it('Escape reverts typing first, then leaves the grid', () => {
    expect(press('Escape', 'typing')).toEqual({ do: 'revert' });
    expect(press('Escape', 'ready')).toEqual({ do: 'leave' });
  });

  it('Ctrl+Z and both redo keys work in every mode; Shift only makes the letter upper case', () => {
    for (const mode of ['ready', 'typing', 'caret'] as const) {
      expect(press('z', mode, { command: true })).toEqual({ do: 'undo' });
      expect(press('Z', mode, { command: true, shift: true })).toEqual({ do: 'redo' });
      expect(press('y', mode, { command: true })).toEqual({ do: 'redo' });
    }
  });

  it.each([
    ['Home', 'ready', { do: 'edge', of: 'row', end: false, extend: false }],
    ['Home', 'typing', null],
    ['Enter', 'caret', { do: 'move', row: 1, column: 0, extend: false }],
    ['F8', 'typing', { do: 'problem', back: false }],
    ['F2', 'ready', { do: 'edit' }],
  ] as const)('%s in %s', (key, mode, command) => expect(press(key, mode)).toEqual(command));

  it('Ctrl+D fills down and Ctrl with an arrow jumps, except while editing a text', () => {
    expect(press('d', 'ready', { command: true })).toEqual({ do: 'fill' });
    expect(press('ArrowDown', 'ready', { command: true })).toMatchObject({ do: 'jump', row: 1 });
    expect(press('ArrowLeft', 'caret', { command: true })).toBeNull();
  });

  it('Ctrl+C, X and V are left to the clipboard events', () => {
    for (const key of ['c', 'x', 'v']) expect(press(key, 'ready', { command: true })).toBeNull();
  });
});

describe('moving', () => {
  const at = (row: number, column: number) => only({ row, column });
  const tab = { do: 'tab', back: false } as const;

  it('arrows never leave the grid', () => {
    const place = fc.record({ row: fc.nat(29), column: fc.nat(lastColumn) });
    const step = fc.record({
      row: fc.integer({ min: -40, max: 40 }),
      column: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(place, step, fc.boolean(), fc.boolean(), (from, by, extend, far) => {
        const next = moved(only(from), { do: far ? 'jump' : 'move', ...by, extend }, shape);
        const { top, bottom, left, right } = rangeOf(next ?? at(-1, -1), shape.rows);
        expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(29);
        expect(right).toBeLessThanOrEqual(lastColumn);
      }),
    );
  });

  it('Ctrl with an arrow goes to the end of a run, across a gap, or to the last filled row', () => {
    const down = { do: 'jump', row: 1, column: 0, extend: false } as const;
    expect(moved(at(0, 0), down, shape)).toEqual(at(4, 0));
    expect(moved(at(4, 0), down, shape)).toEqual(at(6, 0));
    expect(moved(at(6, 0), down, shape)).toEqual(at(9, 0));
    expect(moved(at(9, 0), down, shape)).toEqual(at(9, 0));
  });

  it('Tab continues in the next row, and leaves the grid after the first empty row', () => {
    expect(moved(at(3, 1), tab, bounds)).toEqual(at(3, 5));
    expect(moved(at(3, 5), tab, bounds)).toEqual(at(4, 0));
    expect(moved(at(bounds.filled + 1, 5), tab, bounds)).toBeNull();
    expect(moved(at(0, 0), { do: 'tab', back: true }, bounds)).toBeNull();
  });

  it('Shift extends the selection and keeps the active cell', () => {
    const next = moved(at(2, 1), { do: 'move', row: 3, column: 0, extend: true }, bounds);
    expect(next).toEqual({ active: { row: 2, column: 1 }, end: { row: 5, column: 1 } });
  });

  it('skips hidden rows, which are never part of a block', () => {
    const filtered = { ...shape, rows: someRows([2, 5, 9]), filled: 2 };
    const down = { do: 'move', row: 1, column: 0, extend: true } as const;
    const next = moved(at(2, 0), down, filtered) ?? at(0, 0);
    expect(next.end).toEqual({ row: 5, column: 0 });
    const all = moved(next, { do: 'all' }, filtered) ?? next;
    expect(blockOf(all, filtered.rows).rows).toEqual([2, 5, 9]);
    expect(someRows([2, 5, 9]).positionOf(4)).toBe(1);
    expect(someRows([2, 5, 9]).positionOf(99)).toBe(2);
  });

  it('select all takes filled rows, not the empty rows below', () => {
    expect(moved(at(5, 1), { do: 'all' }, bounds)?.end).toEqual({ row: bounds.filled, column: lastColumn });
  });
});
