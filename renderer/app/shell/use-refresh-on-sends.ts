import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import { shownOfSends } from '../../components/progress/changed-by-sends.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useMainEvent } from '../../lib/calls.ts';

/**
 * Sends change by themselves (an answer arrives, a start is repaired), so the queries that show them are invalidated.
 */
export function useRefreshOnSends(): void {
  const client = useQueryClient();
  const here = useEnvironment();
  const refresh = useCallback(
    ({ environment }: { environment: Environment }) => {
      if (environment !== here) return;
      for (const name of shownOfSends) void client.invalidateQueries({ queryKey: [name] });
    },
    [client, here],
  );
  useMainEvent('sends.changed', refresh);
}
