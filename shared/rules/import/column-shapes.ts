import { isAmount } from '../amounts.ts';
import { readDate } from '../date-text.ts';
import { readGenders } from '../gender-text.ts';
import { idProblem } from '../id-text.ts';
import { plainDigits } from '../letters.ts';
import { textNote } from './plain-sheet.ts';
import type { Shape } from './roles.ts';

/**
 * Why a column is none of its role. `empty`: nothing stands in it. `running`: it counts the rows. `amounts`, `dates`, `words`: its
 * cells are these and no ids. `ids`: its cells are known ids and no amounts. `unread`: most cells cannot be read. `loanAmounts`:
 * its amounts are those of the loans themselves.
 */
export type Misfit = 'empty' | 'running' | 'amounts' | 'dates' | 'words' | 'ids' | 'unread' | 'loanAmounts';

const fewestRunning = 3;

/**
 * True for running numbers, which count the rows and name no loan: up or down, anew for each branch, with a few rows taken out.
 * Cells without a number are passed over.
 */
export function isRunning(column: readonly string[]): boolean {
  const numbers = column
    .map((text) => /^(\d{1,6})(?:\.0|[.)])?$/.exec(plainDigits(text.trim()))?.[1])
    .filter((text) => text !== undefined)
    .map(Number);
  if (numbers.length < fewestRunning || numbers.length * 2 <= filledIn(column).length) return false;
  const begins = Math.min(numbers[0] ?? 0, numbers.at(-1) ?? 0) <= 1;
  const steps = numbers.slice(1).map((number, index) => ({ by: number - (numbers[index] ?? 0), number }));
  const up = steps.filter(({ by, number }) => by === 1 || (by < -1 && number === 1)).length;
  const down = steps.filter(({ by }) => by === -1).length;
  const isDense = numbers.every((number) => number <= numbers.length * 2);
  return begins && isDense && Math.max(up, down) * 3 >= steps.length * 2;
}

/** The texts of a column that are not blank. */
export function filledIn(column: readonly string[]): string[] {
  return column.map((text) => text.trim()).filter((text) => text !== '');
}

/** True where every filled cell of a column can be read as an amount one way or the other. */
export function isAmountColumn(column: readonly string[]): boolean {
  const filled = filledIn(column);
  return filled.length > 0 && filled.every(isAmount);
}

/** True for a text that is a date with either order. */
export function isDateText(text: string): boolean {
  return readDate(text, 'dayFirst') !== null;
}

const readers: Record<Shape, (text: string) => boolean> = {
  id: (text) => !isSentence(text),
  amount: isAmount,
  date: isDateText,
  gender: (text) => readGenders([text], 'male').kind === 'clear',
  name: (text) => /\p{L}/u.test(text) && !/\p{Nd}/u.test(text),
  words: () => true,
  text: () => true,
  any: () => true,
};

/** True for a text that looks like the shape. An id has a digit, and an amount begins neither with a plus nor with a zero as phone numbers do. */
export function fitsShape(shape: Shape, text: string): boolean {
  if (!readers[shape](text)) return false;
  if (shape === 'id') return /\p{Nd}/u.test(text) && !isDateText(text);
  return shape !== 'amount' || !/^(?:\+|0\d)/.test(text);
}

/** True where every filled cell looks like the shape. */
export function areAll(shape: Shape, column: readonly string[]): boolean {
  return filledIn(column).every(readers[shape]);
}

const phone = /^(?:\+|0[1-9])[\d\s()-]{7,}$/;

/** True where cells may be ids: they have digits, hardly any comes twice, and they are no phone numbers. */
function areIds(column: readonly string[]): boolean {
  const filled = filledIn(column);
  const isTold = isMost(filled, (text) => /\p{Nd}/u.test(text) && !phone.test(text));
  return isTold && new Set(filled).size * 10 >= filled.length * 9;
}

/** Letters in a text of an update, on the average, and more than a short line has. */
const usualText = 60;

/** True where a column whose name says nothing may be proposed for the shape. */
export function isMadeOf(shape: Shape, column: readonly string[]): boolean {
  if (shape === 'id') return areIds(column);
  const filled = filledIn(column);
  if (shape !== 'text' && shape !== 'words') return filled.every((text) => fitsShape(shape, text));
  const average = filled.reduce((sum, text) => sum + text.length, 0) / filled.length;
  const areWords = isMost(filled, (text) => /\p{L}[\p{L}\p{M}]/u.test(text) && !fitsShape('date', text));
  return areWords && average >= usualText === (shape === 'text');
}

/** Fewer cells prove nothing of a column: what is wrong with them is said of the cells themselves. */
const fewestCells = 2;

/** What speaks against a column by its cells alone, or null. Running numbers may be ids where `isKnown` knows most of them. */
export function misfitOf(
  shape: Shape,
  column: readonly string[],
  isKnown: (text: string) => boolean,
): Misfit | null {
  // What is wrong with a formula is said of its own cell.
  const filled = filledIn(column).filter((text) => textNote(text) === null);
  if (filled.length < fewestCells || isMost(filled, isKnown)) return null;
  if ((shape === 'id' || shape === 'amount') && isRunning(column)) return 'running';
  if (shape === 'id') return misfitOfIds(filled);
  const isRead = shape === 'amount' || shape === 'date' || shape === 'gender';
  return isRead && isMost(filled, (text) => !readers[shape](text)) ? 'unread' : null;
}

function misfitOfIds(filled: readonly string[]): Misfit | null {
  if (isMost(filled, hasCents)) return 'amounts';
  if (isMost(filled, (text) => idProblem(text) === 'idNone')) return 'dates';
  return isMost(filled, isSentence) ? 'words' : null;
}

/** An amount with cents or a currency; a whole number may be an id, also as `1001.00`. */
function hasCents(text: string): boolean {
  if (!isAmount(text)) return false;
  return /[.,](?:[1-9]\d?|0[1-9])$/.test(plainDigits(text)) || /\p{Sc}/u.test(text);
}

/** Words without a digit: a name or a remark. */
function isSentence(text: string): boolean {
  return /\p{L}\s+\p{L}/u.test(text) && !/\p{Nd}/u.test(text);
}

/** True for more than half of the texts. */
export function isMost(texts: readonly string[], is: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(is).length * 2 > texts.length;
}
