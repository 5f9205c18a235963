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
 * else place decides, as in any spreadsheet. Two columns at Loan ID whose second looks like amounts may be PA2's
 * two-column form: not certain.
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
  const second = cells.map((row) => row[1] ?? '');
  const doubtful = below[0] === 'loanId' && format !== 'two' && width === 2 && isAmountColumn(second);
  const roles = Array.from({ length: width }, (_, index): ColumnRole => below[index] ?? '');
  return { roles: doubtful ? ['loanId', 'amount'] : roles, first: 0, certain: !doubtful };
}

/** True where a block says of which loans it is: it has their ids and something beside them. */
export function namesLoans({ layout: { roles } }: SheetSource): boolean {
  return roles.includes('loanId') && roles.filter((role) => role !== '').length > 1;
}
