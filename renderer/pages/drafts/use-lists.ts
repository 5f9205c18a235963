import { useQueryClient } from '@tanstack/react-query';
import { useEnvironment } from '../../lib/app-state.tsx';
import { callKey, useAction, useCall } from '../../lib/calls.ts';

/** Kiva's lists for the pickers (API.md §1.5), cached or just fetched, and a way to refetch them. */
export function useLists() {
  const client = useQueryClient();
  const environment = useEnvironment();
  const kept = { environment, refresh: false };
  const lists = useCall('config.get', kept, { staleTime: Number.POSITIVE_INFINITY });
  const renewal = useAction('config.get');
  const refresh = () =>
    renewal.mutate(
      { environment, refresh: true },
      { onSuccess: (fresh) => client.setQueryData(callKey('config.get', kept), fresh) },
    );
  return {
    lists: lists.data,
    failure: renewal.error?.failure ?? lists.error?.failure,
    busy: lists.isFetching || renewal.isPending,
    refresh,
  };
}
