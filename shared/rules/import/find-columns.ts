import { nameAlike, nameExactly } from './column-named.ts';
import { headingIn, mostCompared, rowsOfHeading } from './find-heading.ts';
import { findHeadingByShape } from './heading-shape.ts';
import { misfitIn, misfitsIn, sampleRows } from './judge-columns.ts';
import type { Like } from './name-book.ts';
import { orderColumns, widthOf } from './order-columns.ts';
import { withKnown, withMissing } from './prove-columns.ts';
import { hasDataAbove, hasRival } from './rival-columns.ts';
import type { Evidence, NamedColumns, NamedRole, Roles, RoleTable, SheetTexts } from './roles.ts';

/**
 * Which column is which. `heading` is the index of the row that names them, -1 for none. `sure` is false for a role that is only
 * proposed. `certain` only where every needed role has a column, each by its very name or proved by what is known, and nothing
 * speaks against any.
 */
export type FoundColumns<Role extends string> = NamedColumns<Role> & { heading: number; certain: boolean };

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

/**
 * Finds the columns of a sheet: as its heading was read before, by the names of a heading (titles above it are passed over), or by
 * their order. A guess is then proved by the cells: running numbers are no ids, known ids tell their column whatever it is
 * called, and what is still missing is proposed by its shape, for a person to confirm. So is a heading that only looks like one.
 */
export function findColumns<Role extends string>(
  rows: SheetTexts,
  table: RoleTable<Role>,
  hints: FindingHints<Role> = {},
): FoundColumns<Role> {
  const recalled = recalledIn(rows, hints);
  if (recalled) return proveRecalled(rows, table, recalled, hints);
  const heading = headingIn(rows, table, hints);
  if (heading >= 0) return columnsUnder(rows, heading, table, hints);
  const ordered = columnsUnder(rows, -1, table, hints);
  const looks = ordered.certain ? -1 : findHeadingByShape(rowsOfHeading(rows));
  return looks < 0 ? ordered : { ...columnsUnder(rows, looks, table, hints), certain: false };
}

/** The columns under a heading that is given, -1 for none; by order where it names none of them. */
export function columnsUnder<Role extends string>(
  rows: SheetTexts,
  heading: number,
  table: RoleTable<Role>,
  hints: FindingHints<Role> = {},
): FoundColumns<Role> {
  const names = rows[heading] ?? [];
  const roles = hints.recall?.(names);
  if (roles) return proveRecalled(rows, table, { heading, roles }, hints);
  const named = matchNames(names, table, hints.meaning);
  const isNamed = named.roles.some((role) => role !== '');
  const found = isNamed ? named : guessByOrder(rows, heading, table);
  const width = widthOf(rows.slice(heading + 1, heading + 1 + sampleRows));
  return prove(rows, table, { heading, ...padded(found, width) }, hints);
}

/** Below words that name nothing an order is no more than a guess, and none where its cells do not fit. */
function guessByOrder<Role extends string>(
  rows: SheetTexts,
  heading: number,
  table: RoleTable<Role>,
): NamedColumns<Role> {
  const ordered = orderColumns(rows.slice(heading + 1), table);
  if (heading < 0) return ordered;
  const { roles, sure } = ordered;
  return { roles: roles.map((role, column) => (sure[column] ? role : '')), sure: sure.map(() => false) };
}

/**
 * The roles that a heading names. A role goes to its very name before one that is alike. Where several columns have it, that of
 * the wanted meaning is the one, else the first, as a guess.
 */
export function matchNames<Role extends string>(
  heading: readonly string[],
  table: RoleTable<Role>,
  meaning = '',
): NamedColumns<Role> {
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
    const { role, meaning: says = '' } = like.role;
    const isOpposite = says !== '' && meaning !== '' && says !== meaning;
    if (role === '' || isOpposite || roles.includes(role) || !(table.showsAll || table.needed.includes(role)))
      continue;
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

/** Rows may have more cells than their heading. */
function padded<Role extends string>({ roles, sure }: NamedColumns<Role>, width: number): NamedColumns<Role> {
  const more = Math.max(width - roles.length, 0);
  return {
    roles: [...roles, ...Array<''>(more).fill('')],
    sure: [...sure, ...Array<boolean>(more).fill(true)],
  };
}

/** As the heading was read before: contradicted by the cells, it is only a proposal. */
function proveRecalled<Role extends string>(
  rows: SheetTexts,
  table: RoleTable<Role>,
  { heading, roles }: Recalled<Role>,
  hints: FindingHints<Role>,
): FoundColumns<Role> {
  const sheet = { rows, heading, roles, table, ...hints };
  const width = widthOf(rows.slice(heading, heading + 1 + sampleRows));
  const whole = padded({ roles, sure: roles.map(() => true) }, width);
  const moved = withKnown({ ...sheet, roles: whole.roles }, whole.sure);
  const names = rows[heading] ?? [];
  const isOpposite = roles.some((role, column) => {
    const says = role === '' ? '' : (nameExactly(names[column] ?? '', table)?.meaning ?? '');
    return says !== '' && Boolean(hints.meaning) && says !== hints.meaning;
  });
  const isSame = moved.roles.every((role, column) => role === whole.roles[column]);
  const isTold = !isOpposite && !hasDataAbove(sheet);
  const certain = isSame && isTold && misfitsIn(sheet).length === 0;
  return { heading, roles, sure: roles.map(() => true), certain };
}

type Recalled<Role extends string> = { heading: number; roles: Roles<Role> };

function recalledIn<Role extends string>(
  rows: SheetTexts,
  { recall }: FindingHints<Role>,
): Recalled<Role> | null {
  if (!recall) return null;
  for (const [heading, row] of rowsOfHeading(rows).entries()) {
    const roles = recall(row);
    if (roles) return { heading, roles };
  }
  return null;
}

/** A guess corrected, completed, and doubted where the cells say otherwise. */
function prove<Role extends string>(
  rows: SheetTexts,
  table: RoleTable<Role>,
  { heading, roles, sure }: NamedColumns<Role> & { heading: number },
  hints: FindingHints<Role>,
): FoundColumns<Role> {
  const sheet = { rows, heading, table, ...hints };
  const running = roles.map(
    (role, column) => misfitIn({ ...sheet, roles }, column) === 'running' && role !== '',
  );
  // Where every column is looked at, the reason is shown there.
  const kept = roles.map((role, column) => (running[column] && !table.showsAll ? '' : role));
  const known = withKnown({ ...sheet, roles: kept }, sure);
  const whole = withMissing({ ...sheet, roles: known.roles }, known.sure);
  const isSure = whole.roles.every((role, column) => role === '' || whole.sure[column]);
  const isWhole = table.needed.every((role) => whole.roles.includes(role));
  const fits = misfitsIn({ ...sheet, roles: whole.roles }).length === 0;
  const found = { ...sheet, roles: whole.roles };
  const isTold = !hasRival(found) && !hasDataAbove(found);
  return {
    heading,
    ...whole,
    certain: isSure && isWhole && fits && isTold && !running.includes(true),
  };
}
