import { createAnnouncer } from './announcer.ts';
import { createLiveRegion } from './live-region.ts';
import { watchStatuses } from './watch-statuses.ts';

/**
 * From now on a screen reader hears what the statuses on the page say, one at a time (WCAG 4.1.3). Failures are alerts, which
 * announce themselves at once.
 */
export function announceStatuses(): void {
  const { write } = createLiveRegion(document.body);
  const { say } = createAnnouncer<{ text: string; status: Element }>({
    write: ({ text, status }) => write(text, status),
    now: () => performance.now(),
    setTimer: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  watchStatuses(document.body, (text, urgency, status) => say({ text, status }, urgency));
}
