import type { SheetRow } from '../../model/sheet.ts';
import { nameExactly } from './column-named.ts';
import { namesOf } from './column-names.ts';
import { type FieldKind, type ImportField, importFieldNames, importFields } from './fields.ts';
import { findHeading as findHeadingRow, matchNames } from './find-columns.ts';
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
  orders: [],
  showsAll: true,
};

/** What a column is taken for; empty is not taken. `sure` is false where its name is only like a known one. */
export type ColumnMatch = { field: ImportField | ''; sure: boolean };

/** The index of the row that names the columns of drafts, or -1. */
export function findHeading(rows: readonly SheetRow[]): number {
  return findHeadingRow(
    rows.map(({ cells }) => cells),
    draftRoles,
  );
}

/** Matches columns to fields by their names. No field is given twice: the surer name has it, else the first. */
export function matchColumns(heading: readonly string[]): ColumnMatch[] {
  const { roles, sure } = matchNames(heading, draftRoles);
  return roles.map((field, column) => ({ field, sure: sure[column] ?? true }));
}

/** The field whose column is called exactly so in one of five languages, or null. */
export function fieldNamed(text: string): ImportField | null {
  return nameExactly(text, draftRoles)?.role || null;
}

/** What a heading is remembered by: its names, in their order. */
export function signatureOf(heading: readonly string[]): string {
  return JSON.stringify(heading.map(bareName));
}
