import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useRefreshClient } from '../../components/use-refresh.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** The local copy: what there is of it, and the refresh that is on its way or was the last. */
export function useCopy() {
  const environment = useEnvironment();
  const { visitRun: run } = useRefreshClient();
  const state = useSyncExternalStore(run.subscribe, run.state);
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  // The page is left: a failure that was seen is told once, since its cause may be mended elsewhere.
  useEffect(() => () => run.fail(null), [run]);
  const { data, isPending } = status;
  return useMemo(() => {
    const others = data?.running?.scope === 'all' ? data.running : null;
    return { run, ...state, status: { data, isPending }, running: state.step ?? others };
  }, [run, state, data, isPending]);
}

/** See {@link useCopy}. */
export type CopyOfLoans = ReturnType<typeof useCopy>;
