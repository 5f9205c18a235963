import type { CellNote } from '../model/sheet.ts';
import { decimalPlaces } from './money.ts';

/** The amount of a number cell. `isTold` where it is not just what the sheet shows, and a person has to know. */
export type CellAmount = { amount: string; needsNote: boolean };

/** Money has cents; what a formula came to behind them is no part of it. */
const mostDecimals = 2;

/** What a number cell holds; where that is more exact than money is, what it shows. Null for a cell that is no number. */
export function amountOfNote({ kind, exact, shown }: CellNote): CellAmount | null {
  if (exact === undefined) return null;
  const isTooExact = decimalPlaces(exact) > mostDecimals;
  if (kind === 'rounded' && isTooExact && shown !== undefined) return { amount: shown, needsNote: true };
  return { amount: exact, needsNote: kind === 'rounded' || kind === 'unseen' };
}
