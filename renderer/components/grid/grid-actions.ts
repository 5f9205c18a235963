import type { Sort } from './sort.ts';
import { useStable } from './use-stable.ts';

/**
 * What has the focus: a cell, as in a sheet, or a row, as in a list to choose from, whose rows are higher and chosen by a
 * click anywhere.
 */
export type GridUnit = 'cell' | 'row';

/** What happens to rows; what is left out, a list cannot do. */
export type RowActions<Row> = {
  onOpen?: (row: Row) => void;
  onToggle: (index: number) => void;
  /** Selects all rows between two, both included. */
  onRange: (from: number, to: number) => void;
  onAll: () => void;
  onNone?: () => void;
  /** Copies what is selected, or the row that has the focus. */
  onCopy?: (index: number) => void;
  /** The first and last visible row. */
  onSeen?: (first: number, last: number) => void;
};

/** What can be done to a column. */
export type ColumnActions<Id extends string> = {
  sort: Sort<Id>;
  /** Null where the list cannot be ordered otherwise. */
  onSort: ((sort: Sort<Id>) => void) | null;
  neighbour: (column: Id, step: -1 | 1) => Id | null;
  onMove: (column: Id, place: Id) => void;
  onWidth: (column: Id, width: number) => void;
  onPin: (column: Id, pinned: boolean) => void;
  onHide: (column: Id) => void;
};

/** The actions by the same functions at every render. */
export function useStableActions<Id extends string>(
  actions: ColumnActions<Id> | null,
): ColumnActions<Id> | null {
  const onSort = useStable((sort: Sort<Id>) => actions?.onSort?.(sort));
  const stable: Omit<ColumnActions<Id>, 'sort' | 'onSort'> = {
    neighbour: useStable((id, step) => actions?.neighbour(id, step) ?? null),
    onMove: useStable((id, place) => actions?.onMove(id, place)),
    onWidth: useStable((id, width) => actions?.onWidth(id, width)),
    onPin: useStable((id, pinned) => actions?.onPin(id, pinned)),
    onHide: useStable((id) => actions?.onHide(id)),
  };
  return actions && { ...stable, sort: actions.sort, onSort: actions.onSort && onSort };
}
