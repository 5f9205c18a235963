/** A key with its modifiers; `command` is Ctrl, or ⌘ on a Mac. */
export type GridKeyStroke = { key: string; shift: boolean; command: boolean; alt: boolean };

/** A cell: row -1 is that of the headings; the column is counted from 0. */
export type GridPosition = { readonly row: number; readonly column: number };

/**
 * What can be reached: first row (-1, the headings, where none is given), last row (-1 for a list without rows) and column,
 * and how many rows a page has.
 */
export type Bounds = { firstRow?: number; lastRow: number; lastColumn: number; page: number };

/** What a key asks for; `extend` selects what lies between. */
export type GridCommand =
  | { do: 'go'; to: GridPosition; extend: boolean }
  | { do: 'open' | 'toggle' | 'range' | 'all' | 'none' | 'copy' | 'menu' };

const steps: Record<string, (at: GridPosition, page: number) => GridPosition> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, page) => ({ row: Math.max(row - page, Math.min(row, 0)), column }),
  PageDown: ({ row, column }, page) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: Number.POSITIVE_INFINITY }),
};

const corners: Record<string, GridPosition> = {
  Home: { row: 0, column: 0 },
  End: { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY },
};

/** The command of a key (WAI-ARIA APG, data grid), or null where the key is not the grid's. */
export function commandOf(stroke: GridKeyStroke, at: GridPosition, bounds: Bounds): GridCommand | null {
  if (stroke.alt) return stroke.key === 'ArrowDown' && at.row < 0 ? { do: 'menu' } : null;
  if (stroke.command) return withModifier(stroke, at, bounds);
  const step = steps[stroke.key];
  if (step) return go(step(at, bounds.page), stroke.shift, bounds);
  // In the headings Enter and Space belong to the button that has the focus.
  return at.row < 0 ? null : onRow(stroke);
}

/** The same where rows have the focus: Home and End are those of the list, and Left and Right scroll. */
export function rowCommandOf(stroke: GridKeyStroke, at: GridPosition, bounds: Bounds): GridCommand | null {
  if (stroke.key === 'ArrowLeft' || stroke.key === 'ArrowRight') return null;
  const isEnd = stroke.key in corners;
  return commandOf({ ...stroke, command: stroke.command || isEnd }, at, bounds);
}

function onRow({ key, shift }: GridKeyStroke): GridCommand | null {
  if (key === 'Enter') return { do: 'open' };
  if (key === ' ') return { do: shift ? 'range' : 'toggle' };
  return key === 'Escape' ? { do: 'none' } : null;
}

function withModifier({ key, shift }: GridKeyStroke, at: GridPosition, bounds: Bounds): GridCommand | null {
  const corner = corners[key];
  if (corner) return go(corner, shift, bounds);
  if (key === 'ArrowUp') return go({ row: 0, column: at.column }, shift, bounds);
  if (key === 'ArrowDown') return go({ row: Number.POSITIVE_INFINITY, column: at.column }, shift, bounds);
  if (key.toLowerCase() === 'a') return { do: 'all' };
  return key.toLowerCase() === 'c' ? { do: 'copy' } : null;
}

function go(to: GridPosition, extend: boolean, bounds: Bounds): GridCommand {
  return { do: 'go', to: within(to, bounds), extend };
}

/** The nearest existing cell. */
export function within(
  { row, column }: GridPosition,
  { firstRow = -1, lastRow, lastColumn }: Bounds,
): GridPosition {
  return {
    row: Math.min(Math.max(row, firstRow), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  };
}
