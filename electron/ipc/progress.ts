import type { CallContext } from './pipeline.ts';

type Progress = CallContext['progress'];

/** Milliseconds between two progress events of a call: nobody reads faster, and each repaints the page. */
export const progressPace = 200;

/** Passes on a step that is new, the last of a step, and of the others what the pace allows. `now` in milliseconds. */
export function pacedProgress(tell: Progress, now: () => number): Progress {
  let last = { step: '', at: 0 };
  return (done, total, step) => {
    const at = now();
    if (done < total && step === last.step && at - last.at < progressPace) return;
    last = { step, at };
    tell(done, total, step);
  };
}
