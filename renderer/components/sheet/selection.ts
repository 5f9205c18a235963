import type { SheetCommand } from './keys.ts';
import { type RowOrder, within } from './row-order.ts';

/** A cell: its row (shown or not) and its column, both from 0. */
export type CellPosition = { readonly row: number; readonly column: number };

/** The cell that takes keys, and the other end of what is selected (the same cell as a rule). */
export type CellSelection = { readonly active: CellPosition; readonly end: CellPosition };

/** A block of cells: the rows in it that are shown, and its columns, ends included. */
export type Block = { readonly rows: readonly number[]; readonly left: number; readonly right: number };

/** What can be reached. `filled` is the place in `rows` of the last row with content, -1 if there is none. */
export type SheetShape = {
  readonly rows: RowOrder;
  readonly columns: number;
  /** The columns that Tab stops at. */
  readonly stops: readonly number[];
  readonly filled: number;
  readonly isFilled: (place: CellPosition) => boolean;
};

/** One cell selected. */
export function only(place: CellPosition): CellSelection {
  return { active: place, end: place };
}

/** First and last place of the selected rows in the list of those shown, and first and last column. */
export function rangeOf({ active, end }: CellSelection, rows: RowOrder) {
  const [a, b] = [rows.positionOf(active.row), rows.positionOf(end.row)];
  return {
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(active.column, end.column),
    right: Math.max(active.column, end.column),
  };
}

/** The selected cells. */
export function blockOf(selection: CellSelection, rows: RowOrder): Block {
  const { top, bottom, left, right } = rangeOf(selection, rows);
  return { rows: Array.from({ length: bottom - top + 1 }, (_, index) => rows.at(top + index)), left, right };
}

/** Where a key leads, or null where it leads out of the sheet. */
export function moved(
  selection: CellSelection,
  command: SheetCommand,
  shape: SheetShape,
): CellSelection | null {
  switch (command.do) {
    case 'move':
    case 'jump': {
      const from = command.extend ? selection.end : selection.active;
      const to = command.do === 'move' ? stepped(from, command, shape) : jumped(from, command, shape);
      return led(selection, to, command.extend);
    }
    case 'edge': {
      const from = command.extend ? selection.end : selection.active;
      const { rows, filled, columns } = shape;
      const row = command.of === 'row' ? from.row : rows.at(command.end ? Math.max(filled, 0) : 0);
      return led(selection, { row, column: command.end ? columns - 1 : 0 }, command.extend);
    }
    case 'tab':
      return tabbed(selection.active, command.back, shape);
    case 'all':
      return {
        active: { row: shape.rows.at(0), column: 0 },
        end: { row: shape.rows.at(Math.max(shape.filled, 0)), column: shape.columns - 1 },
      };
    default:
      return selection;
  }
}

function led(selection: CellSelection, to: CellPosition, extend: boolean): CellSelection {
  return extend ? { active: selection.active, end: to } : only(to);
}

type CellStep = { row: number; column: number };

function stepped(from: CellPosition, by: CellStep, { rows, columns }: SheetShape): CellPosition {
  const position = within(rows.positionOf(from.row) + by.row, rows.count);
  return { row: rows.at(position), column: within(from.column + by.column, columns) };
}

/** To the end of a run of filled cells, else to the next filled one, else to the edge of what is filled. */
function jumped(from: CellPosition, by: CellStep, shape: SheetShape): CellPosition {
  const { rows, columns, filled, isFilled } = shape;
  const start = rows.positionOf(from.row);
  const last = by.row !== 0 ? Math.max(filled, start) : columns - 1;
  const first = by.row !== 0 ? start : from.column;
  const back = by.row + by.column < 0;
  const placeAt = (index: number): CellPosition =>
    by.row !== 0 ? { row: rows.at(index), column: from.column } : { row: from.row, column: index };
  const next = (index: number) => (back ? index - 1 : index + 1);
  const isInside = (index: number) => index >= 0 && index <= last;
  let at = next(first);
  if (!isInside(at)) return from;
  if (isFilled(placeAt(first)) && isFilled(placeAt(at)))
    while (isInside(next(at)) && isFilled(placeAt(next(at)))) at = next(at);
  else while (isInside(next(at)) && !isFilled(placeAt(at))) at = next(at);
  return placeAt(at);
}

/** From stop to stop, row by row; past the row after the last filled one Tab leaves, as it does before the first. */
function tabbed(
  { row, column }: CellPosition,
  back: boolean,
  { rows, stops, filled }: SheetShape,
): CellSelection | null {
  const position = rows.positionOf(row);
  const inRow = back ? stops.findLast((stop) => stop < column) : stops.find((stop) => stop > column);
  if (inRow !== undefined) return only({ row, column: inRow });
  const next = position + (back ? -1 : 1);
  const last = Math.min(Math.max(filled + 1, position), rows.count - 1);
  const stop = back ? stops.at(-1) : stops[0];
  return next < 0 || next > last || stop === undefined ? null : only({ row: rows.at(next), column: stop });
}

/**
 * Where the search for the next problem begins. A cell that a person went to is behind them; one that Enter, Tab or an arrow led to
 * was not looked at yet, so nothing of its row is passed over.
 */
export function problemSearchFrom(active: CellPosition, isLookedAt: boolean, back: boolean): CellPosition {
  return isLookedAt ? active : { row: back ? active.row + 1 : active.row, column: -1 };
}
