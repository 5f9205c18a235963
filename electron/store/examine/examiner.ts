import { utilityProcess } from 'electron';
import type { Examine, ExamineTask } from './task.ts';

/** Milliseconds for one task; a store of 100,000 loans takes about 5,000. */
const limit = 300_000;

/** Examines stores in a process of its own each, `entry` being its built program: a damaged text ends whatever process reads it. */
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
      // Only when it has ended does it write to the store no more.
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(answer);
      });
      child.postMessage(task);
    });
  }) as Examine;
}
