import type { AmountMeaning } from '../../model/reporting.ts';
import { readAmount } from '../amounts.ts';
import { plainDigits } from '../letters.ts';
import { cleanId } from '../text.ts';
import { reportColumnNamed } from './columns.ts';

/** What the columns of a sheet can hold: what a row of a report has, and a currency, which is only compared. */
export const columnRoles = ['loanId', 'clientId', 'amount', 'note', 'currency'] as const;

/** What a column of a sheet holds; the empty role is a column that is not taken. */
export type ColumnRole = (typeof columnRoles)[number] | '';

/** How the columns of a sheet were recognised. `first` is the index of the first row of data. */
export type Layout = { roles: ColumnRole[]; first: number; certain: boolean };

type Rows = readonly (readonly string[])[];

/** A heading may stand below pages of titles; more rows or cells than these are never looked at. */
const headingDepth = { rows: 300, cells: 30_000 };
/** Likeness is looked at in so many cells only: it takes longer. */
const mostCompared = 2_000;

/** The rows in which a heading is looked for. */
export function rowsOfHeading<Row extends { length: number }>(rows: readonly Row[]): readonly Row[] {
  let cells = 0;
  const end = rows.slice(0, headingDepth.rows).findIndex((row) => {
    cells += row.length;
    return cells > headingDepth.cells;
  });
  return rows.slice(0, end < 0 ? headingDepth.rows : Math.max(end, 1));
}

/**
 * Finds which column is which: by a heading (titles above it are passed over), else by shape. PA2's own two-column file is
 * Loan ID and amount; the order of its three columns Kiva says nowhere, so without a heading that is a
 * guess, `certain: false`, for a person to confirm. Of several amounts the one of the report's `meaning` is taken; an amount
 * that says the opposite is a guess too. Names are proved against the cells: running numbers are no ids, and the column that
 * holds the expected ids is the one.
 */
export function layoutOf(rows: Rows, meaning: AmountMeaning = '', knownIds?: ReadonlySet<string>): Layout {
  let compared = 0;
  for (const strict of [true, false])
    for (const [index, row] of rowsOfHeading(rows).entries()) {
      if (!strict) compared += row.length;
      const header = compared > mostCompared ? null : rolesOfHeader(row, meaning, strict);
      if (header) return proved({ ...header, first: index + 1 }, rows, knownIds);
    }
  return proved(layoutByShape(rows), rows, knownIds);
}

/** The roles named by a header row, or null when it does not name a Loan ID and an Amount, or another column twice. Names that are only like known ones are a guess. */
function rolesOfHeader(
  row: readonly string[],
  meaning: AmountMeaning,
  strict: boolean,
): Omit<Layout, 'first'> | null {
  const named = row.map((name) => reportColumnNamed(name, strict));
  const times = (role: ColumnRole) => named.filter((each) => each?.column === role).length;
  const others = ['clientId', 'note', 'currency'] as const;
  if (times('loanId') !== 1 || times('amount') === 0) return null;
  if (strict && others.some((role) => times(role) > 1)) return null;
  const { column, certain } = amountOf(named, meaning);
  const roles = named.map((each, index): ColumnRole => {
    if (!each || (each.column === 'amount' && index !== column)) return '';
    const isFirst = named.findIndex((other) => other?.column === each.column) === index;
    return isFirst || each.column === 'amount' ? each.column : '';
  });
  return { roles, certain: certain && strict };
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

/** Ids first, then client ids, the amount last; a column of running numbers is none of them. */
function layoutByShape(rows: Rows): Layout {
  const width = widthOf(rows);
  const used = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !isRunning(columnIn(rows, index)),
  );
  const roles = Array.from({ length: width }, (): ColumnRole => '');
  const [loan, client, ...others] = used;
  if (loan !== undefined && used.length > 1) roles[loan] = 'loanId';
  if (client !== undefined && others.length > 0) roles[client] = 'clientId';
  const last = used.length > 3 ? used[2] : used.at(-1);
  if (last !== undefined && last !== loan) roles[last] = 'amount';
  const certain = width === 2 && used.length === 2 && isAmountColumn(columnIn(rows, 1));
  return { roles, first: 0, certain };
}

/** A guess is corrected, and a name doubted, where the cells say otherwise. */
function proved(layout: Layout, rows: Rows, knownIds: ReadonlySet<string> | undefined): Layout {
  const data = rows.slice(layout.first);
  const named = layout.roles.indexOf('loanId');
  const isKnown = (id: string) => knownIds?.has(cleanId(id)) === true;
  if (named >= 0 && countsRows(columnIn(data, named), isKnown)) {
    const roles = layout.roles.map((role) => (role === 'loanId' ? '' : role));
    return { ...withKnownIds({ ...layout, roles }, data, knownIds), certain: false };
  }
  return withKnownIds(layout, data, knownIds);
}

const fewestKnown = 2;

/** The column that has the most of the expected loan ids, where it has more than the one that is called so. */
function withKnownIds(layout: Layout, data: Rows, knownIds: ReadonlySet<string> | undefined): Layout {
  if (!knownIds || knownIds.size === 0) return layout;
  const known = layout.roles.map(
    (_, index) => columnIn(data, index).filter((id) => id !== '' && knownIds.has(cleanId(id))).length,
  );
  const most = Math.max(...known);
  const column = known.indexOf(most);
  const named = layout.roles.indexOf('loanId');
  if (most < fewestKnown || most <= (known[named] ?? 0)) return layout;
  const roles = layout.roles.map(
    (role, index): ColumnRole => (index === column ? 'loanId' : role === 'loanId' ? '' : role),
  );
  return { ...layout, roles, certain: false };
}

function widthOf(rows: Rows): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function columnIn(rows: Rows, index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? '');
}

const fewestRunning = 3;

/** True for running numbers that are not the ids of loans: most of them would be known. */
export function countsRows(column: readonly string[], isKnown: (id: string) => boolean): boolean {
  return isRunning(column) && column.filter(isKnown).length * 2 < column.length;
}

/** True for running numbers (1, 2, 3 …), which count the rows and name no loan. Cells without a number are passed over. */
function isRunning(column: readonly string[]): boolean {
  const numbers = column
    .map((text) => /^(\d{1,6})[.)]?$/.exec(plainDigits(text.trim()))?.[1])
    .filter((text) => text !== undefined);
  const filled = column.filter((text) => text.trim() !== '').length;
  return (
    numbers.length >= fewestRunning &&
    numbers.length * 2 > filled &&
    Number(numbers[0]) <= 1 &&
    numbers.every((text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1)
  );
}

/** True where every filled cell of a column can be read as an amount one way or the other. */
export function isAmountColumn(column: readonly string[]): boolean {
  const filled = column.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.every(isAmountText);
}

/** True for a text that is an amount with one of the decimal marks. */
export function isAmountText(text: string): boolean {
  return (readAmount(text, '.') ?? readAmount(text, ',')) !== null;
}
