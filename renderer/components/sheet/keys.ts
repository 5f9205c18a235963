/**
 * How a cell takes keys. `ready`: its text is selected, typing replaces it. `typing`: arrows still lead away.
 * `caret`: after F2 or a click into the text, arrows move inside it.
 */
export type Mode = 'ready' | 'typing' | 'caret';

/** A key with its modifiers; `command` is Ctrl, or ⌘ on a Mac. */
export type SheetKeyStroke = { key: string; shift: boolean; command: boolean };

/** Edits beyond typing; the owner of the rows carries them out. */
export type EditName = 'clear' | 'undo' | 'redo' | 'fill' | 'addRows' | 'removeRows';

/** The command of a key. `row` and `column` are steps; `extend` keeps the other end of the selection. */
export type SheetCommand =
  | { do: 'move' | 'jump'; row: number; column: number; extend: boolean }
  | { do: 'edge'; of: 'row' | 'sheet'; end: boolean; extend: boolean }
  | { do: 'tab' | 'problem'; back: boolean }
  | { do: 'edit' | 'revert' | 'leave' | 'all' | EditName };

const page = 12;

const arrows: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const steps: Record<string, { row: number; column: number }> = {
  ...arrows,
  PageUp: { row: -page, column: 0 },
  PageDown: { row: page, column: 0 },
};

/** The command of a key as in any spreadsheet, or null where the key is the text field's own. */
export function commandOf(stroke: SheetKeyStroke, mode: Mode): SheetCommand | null {
  const { key, shift } = stroke;
  if (stroke.command) return withModifier(key.length === 1 ? key.toLowerCase() : key, shift, mode);
  if (key === 'Enter') return { do: 'move', row: shift ? -1 : 1, column: 0, extend: false };
  if (key === 'Tab') return { do: 'tab', back: shift };
  if (key === 'F8') return { do: 'problem', back: shift };
  if (key === 'Escape') return { do: mode === 'ready' ? 'leave' : 'revert' };
  return mode === 'caret' ? null : inSheet(key, shift, mode);
}

function inSheet(key: string, shift: boolean, mode: Mode): SheetCommand | null {
  const step = steps[key];
  if (key === 'F2') return { do: 'edit' };
  if (step) return { do: 'move', ...step, extend: shift };
  if (mode === 'typing') return null;
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Home' || key === 'End') return { do: 'edge', of: 'row', end: key === 'End', extend: shift };
  return null;
}

function withModifier(key: string, shift: boolean, mode: Mode): SheetCommand | null {
  if (key === 'z') return { do: shift ? 'redo' : 'undo' };
  if (key === 'y') return { do: 'redo' };
  if (mode === 'caret') return null;
  const arrow = arrows[key];
  if (arrow) return { do: 'jump', ...arrow, extend: shift };
  if (key === 'a') return { do: 'all' };
  if (key === 'd') return { do: 'fill' };
  if (key === 'i') return { do: 'addRows' };
  if (key === 'Delete') return { do: 'removeRows' };
  if (key === 'Home' || key === 'End') return { do: 'edge', of: 'sheet', end: key === 'End', extend: shift };
  return null;
}
