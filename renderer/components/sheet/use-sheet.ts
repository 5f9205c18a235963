import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { commandOf, type EditName, type Mode, type SheetCommand, type SheetKeyStroke } from './keys.ts';
import type { RowOrder } from './row-order.ts';
import {
  type Block,
  blockOf,
  type CellPosition,
  type CellSelection,
  moved,
  only,
  problemSearchFrom,
  type SheetShape,
} from './selection.ts';

/** Actions of the owner of the rows. */
export type SheetActions = {
  /** The text of the active cell for editing. */
  textAt: (place: CellPosition) => string;
  /** A letter was typed; `visit` counts the moves, so that one word is one step back. */
  onType: (place: CellPosition, text: string, visit: number) => void;
  /** The active cell is about to be left. */
  onLeave?: () => void;
  /** Another cell is active now. */
  onActive?: (place: CellPosition) => void;
  /** Other cells are selected now. */
  onSelect?: (block: Block) => void;
  /** What keys do beyond typing; without it they are the text field's own. */
  onEdit?: (what: EditName, block: Block) => void;
  /** The next or previous place with a problem, or null where there is none. `from` may lie before the first column (-1). */
  problemAfter: (from: CellPosition, back: boolean) => CellPosition | null;
};

type SheetOptions = SheetActions & { shape: SheetShape; readOnly: boolean };

/**
 * `visit` counts the moves: what is typed between two of them is one step back. `isLookedAt` is false where keys led to the
 * active cell in passing.
 */
type SheetState = {
  selection: CellSelection;
  mode: Mode;
  visit: number;
  leaving: boolean;
  isLookedAt: boolean;
};

/** Which cell is active, how it takes keys, and what each key does. */
export function useSheet(options: SheetOptions) {
  const { shape, readOnly, textAt, onType, onLeave, onEdit } = options;
  const [state, setState] = useState<SheetState>(() => ({
    selection: only({ row: shape.rows.at(0), column: 0 }),
    mode: 'ready',
    visit: 0,
    leaving: false,
    isLookedAt: false,
  }));
  const { mode, visit, leaving } = state;
  const selection = shown(state.selection, shape);
  const { active } = selection;
  // Where its row went out of the list, the cell that took its place was not looked at.
  const isLookedAt = state.isLookedAt && active.row === state.selection.active.row;
  const input = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  /** The text of the cell before it was typed into; Escape brings it back. */
  const original = useRef('');
  const leave = useRef(onLeave);
  const tellActive = useEffectEvent((place: CellPosition) => options.onActive?.(place));
  useLayoutEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => tellActive({ row: active.row, column: active.column }), [active.row, active.column]);
  const tellSelected = useEffectEvent(() => options.onSelect?.(blockOf(selection, shape.rows)));
  const { end } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is another one once one of its corners is
  useEffect(() => tellSelected(), [active.row, active.column, end.row, end.column]);

  const select = useCallback((next: CellSelection, isLookedAt = true) => {
    leave.current?.();
    wantsFocus.current = true;
    setState((now) => ({
      ...{ selection: next, mode: 'ready', visit: now.visit + 1, leaving: false },
      isLookedAt,
    }));
  }, []);
  const setMode = (next: Mode) => {
    if (mode === 'ready') original.current = textAt(active);
    setState((now) => ({ ...now, selection, mode: next, leaving: false }));
  };
  const type = (text: string) => {
    if (mode === 'ready') setMode('typing');
    onType(active, text, visit);
  };
  const edit = (what: EditName | 'revert'): boolean => {
    if (what !== 'revert' && !onEdit) return false;
    if (!readOnly && what === 'revert') onType(active, original.current, visit);
    else if (!readOnly && what !== 'revert') onEdit?.(what, blockOf(selection, shape.rows));
    select(selection);
    return true;
  };

  /** Carries a key's command out; false leaves the key to the browser. */
  const run = (command: SheetCommand): boolean => {
    switch (command.do) {
      case 'edit':
        placeCaret(input.current);
        setMode(readOnly ? 'ready' : 'caret');
        return true;
      case 'leave':
        setState((now) => ({ ...now, leaving: true }));
        return true;
      case 'problem': {
        const from = problemSearchFrom(active, isLookedAt, command.back);
        const place = options.problemAfter(from, command.back);
        if (place) select(only(place));
        return true;
      }
      case 'clear':
      case 'undo':
      case 'redo':
      case 'fill':
      case 'addRows':
      case 'removeRows':
      case 'revert':
        return edit(command.do);
      default: {
        const next = leaving && command.do === 'tab' ? null : moved(selection, command, shape);
        if (next) select(next, next.active === active && isLookedAt);
        else onLeave?.();
        return next !== null;
      }
    }
  };
  const press = (stroke: SheetKeyStroke): boolean => {
    const command = shape.rows.count === 0 ? null : commandOf(stroke, mode);
    return command !== null && run(command);
  };
  return { selection, mode, visit, leaving, input, wantsFocus, select, setMode, type, press, run };
}

/** A row that is no longer shown gives way to the one that follows it; a column that is gone, to the last. */
function shown({ active, end }: CellSelection, { rows, columns }: SheetShape): CellSelection {
  const nearest = (place: CellPosition) => onShown(place, rows, columns);
  return { active: nearest(active), end: nearest(end) };
}

function onShown(place: CellPosition, rows: RowOrder, columns: number): CellPosition {
  const row = rows.at(rows.positionOf(place.row));
  const column = Math.min(place.column, columns - 1);
  return row === place.row && column === place.column ? place : { row, column };
}

function placeCaret(field: HTMLInputElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}
