import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Updates } from '../../shared/model/updates.ts';
import { setCachedAnswer, useCall, useMainEvent } from '../lib/calls.ts';

const nothing = {};

/** Where updates of the program stand; follows the main process. Undefined until it has answered. */
export function useUpdates(): Updates | undefined {
  const client = useQueryClient();
  const take = useCallback(
    (state: Updates) => setCachedAnswer(client, 'updates.get', nothing, state),
    [client],
  );
  useMainEvent('updates.changed', take);
  return useCall('updates.get', nothing).data;
}
