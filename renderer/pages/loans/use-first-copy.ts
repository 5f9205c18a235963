import { useEffect } from 'react';
import { useAppState } from '../../lib/app-state.tsx';
import type { CopyOfLoans } from './use-copy.ts';

/**
 * Gets the first copy by itself, once in a visit and once Kiva has answered something, so that neither a missing line nor
 * missing credentials are asked for twice. On a metered line a person begins it.
 */
export function useFirstCopy({ status, running, begun, run }: CopyOfLoans, hasAnswered: boolean): void {
  const { meteredLine } = useAppState();
  const isDue = status.data?.all === null && !running && !begun;
  useEffect(() => {
    if (isDue && hasAnswered && !meteredLine) run.start('all', true);
  }, [isDue, hasAnswered, meteredLine, run]);
}
