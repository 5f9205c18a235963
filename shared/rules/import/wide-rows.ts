import type { Sheet } from '../../model/sheet.ts';
import { commonest } from '../delimited.ts';

/**
 * The rows of a text file, as indexes, that have more cells than their heading: most likely a delimiter stands unquoted inside
 * a cell (`1,234.50`), and every cell behind it is one column off. Such rows must not be taken without a person's word.
 * An extra delimiter at the end of every line is none. `heading` is the index of the heading, -1 for none.
 */
export function findWideRows(sheet: Sheet, heading: number): number[] {
  const names = sheet.rows[heading]?.cells;
  if (sheet.text === null || names === undefined) return [];
  // Producers put a delimiter behind the last name as well: nothing may stand in that column.
  const width = names.findLastIndex((name) => name.trim() !== '') + 1;
  const below = sheet.rows.map(({ cells }, index) => ({ cells, index })).slice(heading + 1);
  const usual = commonest(below.map(({ cells }) => cells.length));
  const isExtra = ({ length }: readonly string[]): boolean => length > names.length && length !== usual;
  return below
    .filter(({ cells }) => isExtra(cells) || cells.slice(width).some((cell) => cell.trim() !== ''))
    .map(({ index }) => index);
}
