import { nameAlike, nameExactly } from './column-named.ts';
import { areAll, filledIn, isRunning } from './column-shapes.ts';
import {
  cellsToProve,
  columnIn,
  misfitIn,
  misfitsIn,
  type SheetToProve,
  sampleRows,
} from './judge-columns.ts';
import type { Like } from './name-book.ts';
import type { Evidence, NamedRole, RoleOrder, Roles, RoleTable, Rows } from './roles.ts';

/**
 * Which column is which. `heading` is the index of the row that names them, -1 for none. `certain` only where every needed role has
 * a column, each by its very name or proved by what is known, and nothing speaks against any.
 */
export type FoundColumns<Role extends string> = { heading: number; roles: Roles<Role>; certain: boolean };

/** What is known beside the cells. */
export type FindingHints<Role extends string> = {
  evidence?: Evidence<Role>;
  /** Of several columns of one role, those whose name has this meaning are meant. */
  meaning?: string;
  /** How columns under this heading were taken before; proved again, since this file may be another. */
  recall?: (heading: readonly string[]) => Roles<Role> | null;
  /** The number of a cell where its text is not all of it. */
  exact?: (row: number, column: number) => string | undefined;
};

/** A heading may stand below pages of titles; more rows or cells than these are never looked at. */
const headingDepth = { rows: 300, cells: 30_000 };
/** Likeness is looked at in so many cells only: it takes longer. */
const mostCompared = 2_000;
/** So many names, in any number of columns, make a heading where not all needed ones are known. */
const fewestNames = 2;
/** A column is looked for among so many that no name tells. */
const mostTried = 100;

/** The rows in which a heading is looked for. */
function rowsOfHeading(rows: Rows): Rows {
  let cells = 0;
  const end = rows.slice(0, headingDepth.rows).findIndex((row) => {
    cells += row.length;
    return cells > headingDepth.cells;
  });
  return rows.slice(0, end < 0 ? headingDepth.rows : Math.max(end, 1));
}

/**
 * Finds the columns of a sheet: as its heading was read before, by the names of a heading (titles above it are passed over), or by
 * their order. A guess is then proved by the cells: running numbers are no ids, known ids tell their column whatever it is
 * called, and what is still missing is proposed by its shape, for a person to confirm.
 */
export function findColumns<Role extends string>(
  rows: Rows,
  table: RoleTable<Role>,
  hints: FindingHints<Role> = {},
): FoundColumns<Role> {
  const recalled = recalledIn(rows, hints);
  if (recalled) return proveRecalled(rows, table, recalled, hints);
  const heading = findHeading(rows, table);
  const named = heading < 0 ? orderIn(rows, table) : matchNames(rows[heading] ?? [], table, hints.meaning);
  return prove(rows, table, { heading, ...named }, hints);
}

/** The index of the row that names all needed columns, else of the one with the most names, two at least; -1 for none. */
export function findHeading<Role extends string>(rows: Rows, table: RoleTable<Role>): number {
  let best = { index: -1, names: fewestNames - 1 };
  let compared = 0;
  for (const [index, row] of rowsOfHeading(rows).entries()) {
    const exact = row.map((name) => nameExactly(name, table));
    if (hasNeeded(exact, table)) return index;
    const named = row.map((name, column) => {
      if (exact[column] || compared >= mostCompared || !/\p{L}/u.test(name)) return exact[column] ?? null;
      compared += 1;
      return nameAlike(name, table)?.role ?? null;
    });
    // A row that has all that is needed, in words of its own, is worth more than any number of other names.
    const names = countNames(named) + (hasNeeded(named, table) ? row.length : 0);
    if (names > best.names) best = { index, names };
  }
  return best.index;
}

function hasNeeded<Role extends string>(
  named: readonly (NamedRole<Role> | null)[],
  { needed }: RoleTable<Role>,
) {
  return needed.length > 0 && needed.every((role) => named.some((each) => each?.role === role));
}

function countNames<Role extends string>(named: readonly (NamedRole<Role> | null)[]): number {
  const roles = new Set(named.map((each) => each?.role).filter((role) => role !== undefined && role !== ''));
  return roles.size + named.filter((each) => each?.role === '').length;
}

type Named<Role extends string> = { roles: Roles<Role>; sure: boolean[] };

/**
 * The roles that a heading names. A role goes to its very name before one that is alike. Where several columns have it, that of
 * the wanted meaning is the one, else the first, as a guess.
 */
export function matchNames<Role extends string>(
  heading: readonly string[],
  table: RoleTable<Role>,
  meaning = '',
): Named<Role> {
  const exact = heading.map((name) => nameExactly(name, table));
  const roles: Roles<Role> = heading.map(() => '');
  const sure = heading.map(() => true);
  for (const role of rolesOf(table)) {
    const columns = columnsWhere(exact, (each) => each?.role === role);
    const meant = columnsWhere(
      exact,
      (each) => each?.role === role && each.meaning === (meaning || undefined),
    );
    const fitting = meaning !== '' && meant.length > 0 ? meant : columns;
    const [column] = fitting;
    if (column === undefined) continue;
    const says = exact[column]?.meaning ?? '';
    roles[column] = role;
    sure[column] = fitting.length === 1 && (says === '' || meaning === '' || says === meaning);
  }
  for (const { like, column } of likesIn(heading, exact, table)) {
    const { role } = like.role;
    if (role === '' || roles.includes(role) || !(table.showsAll || table.needed.includes(role))) continue;
    roles[column] = role;
    sure[column] = false;
  }
  return { roles, sure };
}

function rolesOf<Role extends string>({ shapes }: RoleTable<Role>): Role[] {
  return Object.keys(shapes) as Role[];
}

function columnsWhere<Item>(items: readonly Item[], is: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (is(item) ? [index] : []));
}

function likesIn<Role extends string>(
  heading: readonly string[],
  exact: readonly (NamedRole<Role> | null)[],
  table: RoleTable<Role>,
) {
  const unnamed = columnsWhere(exact, (each) => each === null).slice(0, mostCompared);
  return unnamed
    .map((column) => ({ column, like: nameAlike(heading[column] ?? '', table) }))
    .filter((each): each is { column: number; like: Like<NamedRole<Role>> } => each.like !== null)
    .sort((a, b) => b.like.score - a.like.score || a.column - b.column);
}

/** Columns without a heading, by an order in which such blocks stand; running numbers are passed over. */
function orderIn<Role extends string>(all: Rows, table: RoleTable<Role>): Named<Role> {
  const rows = table.isOrdered ? all.filter(table.isOrdered) : all;
  const width = widthOf(rows);
  const roles: Roles<Role> = Array.from({ length: width }, () => '');
  const sure = roles.map(() => false);
  const used = columnsToTry(rows).filter((column) => !isRunning(columnIn(rows.slice(0, sampleRows), column)));
  const isNumbered =
    rows.length > 0 && rows.every((row, index) => row[used[0] ?? -1]?.trim() === String(index + 1));
  const fitting =
    orderOf(rows, used, table) ??
    (isNumbered ? orderOf(rows, used.slice(1), table) : null) ??
    guessOf(used, table);
  for (const [index, role] of (fitting?.order.roles ?? []).entries()) {
    const column = fitting?.columns[index] ?? -1;
    roles[column] = role;
    sure[column] = fitting?.isSure === true;
  }
  return { roles, sure };
}

type FittingOrder<Role extends string> = {
  order: RoleOrder<Role>;
  columns: readonly number[];
  isSure: boolean;
};

/** An order of just so many columns that every cell fits. */
function orderOf<Role extends string>(
  rows: Rows,
  columns: readonly number[],
  { orders, shapes }: RoleTable<Role>,
): FittingOrder<Role> | null {
  const order = orders.find(({ roles, certain }) => certain && roles.length === columns.length);
  if (!order) return null;
  const fits = order.roles.every((role, index) => areAll(shapes[role], columnIn(rows, columns[index] ?? -1)));
  const holds = rows.every(
    (row) => order.holds?.(columns.map((column) => row[column]?.trim() ?? '')) ?? true,
  );
  if (!fits || !holds) return null;
  return { order, columns, isSure: order.certain === 'counted' || widthOf(rows) === columns.length };
}

/** The longest order that the columns have room for, whatever their cells are: a proposal. */
function guessOf<Role extends string>(
  columns: readonly number[],
  { orders }: RoleTable<Role>,
): FittingOrder<Role> | null {
  const order = orders.findLast(({ roles }) => roles.length <= columns.length);
  return order ? { order, columns, isSure: false } : null;
}

function widthOf(rows: Rows): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** The first columns in which something stands. */
function columnsToTry(rows: Rows): number[] {
  const sample = rows.slice(0, sampleRows);
  const filled = new Set<number>();
  for (const row of sample)
    for (const [column, text] of row.entries()) if (text.trim() !== '') filled.add(column);
  return [...filled].sort((a, b) => a - b).slice(0, mostTried);
}

/** As the heading was read before: contradicted by the cells, it is only a proposal. */
function proveRecalled<Role extends string>(
  rows: Rows,
  table: RoleTable<Role>,
  { heading, roles }: Recalled<Role>,
  hints: FindingHints<Role>,
): FoundColumns<Role> {
  const sheet = { rows, heading, roles, table, ...hints };
  const moved = withKnown(
    sheet,
    roles.map(() => true),
  );
  const names = rows[heading] ?? [];
  const isOpposite = roles.some((role, column) => {
    const says = role === '' ? '' : (nameExactly(names[column] ?? '', table)?.meaning ?? '');
    return says !== '' && Boolean(hints.meaning) && says !== hints.meaning;
  });
  const isSame = moved.roles.every((role, column) => role === roles[column]);
  return { heading, roles, certain: isSame && !isOpposite && misfitsIn(sheet).length === 0 };
}

type Recalled<Role extends string> = { heading: number; roles: Roles<Role> };

function recalledIn<Role extends string>(rows: Rows, { recall }: FindingHints<Role>): Recalled<Role> | null {
  if (!recall) return null;
  for (const [heading, row] of rowsOfHeading(rows).entries()) {
    const roles = recall(row);
    if (roles) return { heading, roles };
  }
  return null;
}

/** A guess corrected, completed, and doubted where the cells say otherwise. */
function prove<Role extends string>(
  rows: Rows,
  table: RoleTable<Role>,
  { heading, roles, sure }: Named<Role> & { heading: number },
  hints: FindingHints<Role>,
): FoundColumns<Role> {
  const sheet = { rows, heading, table, ...hints };
  const running = roles.map(
    (role, column) => misfitIn({ ...sheet, roles }, column) === 'running' && role !== '',
  );
  const kept = roles.map((role, column) => (running[column] ? '' : role));
  const known = withKnown({ ...sheet, roles: kept }, sure);
  const whole = withMissing({ ...sheet, roles: known.roles }, known.sure);
  const isSure = whole.roles.every((role, column) => role === '' || whole.sure[column]);
  const isWhole = table.needed.every((role) => whole.roles.includes(role));
  const fits = misfitsIn({ ...sheet, roles: whole.roles }).length === 0;
  return { heading, roles: whole.roles, certain: isSure && isWhole && fits && !running.includes(true) };
}

const fewestKnown = 2;

/** Each role with known values goes to the column that has the most of them, where it has more than the one that was named. */
function withKnown<Role extends string>(sheet: SheetToProve<Role>, sure: readonly boolean[]): Named<Role> {
  let [roles, sures] = [[...sheet.roles], [...sure]];
  for (const [role, isKnown] of Object.entries(sheet.evidence?.known ?? {}) as [
    Role,
    (text: string) => boolean,
  ][]) {
    const shares = columnsToTry(sheet.rows.slice(sheet.heading + 1)).map((column) => {
      const filled = filledIn(cellsToProve(sheet, column));
      return { column, known: filled.filter(isKnown).length, of: filled.length };
    });
    const named = roles.indexOf(role);
    const best = shares.reduce((most, each) => (each.known > most.known ? each : most), {
      column: -1,
      known: 0,
      of: 0,
    });
    const ofNamed = shares.find(({ column }) => column === named)?.known ?? 0;
    if (best.known < fewestKnown || best.known <= ofNamed) continue;
    // Nothing was named so, nearly all of its cells are known, and no other column has them too.
    const isProved =
      named < 0 &&
      best.known * 10 >= best.of * 9 &&
      best.known > fewestKnown &&
      isOnly(shares, best) &&
      roles[best.column] === '';
    roles = roles.map((each, column) => (column === best.column ? role : each === role ? '' : each));
    sures = sures.with(best.column, isProved);
  }
  return { roles, sure: sures };
}

function isOnly(
  shares: readonly { column: number; known: number }[],
  best: { column: number; known: number },
): boolean {
  return shares.every(({ column, known }) => column === best.column || known * 2 < best.known);
}

/** Needed roles that no column has are proposed by shape: ids from the front, amounts from behind. */
function withMissing<Role extends string>(sheet: SheetToProve<Role>, sure: readonly boolean[]): Named<Role> {
  const [roles, sures] = [[...sheet.roles], [...sure]];
  const { table, heading, rows } = sheet;
  const names = rows[heading] ?? [];
  for (const role of table.needed) {
    if (heading < 0 || roles.includes(role)) continue;
    const shape = table.shapes[role];
    const free = columnsToTry(rows.slice(heading + 1)).filter(
      (column) => roles[column] === '' && nameExactly(names[column] ?? '', table) === null,
    );
    const fitting = free.filter((column) => {
      const cells = cellsToProve(sheet, column);
      return areAll(shape, cells) && misfitIn({ ...sheet, roles: roles.with(column, role) }, column) === null;
    });
    const column = shape === 'amount' ? fitting.at(-1) : fitting[0];
    if (column === undefined || shape === 'any') continue;
    roles[column] = role;
    sures[column] = false;
  }
  return { roles, sure: sures };
}
