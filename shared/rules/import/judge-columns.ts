import { readAmount } from '../amounts.ts';
import { toMicros } from '../money.ts';
import { nameAlike, nameExactly } from './column-named.ts';
import { filledIn, isMost, type Misfit, misfitOf } from './column-shapes.ts';
import type { Evidence, Roles, RoleTable, Shape, SheetTexts } from './roles.ts';

/** A sheet whose columns are to be proved. */
export type SheetToProve<Role extends string> = {
  rows: SheetTexts;
  heading: number;
  roles: Readonly<Roles<Role>>;
  table: RoleTable<Role>;
  evidence?: Evidence<Role>;
  exact?: (row: number, column: number) => string | undefined;
};

/** Why a column has its role: its very name, a name that is like one, known values in it, or the look of its cells; null where a person said so. */
export type Reason = 'name' | 'like' | 'known' | 'shape' | null;

/** What a person has to know of a column: its heading, examples, its role and what speaks for or against it. */
export type JudgedColumn<Role extends string> = {
  column: number;
  name: string;
  examples: string[];
  role: Role | '';
  reason: Reason;
  misfit: Misfit | null;
};

/** So many rows are enough to tell what stands in a column. */
export const sampleRows = 1_000;

/** A column is looked for among so many that no name tells. */
const mostTried = 100;
const mostExamples = 3;
const fewestProving = 3;
type IsKnown = (text: string) => boolean;
/** Texts may be filled in later. */
const mayBeEmpty: ReadonlySet<Shape> = new Set(['any', 'words', 'text']);
const nobody: IsKnown = () => false;

/** The cells of a column below the heading, as many as are needed to judge it; numbers as they are. */
export function cellsToProve<Role extends string>(
  { rows, heading, exact }: Pick<SheetToProve<Role>, 'rows' | 'heading' | 'exact'>,
  column: number,
): string[] {
  const first = heading + 1;
  return rows
    .slice(first, first + sampleRows)
    .map((row, index) => exact?.(first + index, column) ?? row[column]?.trim() ?? '');
}

/** The texts of a column. */
export function columnIn(rows: SheetTexts, column: number): string[] {
  return rows.map((row) => row[column]?.trim() ?? '');
}

/** The first columns in which something stands. */
export function columnsToTry(rows: SheetTexts): number[] {
  const sample = rows.slice(0, sampleRows);
  const filled = new Set<number>();
  for (const row of sample)
    for (const [column, text] of row.entries()) if (text.trim() !== '') filled.add(column);
  return [...filled].sort((a, b) => a - b).slice(0, mostTried);
}

/** What speaks against a column in its role, or null. */
export function misfitIn<Role extends string>(sheet: SheetToProve<Role>, column: number): Misfit | null {
  const { roles, table, evidence } = sheet;
  const role = roles[column] ?? '';
  if (role === '') return null;
  const cells = cellsToProve(sheet, column);
  const shape = table.shapes[role];
  if (filledIn(cells).length === 0)
    return table.needed.includes(role) && !mayBeEmpty.has(shape) ? 'empty' : null;
  const misfit = misfitOf(shape, cells, evidence?.known?.[role] ?? nobody);
  return misfit ?? (shape === 'amount' ? misfitOfAmounts(sheet, column, cells) : null);
}

/** All that speaks against the columns, where anything does. */
export function misfitsIn<Role extends string>(sheet: SheetToProve<Role>): Misfit[] {
  return sheet.roles.flatMap((role, column) => (role === '' ? [] : (misfitIn(sheet, column) ?? [])));
}

/** Known ids are no amounts, and the sizes of the loans are not what was repaid of them, unless the column says so by its name. */
function misfitOfAmounts<Role extends string>(
  { rows, heading, roles, table, evidence }: SheetToProve<Role>,
  column: number,
  cells: readonly string[],
): Misfit | null {
  const filled = filledIn(cells);
  const known: readonly IsKnown[] = Object.values(evidence?.known ?? {});
  const isId = (text: string) => known.some((is) => is(text));
  if (filled.length >= fewestProving && filled.every(isId)) return 'ids';
  const ids = roles.indexOf('loanId' as Role);
  const says = nameExactly(rows[heading]?.[column] ?? '', table)?.meaning;
  if (ids < 0 || says || !evidence?.amounts) return null;
  const loans = cells.map((text, index) => ({
    text,
    loan: evidence.amounts?.(rows[heading + 1 + index]?.[ids] ?? ''),
  }));
  const compared = loans.filter(({ text, loan }) => text !== '' && loan?.price != null);
  const sizes = compared.filter(({ text, loan }) => microsOf(text).includes(loan?.price ?? -1n));
  return compared.length >= fewestProving && sizes.length * 10 >= compared.length * 9 ? 'loanAmounts' : null;
}

function microsOf(text: string): (bigint | null)[] {
  return (['.', ','] as const).map((mark) => {
    const amount = readAmount(text, mark);
    return amount === null ? null : toMicros(amount);
  });
}

/** What is to be shown of the columns in which something stands, in their order. */
export function judgeColumns<Role extends string>(sheet: SheetToProve<Role>): JudgedColumn<Role>[] {
  const { rows, heading, roles } = sheet;
  return roles.flatMap((role, column) => {
    const examples = examplesOf(cellsShown(rows, heading, column));
    const name = rows[heading]?.[column]?.trim() ?? '';
    if (role === '' && examples.length === 0 && name === '') return [];
    return [
      { column, name, examples, role, reason: reasonOf(sheet, column), misfit: misfitIn(sheet, column) },
    ];
  });
}

function cellsShown(rows: SheetTexts, heading: number, column: number): string[] {
  return rows.slice(heading + 1, heading + 1 + sampleRows).map((row) => row[column] ?? '');
}

function examplesOf(cells: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of cells) {
    if (text.trim() !== '') found.add(text.trim());
    if (found.size === mostExamples) break;
  }
  return [...found];
}

function reasonOf<Role extends string>(sheet: SheetToProve<Role>, column: number): Reason {
  const { rows, heading, roles, table, evidence } = sheet;
  const role = roles[column] ?? '';
  if (role === '') return null;
  const isKnown = evidence?.known?.[role];
  if (isKnown && isMost(filledIn(cellsToProve(sheet, column)), isKnown)) return 'known';
  const name = rows[heading]?.[column] ?? '';
  if (nameExactly(name, table)?.role === role) return 'name';
  return nameAlike(name, table)?.role.role === role ? 'like' : 'shape';
}
