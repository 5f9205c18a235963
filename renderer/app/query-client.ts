import { type QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import { CallError } from '../lib/calls.ts';

/** A read is tried once more where that may help; nothing that acts is ever repeated by itself. */
function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof CallError && error.failure.retryable;
}

/** The cache of answers. `networkMode` is `always`: the transport is IPC, and the main process knows the line. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: mayRetry,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  client.getQueryCache().subscribe(askAgainIfOvertaken(client));
  return client;
}

/**
 * An event may arrive before an older response, since Electron delivers the two on different channels (8 of 600,
 * measured). TanStack Query handles that where an older answer is shown, but ignores the invalidation during the very
 * first fetch, and the page would keep showing old data: so that fetch is followed by another.
 */
function askAgainIfOvertaken(client: QueryClient): (event: QueryCacheNotifyEvent) => void {
  return (event) => {
    if (event.type !== 'updated' || event.action.type !== 'invalidate') return;
    const { queryKey, state, promise } = event.query;
    if (state.data !== undefined || state.fetchStatus === 'idle') return;
    const again = () => client.invalidateQueries({ queryKey, exact: true });
    promise?.then(again, again);
  };
}
