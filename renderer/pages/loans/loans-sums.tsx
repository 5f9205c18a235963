import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowSelection } from '../../components/grid/selection.ts';
import { SumsText } from '../../components/workbench/sums-text.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import type { LoansView } from './loans-search.ts';

/** What is summed: the selected loans of a view. */
export type Summed = { view: Pick<LoansView, 'filter' | 'sort'>; selection: RowSelection };

/** Milliseconds that the list is let alone: its rows are asked for first, and each letter typed makes another list. */
const rest = 300;

/** Loan amounts by currency. They come after the rows; until they are here nothing is shown, never the sums of another list. */
export function LoansSums({ summed }: { summed: Summed }) {
  const { t } = useTranslation('loans');
  const environment = useEnvironment();
  const asked = useMemo(() => inputOf(summed), [summed]);
  const [rested, setRested] = useState<typeof asked | null>(null);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(asked), rest);
    return () => clearTimeout(waiting);
  }, [asked]);
  const { data } = useCall('portfolio.sums', { environment, ...asked }, { enabled: rested === asked });
  if (!data || data.length === 0) return null;
  return <SumsText fz="sm" named sums={data} textOf={(sums) => t('count.sum', { sums })} />;
}

function inputOf({ view: { filter, sort }, selection: { all, keys } }: Summed) {
  return { filter, sort, all, keys: [...keys] };
}
