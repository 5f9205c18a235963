import { nameAlike, nameExactly } from './column-named.ts';
import { filledIn, fitsShape, isMost, misfitOf } from './column-shapes.ts';
import { cellsToProve, columnsToTry, type SheetToProve } from './judge-columns.ts';
import { fullName } from './name-book.ts';

/**
 * True where another column may be the one that is meant by a needed id or amount: its name says nearly the same ("Amount repaid" beside
 * "Amount", "Principal paid this month" beside "Principal paid"), or the name of the amounts does not say which they are.
 * A column that known values prove has no rival.
 */
export function hasRival<Role extends string>(sheet: SheetToProve<Role>): boolean {
  const { heading, table, roles, evidence } = sheet;
  if (heading < 0) return false;
  return table.needed.some((role) => {
    const shape = table.shapes[role];
    if (shape !== 'id' && shape !== 'amount') return false;
    const column = roles.indexOf(role);
    const isKnown = evidence?.known?.[role];
    if (column < 0 || (isKnown && isMost(filledIn(cellsToProve(sheet, column)), isKnown))) return false;
    return rivalsOf(sheet, role, column);
  });
}

/** Names that say of an id only that there is another one. */
const otherIds = new Set(
  'External ID|External no|External reference|Legacy ID|Old ID|Alternate ID|UUID|GUID|Key|Encoded key|ID externo|Referencia externa|ID externe|Référence externe|Внешний ID'
    .split('|')
    .map(fullName),
);

function rivalsOf<Role extends string>(sheet: SheetToProve<Role>, role: Role, column: number): boolean {
  const { rows, heading, table, roles } = sheet;
  const shape = table.shapes[role];
  const nameOf = (each: number) => rows[heading]?.[each]?.trim() ?? '';
  const says = nameExactly(nameOf(column), table)?.meaning;
  const fewest = filledIn(cellsToProve(sheet, column)).length / 2;
  return columnsToTry(rows.slice(heading + 1)).some((other) => {
    const name = nameOf(other);
    if (roles[other] !== '' || nameExactly(name, table) !== null) return false;
    const like = nameAlike(name, table)?.role.role;
    const mayBeAny = like === undefined && shape === 'amount' && (name === '' || !says);
    const isOther = shape === 'id' && otherIds.has(fullName(name));
    if (like !== role && !mayBeAny && !isOther) return false;
    const cells = cellsToProve(sheet, other);
    const filled = filledIn(cells);
    if (filled.length <= fewest) return false;
    return isMost(filled, (text) => fitsShape(shape, text)) && misfitOf(shape, cells, () => false) === null;
  });
}

/** True where a row above the heading has in each needed column what rows of data have: it would vanish with the titles. */
export function hasDataAbove<Role extends string>({
  rows,
  heading,
  roles,
  table,
}: SheetToProve<Role>): boolean {
  const needed = table.needed.length > 0 ? table.needed : roles.filter((role): role is Role => role !== '');
  const columns = needed.map((role) => ({ column: roles.indexOf(role), shape: table.shapes[role] }));
  if (columns.length < 2 || columns.some(({ column }) => column < 0)) return false;
  return rows.slice(0, Math.max(heading, 0)).some((row) =>
    columns.every(({ column, shape }) => {
      const text = row[column]?.trim() ?? '';
      return text !== '' && fitsShape(shape, text);
    }),
  );
}
