import { type RefObject, useEffect, useRef } from 'react';
import { cleanId } from '../../../shared/rules/text.ts';
import type { ReportRows } from './grid/cells.ts';
import type { GridHandle } from './grid/repayments-grid.tsx';

/** Opens a report at the row of a loan: scrolled to, its amount taking the keys. Once; a loan that has no row leaves all as it is. */
export function useOpenAt(
  loan: string | undefined,
  rows: ReportRows,
  grid: RefObject<GridHandle | null>,
): void {
  const wanted = useRef(loan);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const id = cleanId(wanted.current);
    const row = rows.findIndex(({ loanId }) => cleanId(loanId) === id);
    wanted.current = undefined;
    if (row >= 0) grid.current?.show({ row, field: 'amount' });
  }, [rows, grid]);
}
