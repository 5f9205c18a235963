import type { AmountMeaning, ColumnFormat } from '../../../../shared/model/reporting.ts';
import { isAmountColumn } from '../../../../shared/rules/import/column-shapes.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import { type Cells, parseClipboard } from '../../../../shared/rules/paste.ts';
import type { ReportColumn } from '../../../../shared/rules/report/columns.ts';
import { type ColumnRole, layoutOf, type ReportLayout } from '../../../../shared/rules/report/layout.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';
import { fieldOf } from '../grid/columns.ts';
import type { GridPaste } from '../grid/repayments-grid.tsx';
import { withoutDoubt } from './read-sheet.ts';

/**
 * A pasted block. With a header, its names decide the columns; copied from a report, the columns it was copied from;
 * else place decides, as in any spreadsheet. It is not certain where place and look disagree: two columns at Loan ID whose second
 * looks like amounts may be PA2's two-column form, and with more than two columns in a report without client ids what place takes for
 * amounts may be client ids.
 */
export function sourceOfPaste(
  paste: GridPaste,
  format: ColumnFormat,
  meaning: AmountMeaning,
  evidence: Evidence<ReportColumn> = {},
): SheetSource {
  const cells = parseClipboard(paste.text);
  const numbers = cells.map((_, index) => index + 1);
  const named = layoutOf(cells, meaning, { evidence });
  // Of cells from our own grid a row that only looks like a heading is none.
  const isHeaded = named.first > 0 && (paste.columns === null || named.certain);
  const layout = isHeaded ? named : layoutOfPlace(cells, paste, format);
  const nothing = { notes: new Map(), merged: new Set<string>(), wide: new Set<number>() };
  return withoutDoubt({
    ...nothing,
    cells,
    numbers,
    layout,
    mark: null,
    evidence,
    doubtful: null,
  });
}

function layoutOfPlace(
  cells: Cells,
  { fields: below, columns }: GridPaste,
  format: ColumnFormat,
): ReportLayout {
  if (columns !== null) return { roles: columns.map((key) => fieldOf(key) ?? ''), first: 0, certain: true };
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isAmounts = (column: number): boolean => isAmountColumn(cells.map((row) => row[column] ?? ''));
  const places = Array.from({ length: width }, (_, index) => index);
  const byPlace = places.map((place): ColumnRole => below[place] ?? '');
  // The last one: ids and numbers of a list stand before the amounts.
  const amounts = places.findLast((place) => place > 0 && isAmounts(place)) ?? -1;
  const isForm = format === 'two' ? width > 2 : width === 2;
  const doubtful = below[0] === 'loanId' && isForm && amounts > 0 && byPlace[amounts] !== 'amount';
  if (!doubtful) return { roles: byPlace, first: 0, certain: true };
  const byLook = places.map(
    (place): ColumnRole => (place === amounts ? 'amount' : place === 0 ? 'loanId' : ''),
  );
  return { roles: byLook, first: 0, certain: false };
}

/** True where a block says of which loans it is: it has their ids and something beside them. */
export function namesLoans({ layout: { roles } }: SheetSource): boolean {
  return roles.includes('loanId') && roles.filter((role) => role !== '').length > 1;
}
