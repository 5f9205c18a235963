import type { KeyboardEvent } from 'react';

/** What a key does in a table: the line above or below (Enter at the end adds one), the whole line up or down, or away. */
export type SheetKey = { go: 1 | -1; adds: boolean } | { move: 1 | -1 } | { remove: true };

/** The meaning of a key in a cell, null where it is the cell's own. A list of choices keeps its arrow keys. */
export function sheetKey(event: KeyboardEvent): SheetKey | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing || ctrlKey || metaKey) return null;
  const by = key === 'ArrowUp' || (key === 'Enter' && shiftKey) ? -1 : 1;
  const isArrow = key === 'ArrowUp' || key === 'ArrowDown';
  if (key === 'Delete' && altKey) return { remove: true };
  if (isArrow && altKey) return { move: by };
  const isText = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (isText && (key === 'Enter' || isArrow) && !altKey) return { go: by, adds: key === 'Enter' && by === 1 };
  return null;
}

/** The path and line of the cell that an event came from, such as `members.2.amount`; null outside of cells. */
export function cellOf(target: EventTarget): { table: string; index: number; column: string } | null {
  const [, table = '', index = '', column = ''] =
    /^field-(\w+)\.(\d+)\.(\w+)$/.exec((target as Element).id) ?? [];
  return column === '' ? null : { table, index: Number(index), column };
}

/** The column that a step to another line leads to: Enter in the last one goes on with the first, as in a spreadsheet. */
export function columnAfter(columns: readonly string[], column: string, { adds }: { adds: boolean }): string {
  return adds && column === columns.at(-1) ? (columns[0] ?? column) : column;
}
