import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Payload } from '../../shared/contract.ts';
import { useEnvironment } from '../lib/app-state.tsx';
import { useMainEvent } from '../lib/calls.ts';
import { type RefreshClient, refreshClientOf } from './refresh-client.ts';

/** The client of this page. */
export function useRefreshClient(): RefreshClient {
  return refreshClientOf(useQueryClient(), useEnvironment());
}

/** Follows the refreshes of the main process; once for the whole page. */
export function useFollowRefreshes(): void {
  const here = useEnvironment();
  const client = useRefreshClient();
  const follow = useCallback(
    ({ environment, ...progress }: Payload<'portfolio.progress'>) => {
      if (environment === here) client.onProgress(progress);
    },
    [client, here],
  );
  useMainEvent('portfolio.progress', follow);
}

/** Refreshes of the copy that belong to one page: how far one is, why it failed, the ways to begin and to stop it. */
export function useRefresh() {
  const client = useRefreshClient();
  const [run] = useState(() => client.createRun(crypto.randomUUID()));
  const { step, failure } = useSyncExternalStore(run.subscribe, run.state);
  return { step, failure, setFailure: run.fail, start: run.start, stop: run.stop };
}
