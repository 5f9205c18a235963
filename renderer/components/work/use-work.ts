import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useEnvironment } from '../../lib/app-state.tsx';
import { callKey, useCall } from '../../lib/calls.ts';

/**
 * One piece of work as stored, refetched at every visit: a form that started from a stale answer would overwrite what
 * was typed since.
 */
export function useWork(id: string) {
  const client = useQueryClient();
  const environment = useEnvironment();
  const work = useCall('work.get', { environment, id }, { staleTime: 0 });
  useEffect(
    () => () => client.removeQueries({ queryKey: callKey('work.get', { environment, id }) }),
    [client, environment, id],
  );
  return work;
}
