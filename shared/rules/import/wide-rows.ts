import type { Sheet } from '../../model/sheet.ts';
import { commonest } from '../delimited.ts';

/**
 * The rows of a text file, as indexes, that have more cells than their heading: most likely a delimiter stands unquoted inside
 * a cell (`1,234.50`), and every cell behind it is one column off. Such rows must not be taken without a person's word.
 * An extra delimiter at the end of every line is none. `heading` is the index of the heading, -1 for none.
 */
export function findWideRows(sheet: Sheet, heading: number): number[] {
  const width = sheet.rows[heading]?.cells.length;
  if (sheet.text === null || width === undefined) return [];
  const below = sheet.rows.map(({ cells }, index) => ({ cells, index })).slice(heading + 1);
  const usual = commonest(below.map(({ cells }) => cells.length));
  return below
    .filter(({ cells }) => cells.length > width)
    .filter(({ cells }) => cells.length !== usual || cells.slice(width).some((cell) => cell.trim() !== ''))
    .map(({ index }) => index);
}
