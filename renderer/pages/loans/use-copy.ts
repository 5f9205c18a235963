import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { refreshRunOf } from './refresh-run.ts';

/** The local copy: what there is of it, and the refresh that is on its way or was the last. */
export function useCopy() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const run = refreshRunOf(client, environment);
  const state = useSyncExternalStore(run.subscribe, run.state);
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  const others = state.running === null && status.data?.running?.scope === 'all';
  const { refetch } = status;
  useEffect(() => run.leave, [run]);
  // A refresh that another page began tells its progress to that page only.
  useEffect(() => {
    if (!others) return;
    const timer = setInterval(() => void refetch(), 1_000);
    return () => clearInterval(timer);
  }, [others, refetch]);
  const { data, isPending } = status;
  return useMemo(() => {
    const running = state.running ?? (others ? (data?.running ?? null) : null);
    return { run, ...state, status: { data, isPending }, running };
  }, [run, state, data, isPending, others]);
}

/** See {@link useCopy}. */
export type CopyOfLoans = ReturnType<typeof useCopy>;
