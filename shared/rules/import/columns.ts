import type { SheetRow } from '../../model/sheet.ts';
import { nameExactly } from './column-named.ts';
import { namesOf } from './column-names.ts';
import { type FieldKind, type ImportField, importFieldNames, importFields } from './fields.ts';
import { findHeading as findHeadingRow, rowsOfHeading } from './find-heading.ts';
import { findHeadingByShape } from './heading-shape.ts';
import { bareName, nameBook } from './name-book.ts';
import type { RoleTable, Shape } from './roles.ts';

const shapeOf: Record<FieldKind, Shape> = {
  ...{ key: 'any', text: 'any', whole: 'any', yesNo: 'any', choice: 'any', file: 'any' },
  ...{ id: 'id', amount: 'amount', date: 'date', gender: 'gender' },
};

/** The columns of a sheet of loan drafts. None is needed: what a sheet lacks can be filled in later. */
export const draftRoles: RoleTable<ImportField> = {
  names: nameBook(importFieldNames.map((role) => [{ role }, namesOf(role)] as const)),
  shapes: Object.fromEntries(
    importFieldNames.map((field) => [
      field,
      field === 'annualRate' ? 'any' : shapeOf[importFields[field].kind],
    ]),
  ) as Record<ImportField, Shape>,
  needed: [],
  proposed: ['loanId', 'gender', 'amount'],
  orders: [],
  showsAll: true,
};

/** What a column is taken for; empty is not taken. `sure` is false where it is only proposed. */
export type ColumnMatch = { field: ImportField | ''; sure: boolean };

/** The row that names the columns of drafts, or -1; `isNamed` is false where it only looks like a heading. */
export function findHeading(rows: readonly SheetRow[]): { heading: number; isNamed: boolean } {
  const cells = rows.map((row) => row.cells);
  const heading = findHeadingRow(cells, draftRoles);
  return heading < 0
    ? { heading: findHeadingByShape(rowsOfHeading(cells)), isNamed: false }
    : { heading, isNamed: true };
}

/** The field whose column is called exactly so in one of five languages, or null. */
export function fieldNamed(text: string): ImportField | null {
  return nameExactly(text, draftRoles)?.role || null;
}

/** What a heading is remembered by: its names, in their order. */
export function signatureOf(heading: readonly string[]): string {
  return JSON.stringify(heading.map(bareName));
}
