import { type Level, levels, type Safeguards } from '../model/level.ts';
import { compareDecimals } from './money.ts';

/** From so many rows on their number is typed before they leave for Production. */
export const rowsToCount = 50;

/** Whether `to` protects less than `from`. */
export function isLowerLevel(from: Level, to: Level): boolean {
  return levels.indexOf(to) < levels.indexOf(from);
}

/** Whether the number of rows is typed before they leave for Production; sums are compared each in its own currency. */
export function mustCount(
  rows: number,
  sums: readonly { sum: string }[],
  { countAbove }: Pick<Safeguards, 'countAbove'>,
): boolean {
  if (rows >= rowsToCount) return true;
  return countAbove !== null && sums.some(({ sum }) => compareDecimals(sum, countAbove) > 0);
}

/** Whether what was typed is this number, however its thousands are set apart. */
export function isCount(typed: string, rows: number): boolean {
  return typed.replaceAll(/[\s.,'’]/g, '') === String(rows);
}
