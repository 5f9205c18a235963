import { useBlocker } from '@tanstack/react-router';
import { mayLeave } from '../../lib/leaving.ts';

/** Saves before the page is left; only where that fails, the person is asked. */
export function useLeaveGuard(): void {
  useBlocker({ shouldBlockFn: async () => !(await mayLeave('page')), enableBeforeUnload: false });
}
