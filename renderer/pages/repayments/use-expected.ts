import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { factsOf } from '../../../shared/model/report-facts.ts';
import { useRefresh } from '../../components/use-refresh.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { failureOf, useCall } from '../../lib/calls.ts';
import { partsQuery } from '../../lib/calls-in-parts.ts';
import { withExpected } from './expected.ts';
import type { Report, ReportActions } from './use-report.ts';

/** Fetches the loans that Kiva expects payments for and adds those that the sheet lacks. It can be stopped and resumed. */
export function useExpected({ period, meaning }: Report, { takeRows }: ReportActions) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  const { step: loading, failure, setFailure, start, stop } = useRefresh();
  const [added, setAdded] = useState<number | null>(null);
  useEffect(() => stop, [stop]);

  /** Adds the expected loans that the sheet lacks, as the copy on this computer has them. */
  const add = async () => {
    const query = partsQuery('reports.facts', { environment, period, meaning, loanIds: [] });
    // One that is on its way may have begun before the loans were fetched.
    await client.cancelQueries({ queryKey: query.queryKey, exact: true });
    const facts = factsOf(await client.fetchQuery(query));
    takeRows((rows) => {
      const next = withExpected(rows, facts);
      setAdded(next.length - rows.length);
      return next;
    });
  };
  const load = (resume: boolean) => {
    setAdded(null);
    start('payable', resume, add);
  };
  return {
    loading,
    failure,
    added,
    status: status.data,
    load,
    add: () => void add().catch((error: unknown) => setFailure(failureOf(error))),
    stop,
  };
}
