import Papa, { type ParseConfig } from 'papaparse';
import type { ReportRow } from '../model/work.ts';
import { readAmount } from './amounts.ts';

/** Cells of a sheet as text, row by row; nothing is ever turned into a number, so `000042` stays (REP-4). */
export type Cells = string[][];

/** What a column of a sheet holds; the empty role is a column that is not taken. */
export type ColumnRole = keyof ReportRow | '';

/** The columns of a repayment report in their order on screen. */
export const reportColumns = ['loanId', 'clientId', 'amount'] as const satisfies readonly (keyof ReportRow)[];

/** How the columns of a sheet were recognised. `first` is the index of the first row of data. */
export type Layout = { roles: ColumnRole[]; first: number; certain: boolean };

const delimiters = ['\t', ';', '|', ','];
const noQuote = '\u0000';
const headerDepth = 10;
/** Rows that are looked at to find the delimiter, as many as Papa does. */
const guessedRows = 10;

const headerNames: Record<keyof ReportRow, readonly string[]> = {
  loanId: [
    'loanid',
    'internalloanid',
    'loannumber',
    'loanno',
    'iddelprestamo',
    'idprestamo',
    'iddupret',
    'idpret',
  ],
  clientId: [
    'clientid',
    'internalclientid',
    'borrowerid',
    'iddelcliente',
    'idcliente',
    'idduclient',
    'idclient',
  ],
  amount: [
    'amount',
    'totalprincipalrepaid',
    'totalprincipalrepaidsofar',
    'principalrepaid',
    'principaloutstanding',
    'principalstilloutstanding',
    'monto',
    'montant',
  ],
  note: ['note', 'notes', 'comment', 'nota', 'commentaire'],
};

/**
 * The cells of a block copied from Excel, LibreOffice or Sheets: tabs, line ends, quotes around cells that hold
 * either. The line end that Excel puts last adds no row; blank rows inside stay, since place counts in a paste.
 */
export function parseClipboard(text: string): Cells {
  const rows = cellsOf(text, { delimiter: '\t' }).rows;
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** The cells of a text file, its delimiter (comma, semicolon, tab or pipe) found by itself; blank lines are dropped. */
export function parseFile(text: string): { rows: Cells; delimiter: string } {
  const plain = text.replace(/^\ufeff/, '');
  return cellsOf(plain, { delimitersToGuess: likelyDelimiters(plain), skipEmptyLines: 'greedy' });
}

/** A delimiter inside a quoted cell leaves a lone quote behind; Papa's guess would take it all the same. */
function likelyDelimiters(text: string): string[] {
  const unbroken = delimiters.filter(
    (delimiter) => !hasLoneQuote(Papa.parse(text, { delimiter, preview: guessedRows })),
  );
  return unbroken.length > 0 ? unbroken : delimiters;
}

function hasLoneQuote({ errors }: Papa.ParseResult<unknown>): boolean {
  return errors.some((error) => error.type === 'Quotes');
}

/** Line ends of every kind, mixed ones too, end a row. A lone quote that never closes would swallow the rest, so such a text is read again with quotes as plain text. */
function cellsOf(raw: string, choices: ParseConfig<string[]>): { rows: Cells; delimiter: string } {
  const text = raw.replaceAll(/\r\n?/g, '\n');
  const options: ParseConfig<string[]> = { ...choices, newline: '\n' };
  const quoted = Papa.parse<string[]>(text, options);
  const { data, meta } = hasLoneQuote(quoted)
    ? Papa.parse<string[]>(text, { ...options, quoteChar: noQuote })
    : quoted;
  return { rows: data, delimiter: meta.delimiter };
}

/**
 * Finds which column is which: by a header within the first rows (titles above it are passed over), else by shape.
 * PA2's own two-column file is Loan ID and amount (partner-api.md §5.2); the order of three columns is not known
 * (C15), so without a header that is a guess, `certain: false`, for a person to confirm.
 */
export function layoutOf(rows: Cells): Layout {
  for (const [index, row] of rows.slice(0, headerDepth).entries()) {
    const roles = rolesOfHeader(row);
    if (roles) return { roles, first: index + 1, certain: true };
  }
  return layoutByShape(rows);
}

/** The roles named by a header row, or null when Loan ID and Amount are not both there exactly once. */
function rolesOfHeader(row: readonly string[]): ColumnRole[] | null {
  const roles = row.map(roleOfName);
  const times = (role: ColumnRole) => roles.filter((each) => each === role).length;
  return times('loanId') === 1 && times('amount') === 1 && times('clientId') <= 1 ? roles : null;
}

function roleOfName(name: string): ColumnRole {
  const bare = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return reportColumns.find((role) => headerNames[role].includes(bare)) ?? '';
}

function layoutByShape(rows: Cells): Layout {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const ids = reportColumns.slice(0, width === 2 ? 1 : 2);
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

/** True for a row that sums up a sheet and is no loan: its first words say so where a Loan ID should stand. */
export function isTotalRow(row: RowPatch): boolean {
  return /^(?:grand |sub)?(?:total|totals|totales|totaux|sum|suma|somme)\b/i.test(row.loanId?.trim() ?? '');
}

/** A cell's text on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}

/**
 * True for an id that Excel has spoilt: written as a power of ten, or rounded to 15 digits with zeros behind
 * (REP-4). The digits that were there are gone, so nothing can be mended here.
 */
export function isSpoiltId(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text.trim()) || /^[1-9]\d{14}0+$/.test(text.trim());
}

/** Cells as tab-separated text for the clipboard, quoted where a cell holds a tab, a quote or a line end. */
export function formatClipboard(cells: Cells): string {
  return Papa.unparse(cells, { delimiter: '\t', newline: '\r\n' });
}
