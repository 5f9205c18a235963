import { areAll, isRunning } from './column-shapes.ts';
import { columnIn, columnsToTry, sampleRows } from './judge-columns.ts';
import type { NamedColumns, RoleOrder, Roles, RoleTable, SheetTexts } from './roles.ts';

/** Columns without a heading, by an order in which such blocks stand; running numbers are passed over. */
export function orderColumns<Role extends string>(
  all: SheetTexts,
  table: RoleTable<Role>,
): NamedColumns<Role> {
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
  rows: SheetTexts,
  columns: readonly number[],
  { orders, shapes }: RoleTable<Role>,
): FittingOrder<Role> | null {
  const order = orders.find(({ roles, certain }) => certain && roles.length === columns.length);
  if (!order) return null;
  const fits = order.roles.every((role, index) =>
    areAll(role === '' ? 'any' : shapes[role], columnIn(rows, columns[index] ?? -1)),
  );
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

/** Cells of the widest row. */
export function widthOf(rows: SheetTexts): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
