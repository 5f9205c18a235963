import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** What has not come to its end, the most urgent first. */
export function useOutbox() {
  const outbox = useCall('sends.outbox', { environment: useEnvironment() }, { staleTime: 0 });
  return { outbox, lines: outbox.data ?? [] };
}
