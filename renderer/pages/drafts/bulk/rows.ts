import type { DraftContent, Member } from '../../../../shared/model/draft.ts';
import { type ChoiceField, choiceFields } from '../../../../shared/model/draft-fields.ts';
import { readGenders } from '../../../../shared/rules/gender-text.ts';
import { type ChoiceBooks, findChoice } from '../../../../shared/rules/import/choices.ts';
import { readYesNo } from '../../../../shared/rules/import/yes-no.ts';
import { type TypedReadings, typedAmounts, typedDates } from '../../../../shared/rules/typed-readings.ts';
import { type ColumnKey, isTyped, longestIn, pathOf, type TypedKey } from './columns.ts';

/**
 * One draft as a row. `unread` holds what is typed where a draft has no text of its own, until it is read as one of Kiva's
 * choices, a gender, or yes or no; what cannot be read stays there and is marked.
 */
export type DraftRow = {
  readonly id: string;
  readonly draft: DraftContent;
  readonly unread: Readonly<Partial<Record<TypedKey, string>>>;
};

/** All rows, in the order of the sheet. */
export type DraftRows = readonly DraftRow[];

/** A cell by its row and column. */
export type BulkPlace = { readonly row: number; readonly key: ColumnKey };

/** Stands for a line end in a cell, which is one line. */
const lineEnd = '↵';

const longTexts: readonly ColumnKey[] = ['loanUse', 'description'];

/** True for a column that is chosen out of one of Kiva's lists. */
export function isChoice(key: ColumnKey | undefined): key is ChoiceField & ColumnKey {
  return choiceFields.some((field) => field === key);
}

/** What a draft has in a column, as text; empty where it has no field of its own. */
export function valueIn(draft: DraftContent, key: TypedKey): string | boolean {
  if (!isTyped(draft, key)) return '';
  const [first = '', , field] = pathOf(draft, key).split('.');
  if (field !== undefined) return draft.members[0]?.[field as keyof Member] ?? '';
  return draft[first as 'description'];
}

function withValue(draft: DraftContent, key: TypedKey, value: string | boolean): DraftContent {
  const [first = '', , field] = pathOf(draft, key).split('.');
  if (field === undefined) return { ...draft, [first]: value };
  const members = draft.members.map((member, index) =>
    index === 0 ? { ...member, [field]: value } : member,
  );
  return { ...draft, members };
}

/** The words of the cells that nobody typed. */
export type CellWords = {
  yes: string;
  no: string;
  gender: (gender: 'female' | 'male' | 'unknown') => string;
};

/** The text of a cell as it is shown and typed. */
export function textIn(row: DraftRow, key: TypedKey, books: ChoiceBooks | null, words: CellWords): string {
  const typed = row.unread[key];
  if (typed !== undefined) return typed;
  const value = valueIn(row.draft, key);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isChoice(key)) return books?.[key].choices.find((each) => each.value === value)?.label ?? value;
  if (key === 'gender' && value !== '') return words.gender(value as 'female');
  return longTexts.includes(key) ? value.replace(/\r\n?|\n/g, lineEnd) : value;
}

/** The row with a text as it is being typed; the same row where the draft has no such field, or stands so already. */
export function typeIn(row: DraftRow, key: TypedKey, text: string): DraftRow {
  if (!isTyped(row.draft, key)) return row;
  if (isChoice(key) || key === 'gender' || key === 'waiverSigned')
    return { ...row, unread: { ...row.unread, [key]: text } };
  const value = longTexts.includes(key) ? text.replaceAll(lineEnd, '\n') : text;
  return value === valueIn(row.draft, key) ? row : { ...row, draft: withValue(row.draft, key, value) };
}

/** The row once a cell is left: what has one meaning is put in its plain form, what has none or two stays as typed. */
export function readIn(row: DraftRow, key: TypedKey, books: ChoiceBooks | null): DraftRow {
  const typed = row.unread[key];
  const [only, other] = readingsIn(row, key);
  if (typed === undefined)
    return only !== undefined && other === undefined
      ? { ...row, draft: withValue(row.draft, key, only) }
      : row;
  const { value, isRead } = meaningOf(typed, key, books);
  const { [key]: _, ...others } = row.unread;
  const draft = value === valueIn(row.draft, key) ? row.draft : withValue(row.draft, key, value);
  return { ...row, draft, unread: isRead ? others : row.unread };
}

/** The row with a text that came whole, as from a spreadsheet. */
export function putIn(row: DraftRow, key: TypedKey, text: string, books: ChoiceBooks | null): DraftRow {
  return readIn(typeIn(row, key, longTexts.includes(key) ? text : text.trim()), key, books);
}

/** The two values that the text of a cell can mean, or the one that it means but is not written as. */
export function readingsIn({ draft }: DraftRow, key: TypedKey): TypedReadings {
  const value = valueIn(draft, key);
  if (typeof value === 'boolean') return [];
  if (key === 'disbursalDate') return typedDates(value);
  return key === 'amount' ? typedAmounts(value, draft.currency) : [];
}

/** What cannot be read empties the field, so that nothing is sent that is not shown. */
function meaningOf(
  text: string,
  key: TypedKey,
  books: ChoiceBooks | null,
): { value: string | boolean; isRead: boolean } {
  const trimmed = text.trim();
  if (key === 'gender') {
    const read = readGenders([trimmed]);
    return read.kind === 'clear'
      ? { value: read.genders[0] ?? '', isRead: true }
      : { value: '', isRead: false };
  }
  if (key === 'waiverSigned') {
    const isSigned = readYesNo(trimmed);
    return { value: isSigned ?? false, isRead: isSigned !== null };
  }
  const found = books && isChoice(key) && trimmed !== '' ? findChoice(books, key, trimmed, []) : null;
  return found?.kind === 'one' ? { value: found.value, isRead: true } : { value: '', isRead: trimmed === '' };
}

/** Rows with some of them changed, each by its place; the same rows where none is another. */
export function withRows(rows: DraftRows, changes: ReadonlyMap<number, DraftRow>): DraftRows {
  const isSame = [...changes].every(([place, row]) => rows[place] === row);
  return isSame ? rows : rows.map((row, place) => changes.get(place) ?? row);
}

/** The rows with texts put into cells from a place on, down the `shown` rows; what has no room there is counted. */
export function pasteInto(
  rows: DraftRows,
  cells: readonly (readonly string[])[],
  shown: readonly number[],
  keys: readonly ColumnKey[],
  books: ChoiceBooks | null,
): { rows: DraftRows; leftOut: number } {
  const changes = new Map<number, DraftRow>();
  let leftOut = 0;
  for (const [down, texts] of cells.entries()) {
    const place = shown[down];
    for (const [across, text] of texts.entries()) {
      const key = keys[across];
      const row = place === undefined ? undefined : (changes.get(place) ?? rows[place]);
      const fits = text.length <= (key === undefined ? 0 : (longestIn(key) ?? text.length));
      if (place !== undefined && row && fits && isTyped(row.draft, key))
        changes.set(place, putIn(row, key, text, books));
      else if (text.trim() !== '') leftOut += 1;
    }
  }
  return { rows: withRows(rows, changes), leftOut };
}

/** The rows with cells emptied. */
export function clearIn(rows: DraftRows, chosen: readonly number[], keys: readonly ColumnKey[]): DraftRows {
  return pasteInto(
    rows,
    chosen.map(() => keys.map(() => '')),
    chosen,
    keys,
    null,
  ).rows;
}

/** The rows with the first chosen one's cells repeated in the others, as Ctrl+D does; one row takes from the row above it. */
export function fillDown(
  rows: DraftRows,
  chosen: readonly number[],
  keys: readonly ColumnKey[],
  above: number | null,
): DraftRows {
  const [first, ...others] = chosen;
  const [from, targets] = others.length > 0 ? [first, others] : [above, chosen];
  const source = from === null || from === undefined ? undefined : rows[from];
  if (!source) return rows;
  const changes = new Map<number, DraftRow>();
  for (const place of targets) {
    const row = rows[place];
    if (row)
      changes.set(
        place,
        keys.reduce<DraftRow>((next, key) => copyCell(source, next, key), row),
      );
  }
  return withRows(rows, changes);
}

function copyCell(source: DraftRow, target: DraftRow, key: ColumnKey): DraftRow {
  if (!isTyped(source.draft, key) || !isTyped(target.draft, key)) return target;
  const { [key]: _, ...others } = target.unread;
  const typed = source.unread[key];
  return {
    ...target,
    draft: withValue(target.draft, key, valueIn(source.draft, key)),
    unread: typed === undefined ? others : { ...others, [key]: typed },
  };
}
