import { useMemo, useState } from 'react';
import type { ReportLoanIndex } from '../../../shared/rules/report/loan-index.ts';
import { type Filter, rowsShown } from './filter.ts';
import type { Overview } from './notes.ts';
import type { SaidOf } from './use-row-said.ts';

/**
 * Which rows are shown. A row stays in sight while it is mended: the choice is made anew when the filter is chosen and when
 * rows come or go, not at every letter.
 */
export function useFilter(overview: Overview, index: ReportLoanIndex, saidOf: SaidOf) {
  const [filter, setFilter] = useState<Filter>({ kind: 'all' });
  const [turn, setTurn] = useState(0);
  const { length } = overview.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every letter, see above
  const shown = useMemo(
    () => rowsShown(filter, overview.rows, overview, index, saidOf),
    [filter, turn, length],
  );
  const choose = (next: Filter) => {
    setFilter(next);
    setTurn((now) => now + 1);
  };
  return { filter, shown, choose };
}
