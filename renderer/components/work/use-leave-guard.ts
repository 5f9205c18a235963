import { useBlocker } from '@tanstack/react-router';
import { confirmLeaving } from '../../lib/leaving.ts';

/** Saves before the page is left; only where that fails, the person is asked. */
export function useLeaveGuard(): void {
  useBlocker({ shouldBlockFn: async () => !(await confirmLeaving('page')), enableBeforeUnload: false });
}
