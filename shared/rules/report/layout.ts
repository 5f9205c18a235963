import { type FindingHints, findColumns } from '../import/find-columns.ts';
import type { SheetTexts } from '../import/roles.ts';
import { type ReportColumn, reportRoles } from './columns.ts';

/** What a column of a sheet holds; the empty role is a column that is not taken. */
export type ColumnRole = ReportColumn | '';

/** How the columns of a sheet were recognised. `first` is the index of the first row of data. */
export type ReportLayout = { roles: ColumnRole[]; first: number; certain: boolean };

/** Finds the columns of a report by {@link findColumns}. */
export function layoutOf(
  rows: SheetTexts,
  meaning = '',
  hints: FindingHints<ReportColumn> = {},
): ReportLayout {
  const { heading, roles, certain } = findColumns(rows, reportRoles, { ...hints, meaning });
  return { roles, first: heading + 1, certain };
}
