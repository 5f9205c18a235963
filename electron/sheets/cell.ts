import { type CellObject, SSF } from '@e965/xlsx';
import type { CellNote } from '../../shared/model/sheet.ts';
import { readCell } from '../../shared/rules/cell-out.ts';

/** The text of a cell, and what the text does not tell. */
export type CellText = { text: string; note?: Pick<CellNote, 'kind' | 'exact'> };

type DayAndTime = { y: number; m: number; d: number; H: number; M: number };
const formats = SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (value: number, options: { date1904: boolean }) => DayAndTime | null;
};

/** Doubles tell 15 digits apart, and Excel keeps no more. */
const mostDigits = 1e15;

/**
 * A cell as text. Text stays as it is, without the shield of our own files; a number comes as it is displayed, and with a note where its display hides or
 * has lost digits; a day comes as `YYYY-MM-DD`, with its time only where it has one.
 */
export function cellText(cell: CellObject, date1904: boolean): CellText {
  if (cell.t === 'e') return { text: cell.w ?? '#ERROR!', note: { kind: 'error' } };
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell, cell.v, date1904);
  if (cell.t === 's') return { text: readCell(String(cell.v ?? '')) };
  return { text: (cell.w ?? String(cell.v ?? '')).trim() };
}

function numberText(cell: CellObject, value: number, date1904: boolean): CellText {
  const format = String(cell.z ?? '');
  const day = isDayFormat(format) ? dayText(value, date1904) : null;
  if (day !== null) return { text: day };
  const text = (cell.w ?? String(value)).trim();
  if (formats.is_date(format)) return { text };
  if (Math.abs(value) >= mostDigits || /e[+-]?\d+\b/i.test(String(value)))
    return { text, note: { kind: 'spoilt' } };
  if (hidesDigits(text, value)) return { text, note: { kind: 'rounded', exact: exactText(value) } };
  return hasMark(text) || isNought(text, value)
    ? { text, note: { kind: 'number', exact: exactText(value) } }
    : { text };
}

/** Accounting formats show nought as a dash. */
function isNought(text: string, value: number): boolean {
  return value === 0 && text !== '' && !/\d/.test(text);
}

/** True where a text is written with a point or a comma; a share of a hundred is not the number that it shows. */
function hasMark(text: string): boolean {
  return /\d[.,]\d/.test(text) && !text.includes('%');
}

/** True for a number format that shows a day: it has a `d`, a `y` or a named month outside of quotes and brackets. */
function isDayFormat(format: string): boolean {
  return /[dy]|mmm/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}

function dayText(value: number, date1904: boolean): string | null {
  const code = value >= 1 || date1904 ? formats.parse_date_code(value, { date1904 }) : null;
  if (code === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`;
  return code.H === 0 && code.M === 0 ? day : `${day} ${two(code.H)}:${two(code.M)}`;
}

/** True where the display says less than the cell holds; half a cent is what money can hide, no digit of a whole number. */
function hidesDigits(text: string, value: number): boolean {
  const isExponent = /\dE[+-]\d/i.test(text);
  const shown = Number(text.replaceAll(/[^\d.Ee+-]/g, '').replace(/^\+/, ''));
  if (isExponent || Number.isNaN(shown) || !/\d/.test(text)) return isExponent;
  const scale = text.includes('%') ? 100 : 1;
  return Math.abs(Math.abs(shown) - Math.abs(value) * scale) >= (Number.isInteger(value) ? 0.5 : 0.005);
}

/** At most 15 significant digits, which takes the noise of binary fractions away; never as a power of ten. */
function exactText(value: number): string {
  return String(Number(value.toPrecision(15)));
}
