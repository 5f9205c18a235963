/** How a cell takes keys: its text selected, being typed over, or with the caret inside of it. */
export type Mode = 'ready' | 'typing' | 'caret';

/** What a key asks of the grid. */
export type Command =
  | { do: 'move'; row: number; column: number }
  | { do: 'tab' | 'problem'; back: boolean }
  | { do: 'edge'; end: boolean }
  | { do: 'edit' | 'revert' | 'leave' };

/** A key with its modifiers; `command` is Ctrl, or ⌘ on a Mac. */
export type Stroke = { key: string; shift: boolean; command: boolean };

const page = 12;
const steps: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -page, column: 0 },
  PageDown: { row: page, column: 0 },
};

/** The command of a key as in any spreadsheet, or null where the key is the text field's own. */
export function commandOf({ key, shift, command }: Stroke, mode: Mode): Command | null {
  if (command) return null;
  if (key === 'Enter') return { do: 'move', row: shift ? -1 : 1, column: 0 };
  if (key === 'Tab') return { do: 'tab', back: shift };
  if (key === 'F8') return { do: 'problem', back: shift };
  if (key === 'Escape') return { do: mode === 'ready' ? 'leave' : 'revert' };
  if (mode === 'caret') return null;
  if (key === 'F2') return { do: 'edit' };
  if (mode === 'ready' && (key === 'Home' || key === 'End')) return { do: 'edge', end: key === 'End' };
  const step = shift ? undefined : steps[key];
  return step ? { do: 'move', ...step } : null;
}
