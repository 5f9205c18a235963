import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { firstColumns, type LoanColumn } from '../../../shared/model/loan-columns.ts';
import type { GridSettings } from '../../../shared/model/portfolio-search.ts';
import type { GridColumn, GridLayout } from '../../components/grid/layout.ts';
import { arranged } from '../../components/grid/layout.ts';
import { useStable } from '../../components/grid/use-stable.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { callKey, useAction, useCall } from '../../lib/calls.ts';

const nothing: GridSettings = { columns: [], views: [], csvMark: true };

/** What is remembered of the list in this environment: columns, named views, how CSV is written. Until it is read, the first layout. */
export function useGridSettings(known: readonly GridColumn<LoanColumn>[]) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const kept = useCall('grid.get', { environment }, { staleTime: Number.POSITIVE_INFINITY });
  const save = useAction('grid.save');
  const settings = kept.data ?? nothing;
  const change = (next: Partial<GridSettings>) => {
    const key = callKey('grid.get', { environment });
    const all = { ...(client.getQueryData<GridSettings>(key) ?? settings), ...next };
    client.setQueryData(key, all);
    // What could not be read must not be written over.
    if (kept.data !== undefined) save.mutate({ environment, settings: all });
  };
  const layout = useMemo(() => arranged(known, firstColumns, settings.columns), [known, settings.columns]);
  return {
    layout,
    setLayout: useStable((next: GridLayout<LoanColumn>) =>
      change({ columns: next.map((each) => ({ ...each })) }),
    ),
    reset: useStable(() => change({ columns: [] })),
    views: settings.views,
    setViews: useStable((views: GridSettings['views']) => change({ views })),
    csvMark: settings.csvMark,
    setCsvMark: useStable((csvMark: boolean) => change({ csvMark })),
    failure: save.error?.failure ?? null,
  };
}
