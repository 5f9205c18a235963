import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useEnvironment } from '../../app/app-state.tsx';
import { callKey, useCall, useMainEvent } from '../../app/calls.ts';

/**
 * One piece of work as stored, its state kept up to date. It is asked for anew at every visit: a form that began
 * from an old answer would write that over what was typed since.
 */
export function useWork(id: string) {
  const client = useQueryClient();
  const environment = useEnvironment();
  const work = useCall('work.get', { environment, id }, { staleTime: 0 });
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: callKey('work.get') });
    void client.invalidateQueries({ queryKey: callKey('work.list') });
  }, [client]);
  useMainEvent('sends.changed', refresh);
  useEffect(
    () => () => client.removeQueries({ queryKey: callKey('work.get', { environment, id }) }),
    [client, environment, id],
  );
  return work;
}
