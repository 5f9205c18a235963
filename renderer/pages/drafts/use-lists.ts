import { useQueryClient } from '@tanstack/react-query';
import { useEnvironment } from '../../app/app-state.tsx';
import { callKey, useAction, useCall } from '../../app/calls.ts';

/** Kiva's lists for the pickers (partner-api.md §1.5), as kept or as just fetched, and the way to fetch them anew. */
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
