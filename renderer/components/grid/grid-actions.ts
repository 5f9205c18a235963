import type { Sort } from './sort.ts';
import { useStable } from './use-stable.ts';

/** What happens to rows. */
export type RowActions<Row> = {
  onOpen: (row: Row) => void;
  onToggle: (index: number) => void;
  /** Selects all rows between two, both included. */
  onRange: (from: number, to: number) => void;
  onAll: () => void;
  onNone: () => void;
  /** Copies what is selected, or the row that has the focus. */
  onCopy: (index: number) => void;
  /** The first and last visible row. */
  onSeen: (first: number, last: number) => void;
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
export function useStableActions<Id extends string>(actions: ColumnActions<Id>): ColumnActions<Id> {
  const onSort = useStable((sort: ColumnActions<Id>['sort']) => actions.onSort?.(sort));
  return {
    sort: actions.sort,
    onSort: actions.onSort && onSort,
    neighbour: useStable(actions.neighbour),
    onMove: useStable(actions.onMove),
    onWidth: useStable(actions.onWidth),
    onPin: useStable(actions.onPin),
    onHide: useStable(actions.onHide),
  };
}
