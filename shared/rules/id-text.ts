import type { CellNote } from '../model/sheet.ts';
import { readAmount } from './amounts.ts';
import { readDate } from './date-text.ts';
import { hasLostLetters } from './garbled.ts';
import { plainDigits } from './letters.ts';
import { cleanId, stripInvisible } from './text.ts';
import { withoutTextMarks } from './text-marks.ts';

/**
 * Why a text is no id. `idSpoilt`: a power of ten, or rounded to 15 digits: its digits are gone. `idNone`: a spreadsheet program
 * made a day, a time or an error of it, or lost some of its letters, and what was typed is gone too.
 */
export type IdProblem = 'idSpoilt' | 'idNone';

/** An id as a sheet has it. `changed` is true where more than blanks were taken away, which a person is told. */
export type IdReading = { id: string; changed: boolean; rounded: boolean; problem: IdProblem | null };

/**
 * The id of a cell, for every import and paste. A number cell is its number without grouping and without `.00`; where its format
 * keeps zeros (`000123`) they stay. A text loses the marks of spreadsheet programs (`="000123"`, `'000123`), the `.0` that programs
 * put behind whole numbers, and what nobody sees. Digits and signs are else never changed: a text `12,345` stays.
 */
export function readId(text: string, note?: CellNote): IdReading {
  const shown = text.trim();
  const id = note?.exact === undefined ? idOfText(shown) : idOfNumber(shown, note.exact);
  return {
    id,
    changed: id !== shown && note?.exact === undefined,
    rounded: note?.kind === 'rounded' && note.exact !== undefined,
    problem:
      note?.kind === 'spoilt' ? 'idSpoilt' : note && noneKinds.has(note.kind) ? 'idNone' : idProblem(id),
  };
}

/** Cells that are no id, whatever is shown. */
const noneKinds: ReadonlySet<string> = new Set(['error', 'formula', 'day', 'garbled']);

/** `1001.0`: a whole number as programs write it that know only fractions. Three zeros may be thousands. */
const needlessZeros = /^(\d+)[.,]0{1,2}$/;

function idOfText(text: string): string {
  const bare = stripInvisible(withoutTextMarks(text)).trim();
  return needlessZeros.exec(bare)?.[1] ?? bare;
}

/**
 * A format may put zeros in front (`000123`), letters or hyphens (`KE-000123`, `100-1234`), which are part of the id as everybody
 * sees it; grouping, decimals and currencies are not.
 */
function idOfNumber(shown: string, exact: string): string {
  const digits = plainDigits(shown);
  const isAmount = (['.', ','] as const).some((mark) => readAmount(digits, mark) === exact);
  const hasOwnSigns = !isAmount && digits.replaceAll(/\D/g, '').replace(/^0+/, '') === exact;
  return hasOwnSigns ? digits : exact;
}

/** Errors of spreadsheet programs in several languages, and our own for a formula without a value. */
const errorText = /^(?:#(?:N\/[AVDB]|NV|Н\/Д)|#¡?[\p{L}/0]+[!?]|Err:\d{3})$/iu;
const timeText = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?$/i;
/** `1-Mar` and `Mar-01`: what Excel makes of `3-1`; `MAR-01` is as a branch writes. */
const shortDay = /^(?:\d{1,2}-(\p{L}\p{Ll}{2,3})|(\p{Lu}\p{Ll}{2,3})-\d{2})$/u;

/** What is the matter with an id, typed or read; null where nothing is. */
export function idProblem(text: string): IdProblem | null {
  const id = cleanId(text);
  if (isSpoiltId(id)) return 'idSpoilt';
  if (errorText.test(id) || timeText.test(id) || isDay(id) || hasLostLetters(id)) return 'idNone';
  return null;
}

function isDay(id: string): boolean {
  const [, behind, before] = shortDay.exec(id) ?? [];
  const month = behind ?? before;
  if (month !== undefined) return readDate(`1 ${month} 2026`, 'dayFirst') !== null;
  return id.length >= 8 && readDate(id, 'dayFirst') !== null;
}

/**
 * True for an id that Excel has spoilt: written as a power of ten, or rounded to 15 digits with zeros behind. The
 * digits that were there are gone, so nothing can be mended here.
 */
export function isSpoiltId(text: string): boolean {
  const id = cleanId(text);
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(id) || /^[1-9]\d{14}0+$/.test(id);
}
