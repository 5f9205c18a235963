import type { KeyboardEvent } from 'react';
import type { GridPosition } from './keys.ts';

/** Gives the focus to a cell, or to what is in a heading of a column or of rows, and brings it into sight. */
export function focusCell(grid: HTMLElement | null, { row, column }: GridPosition): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  const control = cell?.querySelector<HTMLElement>('[data-title]');
  (row < 0 ? control : (control ?? cell))?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The cell in which something happened. */
export function placeOf(target: EventTarget): GridPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** Keys of an open menu bubble here through React's tree; those of a link or a menu button are theirs. */
export function isOwn({ target, currentTarget, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  const isButton = key === 'Enter' || key === ' ';
  return !(isButton && target.closest('a, button, input'));
}

/** Whether a person has marked text, which the copy key is for then. */
export function isTextSelected(): boolean {
  return getSelection()?.type === 'Range';
}
