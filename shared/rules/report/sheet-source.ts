import type { CellNote } from '../../model/sheet.ts';
import type { DecimalMark } from '../amounts.ts';
import type { Evidence } from '../import/roles.ts';
import type { ReportColumn } from './columns.ts';
import type { ReportLayout } from './layout.ts';

/**
 * Cells that came from a file or the clipboard, and how they are read. Notes, merged cells and wide rows by place: the index of
 * the row in `cells`, and the column.
 */
export type SheetSource = {
  cells: readonly (readonly string[])[];
  /** The rows' numbers in the file. */
  numbers: readonly number[];
  /** Under `place:column`. */
  notes: ReadonlyMap<string, CellNote>;
  /** Cells that are one with cells of other rows, as `place:column`. */
  merged: ReadonlySet<string>;
  /** Rows that have more cells than their heading. */
  wide: ReadonlySet<number>;
  layout: ReportLayout;
  /** How amounts under this heading were read before: what is proposed where they read both ways, and never more. */
  mark: DecimalMark | null;
  /** What is known of the loans; absent where nothing is. */
  evidence?: Evidence<ReportColumn> | undefined;
  /** What a person said of rows in doubt. */
  doubtful: 'leave' | 'take' | null;
  /** Numbers of rows that look like totals or captions, and that a person takes all the same. */
  taken?: ReadonlySet<number>;
};
