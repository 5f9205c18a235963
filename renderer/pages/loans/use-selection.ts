import { useState } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import { allRows, isSelected, noRows, type RowSelection, withRows } from '../../components/grid/selection.ts';
import { call } from '../../lib/calls.ts';
import type { LoansView } from './loans-search.ts';
import type { ListedRows } from './use-rows.ts';

/** As many rows as one call answers. */
const most = 500;

/** Which rows are selected. It ends with the search and filters it was made in, and outlasts sorting. */
export function useSelection(
  environment: Environment,
  { filter, sort, live }: LoansView,
  rows: Pick<ListedRows, 'rowAt'> & { total: number },
) {
  const made = JSON.stringify([filter, live]);
  const [state, setState] = useState({ made, selection: noRows });
  const selection = state.made === made ? state.selection : noRows;
  const set = (next: RowSelection) => setState({ made, selection: next });

  /** Keys of the rows between two, those never painted too. */
  const keysBetween = async (from: number, to: number): Promise<string[]> => {
    const isShort = live || to - from < most;
    const known = isShort ? range(from, to).map((index) => rows.rowAt(index)?.key) : [undefined];
    if (live || known.every((key) => key !== undefined)) return known.filter((key) => key !== undefined);
    const keys: string[] = [];
    for (let offset = from; offset <= to; offset += most) {
      const limit = Math.min(most, to - offset + 1);
      const page = await call('portfolio.search', { environment, filter, sort, offset, limit });
      keys.push(...page.rows.map(({ key }) => key));
    }
    return keys;
  };
  /** The keys to act on; null for every row of the view. */
  const chosen = async (): Promise<string[] | null> => {
    if (!selection.all) return [...selection.keys];
    if (selection.keys.size === 0) return null;
    return (await keysBetween(0, rows.total - 1)).filter((key) => isSelected(selection, key));
  };
  return {
    selection,
    chosen,
    toggle: (index: number) => {
      const key = rows.rowAt(index)?.key;
      if (key !== undefined) set(withRows(selection, [key], !isSelected(selection, key)));
    },
    selectBetween: async (a: number, b: number) => {
      const keys = await keysBetween(Math.min(a, b), Math.max(a, b));
      setState((now) => ({
        made,
        selection: withRows(now.made === made ? now.selection : noRows, keys, true),
      }));
    },
    all: () => set(allRows),
    none: () => set(noRows),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}
