import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { receiptIn } from '../../../shared/model/receipt.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { partsQuery } from '../../lib/calls-in-parts.ts';

/**
 * The receipt of a piece of work, asked for anew at every visit and when its sends have come to rest: with thousands of
 * rows it is too much to follow every batch, which the progress does. Nothing is asked for null.
 */
export function useReceipt(id: string | null) {
  const enabled = id !== null;
  const workId = id ?? '';
  const environment = useEnvironment();
  const answer = useQuery({ ...partsQuery('receipts.get', { environment, workId }), enabled });
  const { data: progress } = useCall('sends.progress', { environment, workId }, { enabled, staleTime: 0 });
  const atRest =
    !enabled || progress === undefined || progress.running ? null : JSON.stringify(progress.rows);
  const { refetch } = answer;
  useEffect(() => {
    if (atRest !== null) void refetch();
  }, [atRest, refetch]);
  const receipt = useMemo(() => (answer.data ? receiptIn(answer.data) : null), [answer.data]);
  return { answer, receipt };
}
