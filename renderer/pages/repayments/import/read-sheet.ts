import { type ReportRow, reportRowSchema } from '../../../../shared/model/work.ts';
import { type ColumnStyle, type DecimalMark, readAmount, styleOf } from '../../../../shared/rules/amounts.ts';
import {
  type Cells,
  isAmountColumn,
  isTotalRow,
  type Layout,
  layoutOf,
  parseClipboard,
  type RowPatch,
  reportColumns,
  toPatches,
} from '../../../../shared/rules/paste.ts';
import type { Place, Rows } from '../grid/cells.ts';

/** Cells that came from a file (its name) or the clipboard (no name), and the row at which they land. */
export type Sheet = { cells: Cells; layout: Layout; top: number; file: string | null };

/** What was read: rows to lay over the report, and what a person should know of the reading. */
export type Reading = {
  patches: RowPatch[];
  converted: { from: string; to: string } | null;
  totals: number;
  hadHeader: boolean;
};

/** Why rows cannot be taken; the values are those of the message. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'tooManyRows'; rows: number; limit: number }
  | { reason: 'tooLong'; row: number; column: keyof ReportRow; length: number; limit: number };

/** The most rows a report holds (reportContentSchema). */
const mostRows = 50_000;

/**
 * A block pasted at a cell. With a header, its names decide the columns; without one, place decides, as in any
 * spreadsheet. Two columns at Loan ID whose second looks like amounts may be PA2's two-column form: not certain.
 */
export function sheetOfPaste(text: string, at: Place): Sheet {
  const cells = parseClipboard(text);
  const named = layoutOf(cells);
  const layout = named.first > 0 ? named : layoutOfPlace(cells, at.column);
  return { cells, layout, top: at.row, file: null };
}

function layoutOfPlace(cells: Cells, left: number): Layout {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const second = cells.map((row) => row[1] ?? '');
  const doubtful = left === 0 && width === 2 && isAmountColumn(second);
  const roles = Array.from({ length: width }, (_, index) => reportColumns[left + index] ?? '');
  return { roles: doubtful ? ['loanId', 'amount'] : roles, first: 0, certain: !doubtful };
}

/** How the amounts of a sheet are written; clear where it has none. */
export function styleOfSheet({ cells, layout }: Sheet): ColumnStyle {
  const column = layout.roles.indexOf('amount');
  return styleOf(column < 0 ? [] : cells.slice(layout.first).map((row) => row[column] ?? ''));
}

/** Reads a sheet whose columns and decimal mark are known. */
export function readSheet({ cells, layout }: Sheet, mark: DecimalMark): Reading {
  const all = toPatches(cells, layout);
  const rows = all.filter((row) => !isTotalRow(row));
  const patches = rows.map((row) =>
    row.amount === undefined ? row : { ...row, amount: plain(row.amount, mark) },
  );
  const changed = rows.findIndex((row, index) => row.amount?.trim() !== patches[index]?.amount);
  const from = rows[changed]?.amount;
  const to = patches[changed]?.amount;
  return {
    patches,
    converted: from !== undefined && to !== undefined ? { from: from.trim(), to } : null,
    totals: all.length - rows.length,
    hadHeader: layout.first > 0,
  };
}

function plain(text: string, mark: DecimalMark): string {
  return readAmount(text, mark) ?? text.trim();
}

/** What stands against taking rows: none, too many, or a text that no cell holds. Nothing is ever cut short. */
export function refusalOf(patches: readonly RowPatch[], top: number, rows: Rows): Refusal | null {
  if (patches.length === 0) return { reason: 'empty' };
  const total = Math.max(rows.length, top + patches.length);
  if (total > mostRows) return { reason: 'tooManyRows', rows: total, limit: mostRows };
  for (const [index, patch] of patches.entries()) {
    const column = reportColumns.find((each) => (patch[each]?.length ?? 0) > limitOf(each));
    if (column)
      return {
        reason: 'tooLong',
        row: index + 1,
        column,
        length: patch[column]?.length ?? 0,
        limit: limitOf(column),
      };
  }
  return null;
}

/** The most characters that a column's cell holds. */
export function limitOf(column: keyof ReportRow): number {
  return reportRowSchema.shape[column].maxLength ?? Number.POSITIVE_INFINITY;
}

/** True where the first row seems to name its columns: a word stands where the amounts are. */
export function beginsWithHeader(cells: Cells, layout: Layout): boolean {
  const column = layout.roles.indexOf('amount');
  const [first = [], ...others] = cells;
  const name = first[column] ?? '';
  const isWord = name.trim() !== '' && !isAmountColumn([name]);
  return isWord && isAmountColumn(others.map((row) => row[column] ?? ''));
}
