import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { GroupColumn } from '../../../shared/model/loan-columns.ts';
import type { LoanGroup } from '../../../shared/model/portfolio-search.ts';
import { allRows, isSelected, noRows, type RowSelection, withRows } from '../../components/grid/selection.ts';
import { groupLines, type ListLines, plainLines } from './group-lines.ts';

/** Which groups are folded: those of these values, or all others. */
type Folded = { column: GroupColumn | undefined; values: RowSelection };

/** Outlasts a look at a loan, as the place in the list does. */
const remembered = new WeakMap<QueryClient, Folded>();

/** The groups of the list: which are folded, and the lines that this leaves. Other groups are all open at first. */
export function useGroups(
  column: GroupColumn | undefined,
  groups: readonly LoanGroup[] | undefined,
  total: number,
) {
  const client = useQueryClient();
  const [state, setState] = useState<Folded | undefined>(() => remembered.get(client));
  const folded = state !== undefined && state.column === column ? state.values : noRows;
  const set = (values: RowSelection) => {
    remembered.set(client, { column, values });
    setState({ column, values });
  };
  const lines: ListLines = useMemo(
    () =>
      groups ? groupLines(groups, (at) => isSelected(folded, groups[at]?.value ?? '')) : plainLines(total),
    [groups, folded, total],
  );
  return {
    lines,
    isFolded: (value: string) => isSelected(folded, value),
    fold: (value: string, on: boolean) => set(withRows(folded, [value], on)),
    foldAll: () => set(allRows),
    unfoldAll: () => set(noRows),
  };
}

/** See {@link useGroups}. */
export type Groups = ReturnType<typeof useGroups>;
