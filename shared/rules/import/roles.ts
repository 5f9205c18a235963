import type { NameBook } from './name-book.ts';

/** What the cells of a role look like: `words` are short lines, `text` is longer; `any` is told by its name alone. */
export type Shape = 'id' | 'amount' | 'date' | 'gender' | 'name' | 'words' | 'text' | 'any';

/** What a column's name says: its role, empty for one that this importer never takes, and which meaning of the role. */
export type NamedRole<Role extends string> = { role: Role | ''; meaning?: string };

/**
 * An order in which columns without a heading stand. No other is in use where it is certain: `alone`, as the only columns, or
 * `counted`, perhaps beside running numbers.
 */
export type RoleOrder<Role extends string> = {
  roles: readonly (Role | '')[];
  certain: 'alone' | 'counted' | false;
  /** What each row of such columns fulfils beside the shapes, its cells in the order of `roles`. */
  holds?: (cells: readonly string[]) => boolean;
};

/** What an importer takes from a sheet. Everything that tells one importer from another is in such a table. */
export type RoleTable<Role extends string> = {
  names: NameBook<NamedRole<Role>>;
  shapes: Readonly<Record<Role, Shape>>;
  /** Roles without which nothing can be taken. */
  needed: readonly Role[];
  /** Roles that are proposed by shape where no column has them; the needed ones where it is not given. */
  proposed?: readonly Role[];
  orders: readonly RoleOrder<Role>[];
  /** The rows that count for an order; all where it is not given. */
  isOrdered?: (row: readonly string[]) => boolean;
  /** True where a person looks at every column anyway: names that are only like known ones are proposed for all roles. */
  showsAll: boolean;
};

/** What is known beside the sheet, to prove columns by. */
export type Evidence<Role extends string> = {
  /** True for a text that exists as a value of the role. */
  known?: Partial<Record<Role, (text: string) => boolean>>;
  /** A loan's own amount and the one of its last report in millionths, by its id; undefined for an unknown loan. */
  amounts?: (loanId: string) => { price: bigint | null; last: bigint | null } | undefined;
};

/** Rows of a sheet as texts. */
export type SheetTexts = readonly (readonly string[])[];

/** A role for each column; empty is not taken. */
export type Roles<Role extends string> = (Role | '')[];

/** Columns as their names or their order tell them; `sure` is false for a guess. */
export type NamedColumns<Role extends string> = { roles: Roles<Role>; sure: boolean[] };
