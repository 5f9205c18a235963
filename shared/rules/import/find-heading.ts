import { nameAlike, nameExactly } from './column-named.ts';
import { filledIn } from './column-shapes.ts';
import type { Evidence, NamedRole, RoleTable, SheetTexts } from './roles.ts';

/** A heading may stand below pages of titles; more rows or cells than these are never looked at. */
const headingDepth = { rows: 300, cells: 30_000 };
/** Likeness is looked at in so many cells only: it takes longer. */
export const mostCompared = 1_000;
/** So many names, in any number of columns, make a heading where not all needed ones are known. */
const fewestNames = 2;

/** The rows in which a heading is looked for. */
export function rowsOfHeading(rows: SheetTexts): SheetTexts {
  let cells = 0;
  const end = rows.slice(0, headingDepth.rows).findIndex((row) => {
    cells += row.length;
    return cells > headingDepth.cells;
  });
  return rows.slice(0, end < 0 ? headingDepth.rows : Math.max(end, 1));
}

/** Where known values can prove the columns, one needed name above them is enough: a row of words, none of which has a digit. */
export function headingIn<Role extends string>(
  rows: SheetTexts,
  table: RoleTable<Role>,
  { evidence }: { evidence?: Evidence<Role> },
): number {
  const heading = findHeading(rows, table);
  if (heading >= 0 || !evidence?.known) return heading;
  return rowsOfHeading(rows).findIndex((row) => {
    const isNamed = row.some((name) => table.needed.some((role) => nameExactly(name, table)?.role === role));
    return isNamed && filledIn(row).length > 1 && !row.some((text) => /\p{Nd}/u.test(text));
  });
}

/** The index of the row that names all needed columns, else of the one with the most names, two at least; -1 for none. */
export function findHeading<Role extends string>(rows: SheetTexts, table: RoleTable<Role>): number {
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
