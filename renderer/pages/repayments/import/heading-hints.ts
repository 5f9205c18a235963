import type { AmountMeaning } from '../../../../shared/model/reporting.ts';
import { isAmountColumn } from '../../../../shared/rules/import/column-shapes.ts';
import { reportColumnNamed } from '../../../../shared/rules/report/columns.ts';
import type { ReportLayout } from '../../../../shared/rules/report/layout.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';

/** The heading of the amounts where it says the opposite of the report, such as a balance in a report of what was repaid. */
export function oppositeHeading(
  { cells, layout: { roles, first } }: Pick<SheetSource, 'cells' | 'layout'>,
  meaning: AmountMeaning,
): string | null {
  const heading = cells[first - 1]?.[roles.indexOf('amount')] ?? '';
  const says = reportColumnNamed(heading)?.meaning ?? '';
  return says !== '' && meaning !== '' && says !== meaning ? heading.trim() : null;
}

/** True where the first row seems to name its columns: a word stands where the amounts are. */
export function beginsWithHeader(cells: SheetSource['cells'], layout: ReportLayout): boolean {
  const column = layout.roles.indexOf('amount');
  const [first = [], ...others] = cells;
  const name = first[column] ?? '';
  const isWord = name.trim() !== '' && !isAmountColumn([name]);
  return isWord && isAmountColumn(others.map((row) => row[column] ?? ''));
}
