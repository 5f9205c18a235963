import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEnvironment } from '../../lib/app-state.tsx';
import { callKey, useCall } from '../../lib/calls.ts';

/**
 * One piece of work as stored, refetched at every visit: a form that started from a stale answer would overwrite what
 * was typed since. While it is sent it is refetched only once that has come to rest, since it may have thousands of rows.
 */
export function useWork(id: string) {
  const client = useQueryClient();
  const environment = useEnvironment();
  const work = useCall('work.get', { environment, id }, { staleTime: 0 });
  const progress = useCall('sends.progress', { environment, workId: id }, { staleTime: 0 }).data;
  const atRest = progress === undefined || progress.running ? null : JSON.stringify(progress.rows);
  const seen = useRef({ id, atRest: '' });
  const { refetch } = work;
  const state = work.data?.state;
  useEffect(() => {
    if (atRest === null || state === undefined) return;
    const before = seen.current.id === id ? seen.current.atRest : '';
    seen.current = { id, atRest };
    // The work was asked for before its sends came to rest, and may say so still.
    const isOld = before === '' ? state === 'sending' || state === 'waiting' : before !== atRest;
    if (isOld) void refetch();
  }, [id, atRest, state, refetch]);
  useEffect(
    () => () => client.removeQueries({ queryKey: callKey('work.get', { environment, id }) }),
    [client, environment, id],
  );
  return work;
}
