import { type CellObject, SSF } from '@e965/xlsx';
import { type CellNote, formulaText } from '../../shared/model/sheet.ts';
import { readCell } from '../../shared/rules/cell-out.ts';
import { textNote } from '../../shared/rules/import/plain-sheet.ts';
import { formatKind } from './number-format.ts';
import { asciiDigits, compareShown } from './shown-number.ts';

/** The text of a cell, and what the text does not tell. */
export type CellText = { text: string; note?: Omit<CellNote, 'row' | 'column'> };

type DayAndTime = { y: number; m: number; d: number; H: number; M: number };
const { parse_date_code: parseDay } = SSF as {
  parse_date_code: (value: number, options: { date1904: boolean }) => DayAndTime | null;
};

/** Doubles tell 15 digits apart, and Excel keeps no more. */
const mostDigits = 1e15;

/**
 * A cell as text. Text stays as it is, without the shield of our own files; a number comes as it is displayed, with its value in a note where its text is more or less
 * than that; a day comes as `YYYY-MM-DD`, with its time only where it has one.
 */
export function cellText(cell: CellObject, date1904: boolean): CellText {
  if (cell.t === 'e') return errorText(cell.w);
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell, cell.v, date1904);
  if (cell.t === 's') return withNote(readCell(String(cell.v ?? '')));
  return { text: (cell.w ?? String(cell.v ?? '')).trim() };
}

function errorText(shown: string | undefined): CellText {
  return shown === formulaText
    ? { text: formulaText, note: { kind: 'formula' } }
    : { text: shown ?? '#ERROR!', note: { kind: 'error' } };
}

function withNote(text: string): CellText {
  const kind = textNote(text);
  return kind === null ? { text } : { text, note: { kind } };
}

function numberText(cell: CellObject, value: number, date1904: boolean): CellText {
  const format = String(cell.z ?? 'General');
  if (format === 'General' && Number.isSafeInteger(value) && cell.w === String(value) && cell.w.length <= 11)
    return { text: cell.w };
  const kind = formatKind(format);
  const display = (cell.w ?? String(value)).trim();
  if (kind !== 'number') {
    const day = kind === 'day' ? dayText(value, date1904) : null;
    return { text: day ?? display, note: { kind: 'day' } };
  }
  if (Math.abs(value) >= mostDigits || /e[+-]?\d+\b/i.test(String(value)))
    return { text: display || String(value), note: { kind: 'spoilt' } };
  const exact = exactText(value);
  if (display === '' || !/\d/.test(asciiDigits(display))) return unseenNumber(display, value, exact);
  return shownNumber(roundedAsShown(display, exact, format), exact);
}

/** SheetJS rounds the binary digits of 250.505 down; spreadsheet programs show 250.51. */
function roundedAsShown(display: string, exact: string, format: string): string {
  const compared = compareShown(display, exact);
  if (compared.kind !== 'rounded' || compareShown(display, compared.shown).kind === 'same') return display;
  return String(SSF.format(format, Number(compared.shown))).trim();
}

/** Accounting formats show zero as a dash; others show nothing of it, or of any number. */
function unseenNumber(display: string, value: number, exact: string): CellText {
  if (value === 0) return { text: display || exact, note: { kind: 'number', exact } };
  return { text: exact, note: { kind: 'unseen', exact } };
}

/** A share of a hundred is not the number that it shows, so that its text counts unless it is rounded. */
function shownNumber(display: string, exact: string): CellText {
  const compared = compareShown(display, exact);
  const isPlain = display === exact && !display.includes('.');
  if (compared.kind === 'same')
    return isPlain || display.includes('%')
      ? { text: display }
      : { text: display, note: { kind: 'number', exact } };
  const shown = compared.kind === 'rounded' ? { shown: compared.shown } : {};
  return { text: display, note: { kind: 'rounded', exact, ...shown } };
}

function dayText(value: number, date1904: boolean): string | null {
  const code = value >= 1 || date1904 ? parseDay(value, { date1904 }) : null;
  if (code === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`;
  return code.H === 0 && code.M === 0 ? day : `${day} ${two(code.H)}:${two(code.M)}`;
}

/** At most 15 significant digits, which takes the noise of binary fractions away; never as a power of ten. */
function exactText(value: number): string {
  return String(Number(value.toPrecision(15)));
}
