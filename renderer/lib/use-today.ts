import type { Today } from '../../shared/model/today.ts';
import { useEnvironment } from './app-state.tsx';
import { useCall } from './calls.ts';

const hour = 3_600_000;

/** What waits for a person, as the main process counts it. Time alone makes it late, so it is refetched every hour, too. */
export function useToday() {
  return useCall('today.get', { environment: useEnvironment() }, { staleTime: 0, refetchInterval: hour });
}

/** All that waits for a person; each thing counts once. */
export function countWaiting({ outbox, approvals, pa2 }: Today): number {
  const { unknown, refused, paused } = outbox;
  return unknown + refused + paused + approvals + pa2.draft.all + pa2.journals.all + pa2.report.all;
}
