import type { Progress } from '../../../shared/model/progress.ts';

/** How many batches Kiva has answered, be it yes or no. */
export function countAnswered(batches: Progress['batches']): number {
  return batches.filter(({ state }) => state === 'accepted' || state === 'refused').length;
}
