import { lastColumn, type Place, type Range, rangeOf } from './cells.ts';
import type { Command } from './keys.ts';

/** The cell that takes keys, and the other end of what is selected (the same cell as a rule). */
export type Selection = { readonly active: Place; readonly end: Place };

/** What can be reached: `last` is the last row shown, `filled` the last with content (-1 if none). */
export type Bounds = { last: number; filled: number };

/** One cell selected. */
export function only(place: Place): Selection {
  return { active: place, end: place };
}

/** The selected block. */
export function selectedRange({ active, end }: Selection): Range {
  return rangeOf(active, end);
}

/** Where a key leads, or null where it leads out of the grid. */
export function moved(selection: Selection, command: Command, bounds: Bounds): Selection | null {
  switch (command.do) {
    case 'move': {
      const from = command.extend ? selection.end : selection.active;
      const to = within({ row: from.row + command.row, column: from.column + command.column }, bounds);
      return led(selection, to, command.extend);
    }
    case 'edge': {
      const from = command.extend ? selection.end : selection.active;
      const row = command.of === 'row' ? from.row : command.end ? Math.max(bounds.filled, 0) : 0;
      return led(selection, { row, column: command.end ? lastColumn : 0 }, command.extend);
    }
    case 'tab':
      return tabbed(selection.active, command.back, bounds);
    case 'all':
      return {
        active: { row: 0, column: 0 },
        end: { row: Math.max(bounds.filled, 0), column: lastColumn },
      };
    default:
      return selection;
  }
}

function led(selection: Selection, to: Place, extend: boolean): Selection {
  return extend ? { active: selection.active, end: to } : only(to);
}

function within({ row, column }: Place, { last }: Bounds): Place {
  return {
    row: Math.min(Math.max(row, 0), last),
    column: Math.min(Math.max(column, 0), lastColumn),
  };
}

/** Cell by cell, row by row; past the row after the last filled one Tab leaves, as it does before the first cell. */
function tabbed({ row, column }: Place, back: boolean, { filled, last }: Bounds): Selection | null {
  const index = row * (lastColumn + 1) + column + (back ? -1 : 1);
  const next = { row: Math.floor(index / (lastColumn + 1)), column: index % (lastColumn + 1) };
  return index < 0 || next.row > Math.min(Math.max(filled + 1, row), last) ? null : only(next);
}
