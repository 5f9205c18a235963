import type { Sort } from './sort.ts';

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
