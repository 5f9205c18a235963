/** Rows by their keys: those named, or, with `all`, every row of the view but those named. */
export type RowSelection = { readonly all: boolean; readonly keys: ReadonlySet<string> };

/** No row. */
export const noRows: RowSelection = { all: false, keys: new Set() };

/** Every row of the view, also those never painted. */
export const allRows: RowSelection = { all: true, keys: new Set() };

/** Whether a row is selected. */
export function isSelected({ all, keys }: RowSelection, key: string): boolean {
  return all !== keys.has(key);
}

/** The selection with some rows selected or not. */
export function withRows(
  { all, keys }: RowSelection,
  rows: readonly string[],
  selected: boolean,
): RowSelection {
  const next = new Set(keys);
  for (const key of rows) {
    if (selected === all) next.delete(key);
    else next.add(key);
  }
  return { all, keys: next };
}

/** How many rows of a view of `total` rows are selected. */
export function countOf({ all, keys }: RowSelection, total: number): number {
  return all ? Math.max(total - keys.size, 0) : keys.size;
}
