import { useLayoutEffect, useRef, useState } from 'react';
import type { GridPosition } from './keys.ts';
import type { LaidColumn } from './layout.ts';

/** The cell that takes keys; it stays with its column when that is moved. */
export function useActive<Id extends string>(
  first: GridPosition,
  columns: readonly LaidColumn<Id>[],
): [GridPosition, (place: GridPosition) => void] {
  const [{ place, id }, set] = useState({ place: first, id: columns[first.column - 1]?.id });
  const now = columns.findIndex((column) => column.id === id) + 1;
  // The same place again draws nothing anew.
  const setActive = (next: GridPosition) =>
    set((last) => {
      const to = { place: next, id: columns[next.column - 1]?.id };
      return isSame(last, to) ? last : to;
    });
  return [now > 0 ? { row: place.row, column: now } : place, setActive];
}

type Active<Id> = { place: GridPosition; id: Id | undefined };

function isSame<Id>(a: Active<Id>, b: Active<Id>): boolean {
  return a.id === b.id && a.place.row === b.place.row && a.place.column === b.place.column;
}

/** Calls back when another list is shown than at the render before; not for the first. */
export function useTopOfNewList(list: string, toTop: () => void): void {
  const shown = useRef(list);
  useLayoutEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    toTop();
  });
}

/** Calls back at the last moment at which the place can still be read. */
export function useLeave(leave: () => void): void {
  const last = useRef(leave);
  last.current = leave;
  useLayoutEffect(() => () => last.current(), []);
}
