import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Payload } from '../../../shared/contract.ts';
import type { PortfolioRefreshed, PortfolioStatus } from '../../../shared/model/portfolio.ts';
import type { ProcedureName } from '../../../shared/procedures.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { type CallError, call, callKey, useMainEvent } from '../../app/calls.ts';

/** The copy and its refresh. `progress` is null while none runs; `last` is what the latest one of this run came to. */
export type Refresh = {
  status: PortfolioStatus | undefined;
  statusFailure: Failure | null;
  progress: { done: number; total: number } | null;
  last: PortfolioRefreshed | null;
  failure: Failure | null;
  start: (resume: boolean) => void;
  stop: () => void;
};

/** One refresh at a time, under one name: a page that is opened while it runs can follow and stop it too. */
const callId = 'portfolio-refresh';

/** How often a page asks for the progress of a refresh (milliseconds). */
const pace = 1_000;

const readers: readonly ProcedureName[] = [
  'portfolio.status',
  'portfolio.summary',
  'portfolio.search',
  'portfolio.facets',
  'portfolio.loan',
];

/** See {@link Refresh}. */
export function useRefresh(): Refresh {
  const environment = useEnvironment();
  const client = useQueryClient();
  const status = useQuery<PortfolioStatus, CallError>({
    queryKey: callKey('portfolio.status', { environment }),
    queryFn: () => call('portfolio.status', { environment }),
    refetchInterval: ({ state }) => (state.data?.running ? pace : false),
    staleTime: 0,
  });
  const heard = useProgress();
  const refresh = useMutation<PortfolioRefreshed, CallError, boolean>({
    mutationFn: (resume) => call('portfolio.refresh', { environment, scope: 'all', resume }, { callId }),
    onMutate: heard.forget,
    onSettled: () => {
      for (const each of readers) void client.invalidateQueries({ queryKey: [each] });
    },
  });
  const running = status.data?.running ?? null;
  const isRunning = refresh.isPending || running !== null;
  return {
    status: status.data,
    statusFailure: status.error?.failure ?? null,
    progress: isRunning ? (heard.progress ?? running ?? { done: 0, total: 0 }) : null,
    last: refresh.data ?? null,
    failure:
      refresh.error === null || refresh.error.failure.code === 'CANCELLED' ? null : refresh.error.failure,
    start: (resume) => refresh.mutate(resume),
    stop: () => window.partnerDesk.cancel(callId),
  };
}

function useProgress() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const listen = useCallback((payload: Payload<'call.progress'>) => {
    if (payload.callId === callId) setProgress({ done: payload.done, total: payload.total });
  }, []);
  useMainEvent('call.progress', listen);
  return { progress, forget: () => setProgress(null) };
}
