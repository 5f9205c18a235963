import type { QueryClient } from '@tanstack/react-query';
import { answered, callKey } from '../lib/calls.ts';
import { type Ahead, takeAhead } from './ahead.ts';

/** The client with what was asked ahead: answers that are there already, and those still on their way. */
export function withAhead(client: QueryClient): QueryClient {
  for (const each of takeAhead()) adopt(client, each);
  return client;
}

function adopt(client: QueryClient, { name, input, answer, settled }: Ahead): void {
  const queryKey = callKey(name, input as never);
  if (settled?.ok) client.setQueryData(queryKey, settled.value);
  else if (!settled) void client.prefetchQuery({ queryKey, queryFn: async () => answered(await answer) });
}
