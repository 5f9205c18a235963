import type { QueryClient } from '@tanstack/react-query';
import { callKey, unwrapResult } from '../lib/calls.ts';
import { type PrefetchedCall, takePrefetchedCalls } from './ahead.ts';

/** The client with what was asked ahead: answers that are there already, and those still on their way. */
export function withPrefetchedCalls(client: QueryClient): QueryClient {
  for (const each of takePrefetchedCalls()) adopt(client, each);
  return client;
}

function adopt(client: QueryClient, { name, input, answer, settled }: PrefetchedCall): void {
  const queryKey = callKey(name, input as never);
  if (settled?.ok) client.setQueryData(queryKey, settled.value);
  else if (!settled) void client.prefetchQuery({ queryKey, queryFn: async () => unwrapResult(await answer) });
}
