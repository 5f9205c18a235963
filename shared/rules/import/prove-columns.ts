import { nameAlike, nameExactly } from './column-named.ts';
import { filledIn, isMadeOf } from './column-shapes.ts';
import { cellsToProve, columnsToTry, misfitIn, type SheetToProve } from './judge-columns.ts';
import type { NamedColumns, RoleTable, Shape } from './roles.ts';

const fewestKnown = 2;
/** A single cell is enough to propose a column only where one is needed. */
const fewestProposed = 2;

/** Each role with known values goes to the column that has the most of them, where it has more than the one that was named. */
export function withKnown<Role extends string>(
  sheet: SheetToProve<Role>,
  sure: readonly boolean[],
): NamedColumns<Role> {
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
    if (best.known < fewestKnown || best.known < ofNamed) continue;
    const chosen = best.known === ofNamed ? named : best.column;
    const isOther = chosen !== named;
    // A few clients of earlier loans do not make client ids of another column's numbers.
    if (isOther && roles[chosen] && best.known * 2 <= best.of) continue;
    // Words of a list may stand in two columns, such as places; only an id tells its column better than a name does.
    if (isOther && sures[named] && sheet.table.shapes[role] !== 'id') continue;
    const name = sheet.rows[sheet.heading]?.[chosen] ?? '';
    // No other column is called so, or this one is too; nearly all of its cells are known, and no other column has them.
    const isProved =
      best.known * 10 >= best.of * 9 &&
      best.known > fewestKnown &&
      isOnly(shares, best) &&
      (named < 0 ? roles[chosen] === '' : chosen === named || nameExactly(name, sheet.table)?.role === role);
    if (chosen === named && !isProved) continue;
    roles = roles.map((each, column) => (column === chosen ? role : each === role ? '' : each));
    sures = sures.with(chosen, isProved);
  }
  return { roles, sure: sures };
}

function isOnly(
  shares: readonly { column: number; known: number }[],
  best: { column: number; known: number },
): boolean {
  return shares.every(({ column, known }) => column === best.column || known * 2 < best.known);
}

/**
 * Roles that no column has are proposed by shape. An id that is not needed is only proposed where nothing is named, since a phone
 * number looks like one.
 */
export function withMissing<Role extends string>(
  sheet: SheetToProve<Role>,
  sure: readonly boolean[],
): NamedColumns<Role> {
  let roles: NamedColumns<Role>['roles'] = [...sheet.roles];
  const sures = [...sure];
  const { table, heading, rows } = sheet;
  const names = rows[heading] ?? [];
  const isNamed = sheet.roles.some((role) => role !== '');
  for (const role of table.proposed ?? table.needed) {
    const shape = table.shapes[role];
    const isAnyId = shape === 'id' && !table.needed.includes(role) && isNamed;
    if (roles.includes(role) || shape === 'any' || isAnyId) continue;
    const free = columnsToTry(rows.slice(heading + 1)).filter((column) => {
      const name = names[column] ?? '';
      return !roles[column] && (isUnnamed(name, table) || nameExactly(name, table)?.role === role);
    });
    const fitting = free.filter((column) => {
      const cells = cellsToProve(sheet, column);
      const isEnough = table.needed.includes(role) || filledIn(cells).length >= fewestProposed;
      const looks = isEnough && isMadeOf(shape, cells);
      return looks && misfitIn({ ...sheet, roles: withRole(roles, column, role) }, column) === null;
    });
    const column = likeliestOf(sheet, shape, fitting);
    if (column === undefined) continue;
    roles = withRole(roles, column, role);
    sures[column] = false;
  }
  return { roles, sure: sures };
}

/** Of the columns that fit a shape: ids stand in front, amounts behind, and the longest text is the one that is meant. */
function likeliestOf<Role extends string>(
  sheet: SheetToProve<Role>,
  shape: Shape,
  fitting: readonly number[],
): number | undefined {
  if (shape === 'amount') return fitting.at(-1);
  if (shape !== 'text' && shape !== 'words') return fitting[0];
  const lengthOf = (column: number) => cellsToProve(sheet, column).join('').length;
  return fitting.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

/** A sheet without a heading may be wider than its roles. */
function withRole<Role extends string>(
  roles: Readonly<NamedColumns<Role>['roles']>,
  column: number,
  role: Role,
): NamedColumns<Role>['roles'] {
  const width = Math.max(roles.length, column + 1);
  return Array.from({ length: width }, (_, place) => (place === column ? role : (roles[place] ?? '')));
}

/** A name that is like that of something else is none of what is missing. */
function isUnnamed<Role extends string>(name: string, table: RoleTable<Role>): boolean {
  return nameExactly(name, table) === null && nameAlike(name, table) === null;
}
