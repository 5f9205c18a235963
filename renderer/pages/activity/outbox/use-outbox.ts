import type { OutboxLine } from '../../../../shared/model/send-search.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { useCall } from '../../../lib/calls.ts';

const forPerson: readonly OutboxLine['state'][] = ['unknown', 'inDoubt', 'refused', 'paused'];

/** What has not come to its end, and how much of it waits for a person. */
export function useOutbox() {
  const outbox = useCall('sends.outbox', { environment: useEnvironment() }, { staleTime: 0 });
  const lines = outbox.data ?? [];
  return { outbox, lines, waiting: lines.filter(({ state }) => forPerson.includes(state)).length };
}
