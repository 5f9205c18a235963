import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { isOwn, isTextSelected, placeOf } from './cells.ts';
import type { GridUnit, RowActions } from './grid-actions.ts';
import { type Bounds, commandOf, type GridCommand, type GridPosition, rowCommandOf } from './keys.ts';

type Options<Row> = {
  unit: GridUnit;
  /** The cell with the focus. */
  at: GridPosition;
  bounds: () => Bounds;
  rows: RowActions<Row>;
  rowAt: (index: number) => Row | undefined;
  setActive: (place: GridPosition) => void;
  /** Set when the active cell is to get the focus once it is drawn. */
  wantsFocus: RefObject<boolean>;
  /** Opens the menu of a column, counted from 0. */
  onMenu: (column: number) => void;
};

/** What keys and the pointer do in a grid: they move the active cell, select, open and copy rows. */
export function useGridKeys<Row>(options: Options<Row>) {
  const { unit, at, rows, rowAt, setActive, wantsFocus } = options;
  /** Where a range of selected rows begins. */
  const anchor = useRef<number | null>(null);
  const unhandled: GridCommand['do'][] = [
    ...(rows.onOpen ? [] : (['open'] as const)),
    ...(rows.onNone ? [] : (['none'] as const)),
    ...(rows.onCopy ? [] : (['copy'] as const)),
  ];
  const move = (to: GridPosition, extend: boolean) => {
    wantsFocus.current = true;
    setActive(to);
    if (!extend || at.row < 0 || to.row < 0) anchor.current = to.row;
    else rows.onRange(anchor.current ?? at.row, to.row);
    if (extend) anchor.current ??= at.row;
  };
  const choose = (index: number, extend: boolean) => {
    if (extend && anchor.current !== null) return rows.onRange(anchor.current, index);
    anchor.current = index;
    rows.onToggle(index);
  };
  const run = (command: GridCommand) => {
    if (command.do === 'go') return move(command.to, command.extend);
    if (command.do === 'all') return rows.onAll();
    if (command.do === 'none') return rows.onNone?.();
    if (command.do === 'copy') return rows.onCopy?.(at.row);
    if (command.do === 'menu') return options.onMenu(at.column - 1);
    const row = rowAt(at.row);
    if (row === undefined) return;
    if (command.do === 'open') return rows.onOpen?.(row);
    choose(at.row, command.do === 'range');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOwn(event)) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const stroke = { key, shift, alt, command: event.ctrlKey || event.metaKey };
    const command = (unit === 'row' ? rowCommandOf : commandOf)(stroke, at, options.bounds());
    if (!command || unhandled.includes(command.do)) return;
    if (command.do === 'copy' && isTextSelected()) return;
    event.preventDefault();
    // The menu closes at any key outside of it, and would take this one for such.
    if (command.do === 'menu') event.stopPropagation();
    run(command);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const tick = event.target instanceof Element && event.target.closest('[data-tick]');
    if (place && place.row >= 0 && (tick || unit === 'row')) choose(place.row, event.shiftKey);
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place && (place.row !== at.row || place.column !== at.column)) setActive(place);
  };
  const forgetRange = () => {
    anchor.current = null;
  };
  return { events: { onKeyDown, onClick, onFocus }, forgetRange };
}
