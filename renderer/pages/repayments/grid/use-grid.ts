import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Place, Rows } from './cells.ts';
import { cleared, textAt, withText } from './cells.ts';
import { type Command, commandOf, type Mode, type Stroke } from './keys.ts';
import { moved, only, type Selection, selectedRange } from './selection.ts';

/** What the grid asks of the page around it. */
export type GridActions = {
  setRows: (change: (rows: Rows) => Rows, step?: string) => void;
  undo: () => void;
  redo: () => void;
  /** The next or previous place with a problem, or null where there is none. */
  problemAfter: (from: Place, back: boolean) => Place | null;
};

type Options = GridActions & { rows: Rows; rowCount: number; readOnly: boolean };

/** `visit` counts the moves: each is a step of its own for undo, and takes the text of the cell as it found it. */
type State = { selection: Selection; mode: Mode; visit: number; leaving: boolean };

/** The state of the grid's cells: which is active, how it takes keys, and what each key does. */
export function useGrid(options: Options) {
  const { rows, rowCount, readOnly, setRows } = options;
  const [state, setState] = useState<State>({
    selection: only({ row: 0, column: 0 }),
    mode: 'ready',
    visit: 0,
    leaving: false,
  });
  const { selection, mode, visit, leaving } = state;
  const input = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  const original = useTextAtVisit(visit, textAt(rows, selection.active));

  const select = useCallback((next: Selection) => {
    wantsFocus.current = true;
    setState(({ visit }) => ({ selection: next, mode: 'ready', visit: visit + 1, leaving: false }));
  }, []);
  const setMode = (next: Mode) => setState((now) => ({ ...now, mode: next, leaving: false }));
  const { active } = selection;
  const type = (text: string) => {
    if (mode === 'ready') setMode('typing');
    setRows((now) => withText(now, active, text), `${active.row}:${active.column}:${visit}`);
  };

  const edit = (command: Command) => {
    if (command.do === 'clear') setRows((now) => cleared(now, selectedRange(selection)));
    else if (command.do === 'undo') options.undo();
    else if (command.do === 'redo') options.redo();
    else if (command.do === 'revert') type(original.current);
  };

  /** Carries a key's command out; false leaves the key to the browser. */
  const run = (command: Command): boolean => {
    switch (command.do) {
      case 'edit':
        placeCaret(input.current);
        setMode(readOnly ? 'ready' : 'caret');
        return true;
      case 'leave':
        setState((now) => ({ ...now, leaving: true }));
        return true;
      case 'problem': {
        const place = options.problemAfter(active, command.back);
        if (place) select(only(place));
        return true;
      }
      case 'clear':
      case 'undo':
      case 'redo':
      case 'revert':
        if (!readOnly) edit(command);
        select(selection);
        return true;
      default: {
        const filled = rows.length - 1;
        const next =
          leaving && command.do === 'tab' ? null : moved(selection, command, { last: rowCount - 1, filled });
        if (next) select(next);
        return next !== null;
      }
    }
  };

  const press = (stroke: Stroke): boolean => {
    const command = commandOf(stroke, mode);
    return command !== null && run(command);
  };

  return { selection, mode, leaving, input, wantsFocus, select, setMode, type, press, run };
}

/** The text of the active cell as it was when the cell was entered; Escape brings it back. */
function useTextAtVisit(visit: number, text: string) {
  const original = useRef(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each visit, and not when the text changes under it
  useLayoutEffect(() => {
    original.current = text;
  }, [visit]);
  return original;
}

function placeCaret(field: HTMLInputElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}
