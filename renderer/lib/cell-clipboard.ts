import { fieldOut, isPlainNumber, readField } from '../../shared/rules/cell-out.ts';

/** A type of our own on the clipboard: cells of ours, and which columns they were copied from. Other programs pass it over. */
export const columnsType = 'application/x-partner-desk-columns';

const cells = 'td, th, dd, [role="gridcell"], [role="cell"], [role="rowheader"]';

/**
 * What is selected with the mouse in a table and copied leaves as cells do, as plain text: Chromium would add the table
 * as HTML, and a spreadsheet would take a name in it for a formula. Pasted into a field of ours it is what it was.
 */
export function guardCells(): void {
  document.addEventListener('copy', onCopy);
  document.addEventListener('paste', onPaste);
  document.addEventListener('dragstart', onDragStart);
}

/** Dragged out of the window, cells would leave as HTML. What the program itself moves, such as a column, says so. */
function onDragStart(event: DragEvent): void {
  const element = event.target instanceof Node ? elementOf(event.target) : null;
  if (!element || isField(element) || element.closest('[draggable="true"]')) return;
  const selection = getSelection();
  if (element.closest(cells) || (selection !== null && hasCells(selection))) event.preventDefault();
}

function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || isField(event.target) || selection === null || !hasCells(selection)) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', shielded(selection.toString()));
  event.clipboardData?.setData(columnsType, '');
}

function onPaste(event: ClipboardEvent): void {
  const types = event.clipboardData?.types ?? [];
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (event.defaultPrevented || !isField(event.target) || !types.includes(columnsType)) return;
  const was = readField(text);
  if (was === text) return;
  event.preventDefault();
  document.execCommand('insertText', false, was);
}

function hasCells(selection: Selection): boolean {
  if (selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  const element = elementOf(range.commonAncestorContainer);
  return Boolean(element?.closest(cells)) || range.cloneContents().querySelector(cells) !== null;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Lines of cells as the browser makes them; a number can be no formula. */
function shielded(text: string): string {
  const fieldOf = (cell: string) => (isPlainNumber(cell.trim()) ? cell : fieldOut(cell));
  const lines = text.split('\n').map((line) => line.split('\t').map(fieldOf).join('\t'));
  return lines.join('\n');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null;
}
