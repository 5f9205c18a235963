import type { AmountMeaning, ColumnFormat } from '../../../../shared/model/reporting.ts';
import type { CellNote, Sheet } from '../../../../shared/model/sheet.ts';
import { mostReportRows } from '../../../../shared/model/work.ts';
import {
  type ColumnStyle,
  currencyIn,
  type DecimalMark,
  readAmount,
  styleOf,
} from '../../../../shared/rules/amounts.ts';
import { emptyRow } from '../../../../shared/rules/empty-report.ts';
import { filledHiddenColumns } from '../../../../shared/rules/import/file-doubts.ts';
import { type Remembered, recallReport } from '../../../../shared/rules/import/remembered.ts';
import {
  type Cells,
  type ColumnRole,
  isAmountColumn,
  type Layout,
  layoutOf,
  parseClipboard,
  type RowPatch,
  toPatches,
} from '../../../../shared/rules/paste.ts';
import { reportColumnNamed } from '../../../../shared/rules/report/columns.ts';
import type { FileRow } from '../../../../shared/rules/report/match.ts';
import { isTotalLine } from '../../../../shared/rules/total-words.ts';
import { type Field, fields, limitOf, type Rows } from '../grid/cells.ts';
import { fieldOf } from '../grid/columns.ts';
import type { GridPaste } from '../grid/repayments-grid.tsx';

/**
 * Cells that came from a file or the clipboard, and how they are read. `numbers` are those of the rows in the file;
 * `exact` has the whole number where a cell shows a rounded one, and `amounts` that of any cell that is a number, under
 * `row:column`: its text may have another mark than the texts beside it.
 */
export type Source = {
  cells: Cells;
  numbers: readonly number[];
  exact: ReadonlyMap<string, string>;
  amounts: ReadonlyMap<string, string>;
  layout: Layout;
  /** How amounts under this heading were read before. */
  mark: DecimalMark | null;
};

/** What was read, and what a person should know of the reading. */
export type Reading = {
  rows: { number: number; patch: RowPatch }[];
  converted: { from: string; to: string } | null;
  /** Lines of totals and repeated headings. */
  leftOut: number;
  hadHeader: boolean;
};

/** Why rows cannot be taken; the values are those of the message. */
export type Refusal =
  | { reason: 'empty' | 'fixedColumn' }
  | { reason: 'tooManyRows'; rows: number; limit: number }
  | { reason: 'tooLong'; row: number; column: Field; length: number; limit: number };

/** How a sheet is taken: hidden rows only where a person wants them. `meaning` is that of the report. */
export type Taking = { remembered: readonly Remembered[]; takeHidden: boolean; meaning: AmountMeaning };

/** A sheet of a file. */
export function sourceOfSheet(sheet: Sheet, { remembered, takeHidden, meaning }: Taking): Source {
  const kept = sheet.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => takeHidden || !row.hidden);
  const cells = kept.map(({ row }) => row.cells);
  const placeOf = new Map(kept.map(({ index }, place) => [index, place]));
  const exactOf = (notes: readonly CellNote[]): ReadonlyMap<string, string> =>
    new Map(
      notes.flatMap(({ row, column, exact }): [string, string][] => {
        const place = placeOf.get(row);
        return exact === undefined || place === undefined ? [] : [[`${place}:${column}`, exact]];
      }),
    );
  const known = recalled(cells, remembered, meaning);
  return {
    cells,
    numbers: kept.map(({ row }) => row.number),
    exact: exactOf(sheet.notes.filter(({ kind }) => kind === 'rounded')),
    amounts: exactOf(sheet.notes),
    layout: known?.layout ?? layoutOf(cells, meaning),
    mark: known?.mark ?? null,
  };
}

/** True where a file has more than one sheet to choose from, or hidden rows or columns. */
export function hasChoice({ sheets, sheet }: { sheets: readonly Sheet[]; sheet: Sheet }): boolean {
  const usable = sheets.filter(({ hidden, rows, tooLarge }) => !hidden && !tooLarge && rows.length > 0);
  const hasHidden = sheet.rows.some(({ hidden }) => hidden) || filledHiddenColumns(sheet).length > 0;
  return usable.length > 1 || hasHidden;
}

const headingDepth = 10;

/** As the same heading was read before, wherever it stands among the first rows; what it says of the meaning counts all the same. */
function recalled(
  cells: Cells,
  remembered: readonly Remembered[],
  meaning: AmountMeaning,
): { layout: Layout; mark: DecimalMark | null } | null {
  for (const [index, row] of cells.slice(0, headingDepth).entries()) {
    const known = recallReport(remembered, row);
    if (!known) continue;
    const layout = { roles: known.roles, first: index + 1, certain: true };
    const certain = oppositeHeading({ cells, layout }, meaning) === null;
    return { layout: { ...layout, certain }, mark: known.mark };
  }
  return null;
}

/** The heading of the amounts where it says the opposite of the report, such as a balance in a report of what was repaid. */
export function oppositeHeading(
  { cells, layout: { roles, first } }: Pick<Source, 'cells' | 'layout'>,
  meaning: AmountMeaning,
): string | null {
  const heading = cells[first - 1]?.[roles.indexOf('amount')] ?? '';
  const says = reportColumnNamed(heading)?.meaning ?? '';
  return says !== '' && meaning !== '' && says !== meaning ? heading.trim() : null;
}

/**
 * A pasted block. With a header, its names decide the columns; copied from a report, the columns it was copied from;
 * else place decides, as in any spreadsheet. Two columns at Loan ID whose second looks like amounts may be PA2's
 * two-column form: not certain.
 */
export function sourceOfPaste(paste: GridPaste, format: ColumnFormat, meaning: AmountMeaning): Source {
  const cells = parseClipboard(paste.text);
  const numbers = cells.map((_, index) => index + 1);
  const named = layoutOf(cells, meaning);
  const layout = named.first > 0 ? named : layoutOfPlace(cells, paste, format);
  return { cells, numbers, exact: new Map(), amounts: new Map(), layout, mark: null };
}

function layoutOfPlace(cells: Cells, { fields: below, columns }: GridPaste, format: ColumnFormat): Layout {
  if (columns !== null) return { roles: columns.map((key) => fieldOf(key) ?? ''), first: 0, certain: true };
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const second = cells.map((row) => row[1] ?? '');
  const doubtful = below[0] === 'loanId' && format !== 'two' && width === 2 && isAmountColumn(second);
  const roles = Array.from({ length: width }, (_, index): ColumnRole => below[index] ?? '');
  return { roles: doubtful ? ['loanId', 'amount'] : roles, first: 0, certain: !doubtful };
}

/** True where a block says of which loans it is: it has their ids and something beside them. */
export function namesLoans({ layout: { roles } }: Source): boolean {
  return roles.includes('loanId') && roles.filter((role) => role !== '').length > 1;
}

/** How the amounts of a source are written; clear where it has none, or where it was said before. */
export function styleOfSource({ cells, layout, amounts, mark }: Source): ColumnStyle {
  const column = layout.roles.indexOf('amount');
  const shown = cells.map((row, index) => (amounts.has(`${index}:${column}`) ? '' : (row[column] ?? '')));
  const style = styleOf(column < 0 ? [] : shown.slice(layout.first));
  return style.kind === 'ambiguous' && mark !== null ? { kind: 'clear', mark } : style;
}

/** Reads a source whose columns and decimal mark are known. */
export function readSource({ cells, numbers, exact, amounts, layout }: Source, mark: DecimalMark): Reading {
  const column = layout.roles.indexOf('amount');
  const exactAt = (index: number, role: ColumnRole) =>
    exact.get(`${index + layout.first}:${layout.roles.indexOf(role)}`);
  const amountAt = (index: number) => amounts.get(`${index + layout.first}:${column}`);
  const headed = currencyIn(cells[layout.first - 1]?.[column] ?? '');
  const isOfLoan = (index: number) => isData(cells[index + layout.first] ?? [], cells, layout);
  let converted: Reading['converted'] = null;
  const all = toPatches(cells, layout).map((patch, index) => {
    const read = { ...patch };
    for (const role of ['loanId', 'clientId'] as const)
      if (role in patch) read[role] = exactAt(index, role) ?? patch[role] ?? '';
    if (column < 0) return { ...read, currency: '' };
    const shown = patch.amount?.trim() ?? '';
    const currency = currencyIn(shown) || currencyIn((patch.currency ?? '').toUpperCase()) || headed;
    read.currency = shown === '' ? '' : currency;
    read.amount = amountAt(index) ?? readAmount(shown, mark) ?? shown;
    if (converted === null && read.amount !== shown && isOfLoan(index))
      converted = { from: shown, to: read.amount };
    return read;
  });
  const numbered = all.map((patch, index) => ({ number: numbers[index + layout.first] ?? 0, patch }));
  const rows = numbered.filter((_, index) => isOfLoan(index));
  return { rows, converted, leftOut: all.length - rows.length, hadHeader: layout.first > 0 };
}

/** False for a line of totals, and for the heading once more, as printed pages have it. Where no loans are named, place counts and all stay. */
function isData(row: readonly string[], cells: Cells, { roles, first }: Layout): boolean {
  const column = roles.indexOf('loanId');
  const heading = cells[first - 1];
  if (column < 0) return true;
  if (heading?.every((name, index) => name.trim() === (row[index] ?? '').trim())) return false;
  const id = row[column]?.trim() ?? '';
  return !isTotalLine(id === '' ? row : [id]);
}

/** The rows as they lie over those of a report. */
export function patchesOf({ rows }: Reading): RowPatch[] {
  return rows.map(({ patch: { currency, ...patch } }) => (currency ? { ...patch, currency } : patch));
}

/** The rows as they are compared with the expected loans. */
export function fileRowsOf({ rows }: Reading): FileRow[] {
  return rows.map(({ number, patch }) => ({ ...emptyRow, currency: '', ...patch, number }));
}

/**
 * What stands against taking rows: none, more than a report holds `after` them, or a text that no cell holds. Nothing is ever cut
 * short. `numbers` are those of the rows in the file.
 */
export function refusalOf(
  patches: readonly RowPatch[],
  after: Rows,
  numbers: readonly number[] = [],
): Refusal | null {
  if (patches.length === 0) return { reason: 'empty' };
  if (after.length > mostReportRows)
    return { reason: 'tooManyRows', rows: after.length, limit: mostReportRows };
  for (const [index, patch] of patches.entries()) {
    const column = fields.find((each) => (patch[each]?.length ?? 0) > limitOf(each));
    if (column)
      return {
        reason: 'tooLong',
        row: numbers[index] ?? index + 1,
        column,
        length: patch[column]?.length ?? 0,
        limit: limitOf(column),
      };
  }
  return null;
}

/** True where the first row seems to name its columns: a word stands where the amounts are. */
export function beginsWithHeader(cells: Cells, layout: Layout): boolean {
  const column = layout.roles.indexOf('amount');
  const [first = [], ...others] = cells;
  const name = first[column] ?? '';
  const isWord = name.trim() !== '' && !isAmountColumn([name]);
  return isWord && isAmountColumn(others.map((row) => row[column] ?? ''));
}
