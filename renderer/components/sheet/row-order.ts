/**
 * The rows that are shown, in their order. A row keeps its own number however few are shown, so that what is typed
 * under a filter goes to the right one.
 */
export type RowOrder = {
  readonly count: number;
  /** The row at a place of the list. */
  at: (position: number) => number;
  /** The position of a row in the list, or of the next shown row if it is hidden. */
  positionOf: (row: number) => number;
};

/** All rows from 0 on. */
export function allRows(count: number): RowOrder {
  return { count, at: (position) => position, positionOf: (row) => within(row, count) };
}

/** Some rows, in rising order. */
export function someRows(rows: readonly number[]): RowOrder {
  const count = rows.length;
  return {
    count,
    at: (position) => rows[position] ?? 0,
    positionOf: (row) => within(firstNotBelow(rows, row), count),
  };
}

function firstNotBelow(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An index brought inside of a list. */
export function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), Math.max(count - 1, 0));
}
