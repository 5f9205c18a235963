import type { Sheet } from '../model/sheet.ts';
import { type JournalEntry, journalEntrySchema, mostJournals } from '../model/work.ts';
import { readId } from './id-text.ts';
import { namesOf } from './import/column-names.ts';
import { type FindingHints, type FoundColumns, findColumns } from './import/find-columns.ts';
import { nameBook } from './import/name-book.ts';
import type { Roles, RoleTable } from './import/roles.ts';
import { kindsOfRows } from './import/row-kinds.ts';
import { type ImportRow, type LeftOut, tableOf } from './import/table.ts';

/** What a sheet of journals can have, in the order of the form. */
export const journalColumns = ['loanId', 'clientId', 'subject', 'body', 'imageUrl'] as const;

/** One of {@link journalColumns}. */
export type JournalColumn = (typeof journalColumns)[number];

/** The columns that a sheet must have. */
export const neededColumns = ['loanId', 'subject', 'body'] as const satisfies readonly JournalColumn[];

/**
 * How a sheet is read: the index of its heading in `rows`, or -1, and for each field the index of its column, or -1. `taken` has the
 * numbers of rows that look like totals, and that a person takes all the same.
 */
export type JournalLayout = {
  heading: number;
  columns: Record<JournalColumn, number>;
  taken?: ReadonlySet<number>;
};

/** The columns of a sheet of journals. */
export const journalRoles: RoleTable<JournalColumn> = {
  names: nameBook(journalColumns.map((role) => [{ role }, namesOf(role)] as const)),
  shapes: { loanId: 'id', clientId: 'id', subject: 'words', body: 'text', imageUrl: 'any' },
  needed: neededColumns,
  // A text is told first: what is left of words is its subject.
  proposed: ['loanId', 'body', 'subject'],
  orders: [],
  showsAll: false,
};

/** Finds the columns of journals by {@link findColumns}. */
export function findJournals(
  { rows }: Pick<Sheet, 'rows'>,
  hints: FindingHints<JournalColumn> = {},
): JournalLayout & FoundColumns<JournalColumn> {
  const cells = rows.map((row) => row.cells);
  const found = findColumns(cells, journalRoles, hints);
  return { ...found, columns: columnsOfRoles(found.roles) };
}

/** The index of each field's column, or -1. */
export function columnsOfRoles(roles: Readonly<Roles<JournalColumn>>): JournalLayout['columns'] {
  const columns = journalColumns.map((field) => [field, roles.indexOf(field)] as const);
  return Object.fromEntries(columns) as JournalLayout['columns'];
}

/** What was read: journals, rows that are none, and rows whose loan id a spreadsheet program spoilt. */
export type JournalReading = { entries: JournalEntry[]; leftOut: LeftOut[]; spoilt: number };

/** Why rows cannot be taken; nothing is ever cut short. `row` is the row's number in the sheet. */
export type JournalRefusal =
  | { reason: 'nothing' }
  | { reason: 'wide'; row: number }
  | { reason: 'tooMany'; rows: number; limit: number }
  | { reason: 'tooLong'; row: number; column: JournalColumn; limit: number };

/** The journals of a sheet. Cells are taken as they are; their texts are checked like typed ones. */
export function readJournals(sheet: Sheet, layout: JournalLayout): JournalReading | JournalRefusal {
  const table = tableOf(sheet, layout.heading);
  const kinds = kindsOfRows({
    heading: null,
    rows: table.rows.map(({ cells }) => cells),
    keys: [layout.columns.loanId],
    amount: -1,
    exact: () => undefined,
    mark: '.',
    isKnown: () => false,
    isHeading: () => false,
  });
  const isTotal = ({ number }: ImportRow, index: number) =>
    kinds[index] === 'total' && !layout.taken?.has(number);
  const rows = table.rows.filter((row, index) => !isTotal(row, index));
  const totals = table.rows.filter(isTotal);
  const leftOut = [...table.leftOut, ...totals.map(({ number }) => ({ number, why: 'total' as const }))];
  const read = rows.map(({ number, cells, notes }) => ({
    number,
    entry: entryOf(cells, notes, layout.columns),
    isSpoilt: readId(cells[layout.columns.loanId] ?? '', notes.get(layout.columns.loanId)).problem !== null,
  }));
  if (read.length === 0) return { reason: 'nothing' };
  const wide = rows.find((row) => row.wide);
  if (wide) return { reason: 'wide', row: wide.number };
  if (read.length > mostJournals) return { reason: 'tooMany', rows: read.length, limit: mostJournals };
  for (const { number, entry } of read) {
    const column = journalColumns.find((field) => entry[field].length > mostOf(field));
    if (column) return { reason: 'tooLong', row: number, column, limit: mostOf(column) };
  }
  return {
    entries: read.map(({ entry }) => entry),
    leftOut,
    spoilt: read.filter(({ isSpoilt }) => isSpoilt).length,
  };
}

function entryOf(
  cells: readonly string[],
  notes: ImportRow['notes'],
  columns: Record<JournalColumn, number>,
): JournalEntry {
  const text = (field: JournalColumn) => cells[columns[field]] ?? '';
  const id = (field: 'loanId' | 'clientId') => readId(text(field), notes.get(columns[field])).id;
  return {
    loanId: id('loanId'),
    clientId: id('clientId'),
    subject: text('subject'),
    body: text('body'),
    imageUrl: text('imageUrl').trim(),
  };
}

function mostOf(field: JournalColumn): number {
  return journalEntrySchema.shape[field].maxLength ?? Number.POSITIVE_INFINITY;
}
