import { utilityProcess } from 'electron';
import type { Examine, ExamineTask } from './task.ts';

/** Timeout of one task in milliseconds; a store of 100,000 loans takes about 5,000. */
const limit = 300_000;

/**
 * Examines each store in its own process, because a damaged text aborts the process that reads it. `entry` is the built
 * script. The result is null if the process exits without one.
 */
export function createExaminer(entry: string): Examine {
  return ((task: ExamineTask) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Partner Desk store', stdio: 'ignore' });
    return new Promise<unknown>((resolve) => {
      let answer: unknown = null;
      const timer = setTimeout(() => child.kill(), limit);
      child.once('message', (found: unknown) => {
        answer = found;
        child.kill();
      });
      // Wait for the exit: until then the process may still write to the store.
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(answer);
      });
      child.postMessage(task);
    });
  }) as Examine;
}
