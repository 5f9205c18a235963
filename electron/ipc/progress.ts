import type { RefreshProgress } from '../../shared/model/portfolio.ts';
import type { CallContext } from './pipeline.ts';

type Progress = CallContext['progress'];

/** Milliseconds between two progress events: nobody reads faster, and each repaints the page. */
export const progressPace = 200;

/** Passes on a step that is new, the last of a step, and of the others what the pace allows. `now` in milliseconds. */
export function pacedProgress(tell: Progress, now: () => number): Progress {
  const isDue = createPace(now);
  return (done, total, step) => {
    if (isDue(done, total, step)) tell(done, total, step);
  };
}

/** The same for the progress of refreshes; their begin, their first page and their end pass at once. */
export function pacedRefresh(
  tell: (progress: RefreshProgress) => void,
  now: () => number,
): (progress: RefreshProgress) => void {
  const isDue = createPace(now);
  return (progress) => {
    const { done, total, again, state } = progress;
    if (isDue(done, total, `${state} ${again} ${total > 0}`)) tell(progress);
  };
}

function createPace(now: () => number): (done: number, total: number, step: string) => boolean {
  let last = { step: '', at: 0 };
  return (done, total, step) => {
    const at = now();
    if (done < total && step === last.step && at - last.at < progressPace) return false;
    last = { step, at };
    return true;
  };
}
