import { Big } from 'big.js';
import type { ChoiceField } from '../../model/draft-fields.ts';
import type { CellNote } from '../../model/sheet.ts';
import { readAmount } from '../amounts.ts';
import { amountOfNote } from '../cell-amount.ts';
import { type DateReading, dateDoubt, readDate } from '../date-text.ts';
import { isGarbledName } from '../garbled.ts';
import { readGenders } from '../gender-text.ts';
import { readId } from '../id-text.ts';
import { plainDigits } from '../letters.ts';
import { oneLine } from '../paste.ts';
import { type ChoiceBooks, type ChosenValue, findChoice } from './choices.ts';
import { type FieldOfKind, type ImportField, importFields, longestOf } from './fields.ts';
import type { Styles } from './styles.ts';
import { readYesNo } from './yes-no.ts';

/**
 * What is the matter with a cell or a row. Those of {@link remarks} are for a person to look at; with any other there is
 * no draft until the cell is mended or emptied.
 */
export const cellProblems = [
  'idSpoilt',
  'idNone',
  'idCleaned',
  'amountMerged',
  'secondHeading',
  'rowWide',
  'cellFormula',
  'garbled',
  'otherCalendar',
  'monthUnclear',
  'amountUnread',
  'wholeUnread',
  'dateUnread',
  'genderUnread',
  'yesNoUnread',
  'notInList',
  'severalInList',
  'cellError',
  'tooLong',
  'groupDiffers',
  'groupTooLarge',
  'shownRounded',
  'loanIdTwice',
  'groupOfOne',
] as const;

/** One of {@link cellProblems}. */
export type CellRule = (typeof cellProblems)[number];

/** Problems that keep no draft from being made. */
export const remarks: ReadonlySet<CellRule> = new Set([
  'idCleaned',
  'shownRounded',
  'loanIdTwice',
  'groupOfOne',
]);

/** What the reading of a cell needs to know. */
export type CellReading = { styles: Styles; books: ChoiceBooks; choices: readonly ChosenValue[] };

/** What a cell says: text as it will stand in the draft, `yes` for a ticked box, and what is the matter with it. */
export type ReadCell = { value: string; yes: boolean; rule?: CellRule };

const nameFields: ReadonlySet<ImportField> = new Set(['givenName', 'familyName', 'groupName']);

/** Reads one cell as a field. What cannot be read keeps its text, so that it can be seen and mended. */
export function readCell(
  field: ImportField,
  text: string,
  note: CellNote | undefined,
  reading: CellReading,
): ReadCell {
  const { kind } = importFields[field];
  const trimmed = (kind === 'text' ? text : oneLine(text)).trim();
  if (note?.kind === 'error') return { value: '', yes: false, rule: 'cellError' };
  if (note?.kind === 'formula') return { value: '', yes: false, rule: 'cellFormula' };
  if (note?.kind === 'garbled' || (nameFields.has(field) && isGarbledName(trimmed)))
    return { value: trimmed, yes: false, rule: 'garbled' };
  if (trimmed === '') return { value: '', yes: false };
  const read = readFilled(field, trimmed, note, reading);
  if (read.value.length > longestOf(field)) return { value: '', yes: false, rule: read.rule ?? 'tooLong' };
  return { yes: false, ...read };
}

type Read = { value: string; yes?: boolean; rule?: CellRule };

function readFilled(
  field: ImportField,
  text: string,
  note: CellNote | undefined,
  reading: CellReading,
): Read {
  const { styles } = reading;
  switch (importFields[field].kind) {
    case 'id':
    case 'key':
      return idIn(text, note);
    case 'amount':
      return readMoney(text, note, styles[field as FieldOfKind<'amount'>] ?? '.');
    case 'whole':
      return readWhole(text, note);
    case 'date':
      return readDay(text, styles[field as FieldOfKind<'date'>] ?? 'dayFirst');
    case 'gender':
      return readGender(text, styles.gender ?? 'male');
    case 'yesNo':
      return readBox(text);
    case 'choice':
      return readChoice(field as ChoiceField, text, reading);
    case 'text':
    case 'file':
      return { value: text };
  }
}

/** An id from a cell. A sheet may display it without its last digits, or have lost them for good. */
function idIn(text: string, note: CellNote | undefined): Read {
  const { id, changed, rounded, problem } = readId(text, note);
  if (problem) return { value: text, rule: problem };
  if (rounded) return { value: id, rule: 'shownRounded' };
  return changed ? { value: id, rule: 'idCleaned' } : { value: id };
}

function readWhole(text: string, note: CellNote | undefined): Read {
  const whole = note?.exact ?? plainDigits(text).replace(/^(\d+)[.,]0{1,2}$/, '$1');
  return /^\d{1,3}$/.test(whole) ? { value: whole } : { value: text, rule: 'wholeUnread' };
}

/** A number cell is its number; more decimals than money has are taken as they are shown. A rate of `24 %` is 24. */
function readMoney(text: string, note: CellNote | undefined, mark: '.' | ','): Read {
  const number = note && amountOfNote(note);
  if (note?.kind === 'day' || note?.kind === 'spoilt') return { value: text, rule: 'amountUnread' };
  if (number) {
    const value = text.includes('%') ? new Big(number.amount).times(100).toFixed() : number.amount;
    return number.needsNote ? { value, rule: 'shownRounded' } : { value };
  }
  const amount = readAmount(text.endsWith('%') ? text.slice(0, -1) : text, mark);
  return amount === null ? { value: text, rule: 'amountUnread' } : { value: amount };
}

function readDay(text: string, order: DateReading): Read {
  const day = readDate(text, order);
  return day === null ? { value: text, rule: dateDoubt(text) ?? 'dateUnread' } : { value: day };
}

function readGender(text: string, m: 'male' | 'female'): Read {
  const read = readGenders([text], m);
  const gender = read.kind === 'clear' ? read.genders[0] : undefined;
  return gender ? { value: gender } : { value: '', rule: 'genderUnread' };
}

function readBox(text: string): Read {
  const yes = readYesNo(text);
  return yes === null ? { value: '', rule: 'yesNoUnread' } : { value: yes ? 'yes' : '', yes };
}

function readChoice(field: ChoiceField, text: string, { books, choices }: CellReading): Read {
  const found = findChoice(books, field, text, choices);
  if (found.kind === 'one') return { value: found.value };
  return { value: '', rule: found.kind === 'several' ? 'severalInList' : 'notInList' };
}
