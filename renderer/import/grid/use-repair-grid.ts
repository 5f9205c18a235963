import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Place, problemAfter, type RowNotes } from './cell-notes.ts';
import { type Command, commandOf, type Mode, type Stroke } from './keys.ts';

type Options = {
  /** Rows of the table that are shown, in their order. */
  rows: readonly number[];
  /** Columns of the sheet that are shown. */
  columns: readonly number[];
  notes: ReadonlyMap<number, RowNotes>;
  textAt: (place: Place) => string;
  onMend: (row: number, column: number, text: string) => void;
  onActiveRow: (position: number) => void;
};

type State = { active: Place; mode: Mode; typed: string | null; leaving: boolean };

/** Which cell is active and what is being typed in it. A text counts once its cell is left, or Enter is pressed. */
export function useRepairGrid({ rows, columns, notes, textAt, onMend, onActiveRow }: Options) {
  const [state, setState] = useState<State>(() => ({
    active: { row: rows[0] ?? 0, column: columns[0] ?? 0 },
    mode: 'ready',
    typed: null,
    leaving: false,
  }));
  const input = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  // A mended row may leave the list; the one that follows takes its place.
  const position = positionOf(rows, state.active.row);
  const active = {
    row: rows[position] ?? 0,
    column: columns.includes(state.active.column) ? state.active.column : (columns[0] ?? 0),
  };
  const isSame = active.row === state.active.row && active.column === state.active.column;
  const typed = isSame ? state.typed : null;
  const text = typed ?? textAt(active);

  useEffect(() => onActiveRow(position), [onActiveRow, position]);
  useLayoutEffect(() => {
    if (!wantsFocus.current || !input.current) return;
    wantsFocus.current = false;
    input.current.focus({ preventScroll: true });
    input.current.select();
    input.current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const commit = () => {
    if (typed !== null && typed !== textAt(active)) onMend(active.row, active.column, typed);
  };
  const select = (place: Place) => {
    commit();
    wantsFocus.current = true;
    setState({ active: place, mode: 'ready', typed: null, leaving: false });
  };
  const setMode = (mode: Mode) => setState((now) => ({ ...now, active, mode }));
  const type = (next: string) =>
    setState(({ mode }) => ({
      active,
      mode: mode === 'ready' ? 'typing' : mode,
      typed: next,
      leaving: false,
    }));
  const revert = () => {
    wantsFocus.current = true;
    setState({ active, mode: 'ready', typed: null, leaving: false });
  };
  const moveTo = (row: number, column: number) => {
    const next = {
      row: rows[clamp(row, rows.length)] ?? 0,
      column: columns[clamp(column, columns.length)] ?? 0,
    };
    select(next);
    return true;
  };
  const place = columns.indexOf(active.column);
  const tab = (back: boolean) => {
    const index = position * columns.length + place + (back ? -1 : 1);
    const leads = !state.leaving && index >= 0 && index < rows.length * columns.length;
    if (leads) return moveTo(Math.floor(index / columns.length), index % columns.length);
    commit();
    return false;
  };
  const nextProblem = (back: boolean) => {
    const next = problemAfter(notes, rows, active, back);
    if (next) select(next);
    return true;
  };
  /** Carries a key's command out; false leaves the key to the browser. */
  const run = (command: Command): boolean => {
    switch (command.do) {
      case 'move':
        return moveTo(position + command.row, place + command.column);
      case 'edge':
        return moveTo(position, command.end ? columns.length - 1 : 0);
      case 'tab':
        return tab(command.back);
      case 'problem':
        return nextProblem(command.back);
      case 'edit':
        input.current?.setSelectionRange(text.length, text.length);
        setMode('caret');
        return true;
      case 'revert':
        revert();
        return true;
      case 'leave':
        setState((now) => ({ ...now, leaving: true }));
        return true;
    }
  };
  const press = (stroke: Stroke): boolean => {
    const command = rows.length === 0 ? null : commandOf(stroke, state.mode);
    return command !== null && run(command);
  };
  return {
    active,
    position,
    text,
    mode: state.mode,
    leaving: state.leaving,
    input,
    select,
    setMode,
    type,
    press,
    commit,
    nextProblem,
  };
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), Math.max(length - 1, 0));
}

/** Where a row stands among those shown, or the row that follows where it is gone. */
function positionOf(rows: readonly number[], row: number): number {
  const found = rows.findIndex((each) => each >= row);
  return found >= 0 ? found : Math.max(rows.length - 1, 0);
}
