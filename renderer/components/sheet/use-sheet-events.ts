import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { formatClipboard } from '../../../shared/rules/paste.ts';
import { columnsType } from '../../lib/cell-clipboard.ts';
import type { SheetCell, SheetColumn } from './columns.ts';
import type { EditName } from './keys.ts';
import type { RowOrder } from './row-order.ts';
import { type Block, blockOf, type CellPosition, only } from './selection.ts';
import type { useSheet } from './use-sheet.ts';

/** Clipboard actions of the owner of the rows; without them paste and cut are the text field's own. */
export type ClipboardActions = {
  /** `from` are the keys of the columns that the text was copied from, where it came from a sheet of ours. */
  onPaste?: (text: string, at: CellPosition, from: string[] | null) => void;
  onEdit?: (what: EditName, block: Block) => void;
};

type Options = ClipboardActions & {
  sheet: ReturnType<typeof useSheet>;
  rows: RowOrder;
  columns: readonly SheetColumn[];
  cellsOf: (row: number) => readonly SheetCell[];
  readOnly: boolean;
};

/** Keys, mouse and clipboard of a sheet. */
export function useSheetEvents({ sheet, rows, columns, cellsOf, readOnly, onPaste, onEdit }: Options) {
  const { active, end } = sheet.selection;
  const takesText = sheet.mode !== 'ready';
  const block = () => blockOf(sheet.selection, rows);

  const onCopy = (event: ClipboardEvent) => {
    if (takesText) return;
    event.preventDefault();
    const chosen = block();
    const keys = columns.slice(chosen.left, chosen.right + 1).map(({ key }) => key);
    event.clipboardData.setData('text/plain', textOf(chosen, columns, cellsOf));
    event.clipboardData.setData(columnsType, JSON.stringify(keys));
    if (event.type === 'cut' && !readOnly) onEdit?.('clear', chosen);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || text === '' || !onPaste) return;
    if (takesText && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    sheet.setMode('ready');
    const { rows: chosen, left } = block();
    const from = event.clipboardData.getData(columnsType);
    onPaste(text, { row: chosen[0] ?? active.row, column: left }, from === '' ? null : keysIn(from));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const stroke = { key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
    if (sheet.press(stroke)) event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    const field = sheet.input.current;
    if (event.target === field && document.activeElement === field && !event.shiftKey)
      return sheet.setMode('caret');
    event.preventDefault();
    sheet.select(event.shiftKey ? { active, end: place } : only(place));
  };
  const onMouseMove = (event: MouseEvent) => {
    const place = event.buttons === 1 && sheet.mode === 'ready' ? placeOf(event.target) : null;
    if (place && (place.row !== end.row || place.column !== end.column)) sheet.select({ active, end: place });
  };
  return { onCopy, onCut: onCopy, onPaste: paste, onKeyDown, onMouseDown, onMouseMove };
}

/** The clipboard is everybody's: what is no list of texts is none of ours. */
function keysIn(json: string): string[] | null {
  try {
    const keys: unknown = JSON.parse(json);
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : null;
  } catch {
    return null;
  }
}

function textOf(
  { rows, left, right }: Block,
  columns: Options['columns'],
  cellsOf: Options['cellsOf'],
): string {
  return formatClipboard(
    rows.map((row) =>
      cellsOf(row)
        .slice(left, right + 1)
        .map(({ text, copy }) => copy ?? text),
    ),
    (column) => columns[left + column]?.end === true,
  );
}

function placeOf(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
