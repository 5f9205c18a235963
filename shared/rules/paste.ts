import Papa from 'papaparse';
import type { AmountMeaning } from '../model/reporting.ts';
import type { ReportRow } from '../model/work.ts';
import { readAmount } from './amounts.ts';
import { splitRows } from './delimited.ts';
import { findStructure } from './delimiter.ts';
import { reportColumnNamed } from './report/columns.ts';

/** Cells of a sheet as text, row by row; nothing is ever turned into a number, so `000042` stays (REP-4). */
export type Cells = string[][];

/** What the columns of a sheet can hold: what a row of a report has, and a currency, which is only compared. */
export const columnRoles = ['loanId', 'clientId', 'amount', 'note', 'currency'] as const;

/** What a column of a sheet holds; the empty role is a column that is not taken. */
export type ColumnRole = (typeof columnRoles)[number] | '';

/** The columns of PA2's own files of repayments, in their order (partner-api.md §5.2, C15). */
const fileColumns = ['loanId', 'clientId', 'amount'] as const;

/** How the columns of a sheet were recognised. `first` is the index of the first row of data. */
export type Layout = { roles: ColumnRole[]; first: number; certain: boolean };

/** Stands in no text: those with zero bytes are read without them. */
const noDelimiter = '\u0000';
const headerDepth = 10;

/**
 * The cells of a block copied from Excel, LibreOffice or Sheets: tabs, line ends, quotes around cells that hold
 * either. The line end that Excel puts last adds no row; blank rows inside stay, since place counts in a paste.
 */
export function parseClipboard(text: string): Cells {
  const rows = splitRows(text, '\t');
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** The cells of a text, its delimiter found by itself; blank lines are left out. */
export function parseFile(text: string): { rows: Cells; delimiter: string } {
  const { rows, delimiter } = parseTable(text);
  return { rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')), delimiter };
}

/** The same with blank lines as rows, so that rows count as in the file. A delimiter that is given is not looked for. */
export function parseTable(raw: string, given?: string): { rows: Cells; delimiter: string } {
  const { text, delimiter } = findStructure(raw);
  const chosen = given ?? delimiter;
  return { rows: splitRows(text, chosen === '' ? noDelimiter : chosen), delimiter: chosen };
}

/**
 * Finds which column is which: by a header within the first rows (titles above it are passed over), else by shape.
 * PA2's own two-column file is Loan ID and amount (partner-api.md §5.2); the order of three columns is not known
 * (C15), so without a header that is a guess, `certain: false`, for a person to confirm. Of several amounts the one
 * of the report's `meaning` is taken; an amount that says the opposite is a guess too.
 */
export function layoutOf(rows: Cells, meaning: AmountMeaning = ''): Layout {
  for (const [index, row] of rows.slice(0, headerDepth).entries()) {
    const header = rolesOfHeader(row, meaning);
    if (header) return { ...header, first: index + 1 };
  }
  return layoutByShape(rows);
}

/** The roles named by a header row, or null when it does not name a Loan ID and an Amount, or another column twice. */
function rolesOfHeader(row: readonly string[], meaning: AmountMeaning): Omit<Layout, 'first'> | null {
  const named = row.map(reportColumnNamed);
  const times = (role: ColumnRole) => named.filter((each) => each?.column === role).length;
  const others = ['clientId', 'note', 'currency'] as const;
  if (times('loanId') !== 1 || times('amount') === 0 || others.some((role) => times(role) > 1)) return null;
  const { column, certain } = amountOf(named, meaning);
  const roles = named.map((each, index) =>
    each?.column === 'amount' && index !== column ? '' : (each?.column ?? ''),
  );
  return { roles, certain };
}

type Named = readonly ReturnType<typeof reportColumnNamed>[];

/** The column of amounts: the only one, or the only one that says what the report's amounts mean; else the first, as a guess. */
function amountOf(named: Named, meaning: AmountMeaning): { column: number; certain: boolean } {
  const columns = named.flatMap((each, index) => (each?.column === 'amount' ? [index] : []));
  const fitting = columns.filter((index) => meaning !== '' && named[index]?.meaning === meaning);
  const [column = -1, ...more] = fitting.length > 0 ? fitting : columns;
  const says = named[column]?.meaning ?? '';
  return { column, certain: more.length === 0 && (says === '' || meaning === '' || says === meaning) };
}

function layoutByShape(rows: Cells): Layout {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const ids = fileColumns.slice(0, width === 2 ? 1 : 2);
  const roles = Array.from({ length: width }, (_, index): ColumnRole => ids[index] ?? '');
  const last = Math.min(width, 3) - 1;
  if (last > 0) roles[last] = 'amount';
  return { roles, first: 0, certain: width === 2 && isAmountColumn(rows.map((row) => row[1] ?? '')) };
}

/** True where every filled cell of a column can be read as an amount one way or the other. */
export function isAmountColumn(column: readonly string[]): boolean {
  const filled = column.filter((text) => text.trim() !== '');
  return (
    filled.length > 0 && filled.every((text) => (readAmount(text, '.') ?? readAmount(text, ',')) !== null)
  );
}

/** What a row of a sheet says of a row of a report; what it does not mention stays as it was. */
export type RowPatch = Partial<ReportRow>;

/** The rows of a sheet, cells as they are but for line ends, which a cell of the grid cannot show. */
export function toPatches(rows: Cells, { roles, first }: Layout): RowPatch[] {
  return rows.slice(first).map((row) => {
    const patch: RowPatch = {};
    for (const [index, role] of roles.entries()) if (role !== '') patch[role] = oneLine(row[index] ?? '');
    return patch;
  });
}

/** A cell's text on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/** Cells as tab-separated text for the clipboard, quoted where a cell holds a tab, a quote or a line end. */
export function formatClipboard(cells: Cells): string {
  return Papa.unparse(cells, { delimiter: '\t', newline: '\r\n' });
}
