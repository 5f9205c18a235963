import { QueryClient } from '@tanstack/react-query';
import { CallError } from './calls.ts';

/** A read is tried once more where that may help; nothing that acts is ever repeated by itself. */
function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof CallError && error.failure.retryable;
}

/** The cache of answers. `networkMode` is `always`: the transport is IPC, and the main process knows the line. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
