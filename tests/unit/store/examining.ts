import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Examine, Examined } from '../../../electron/store/examine/task.ts';

/** Examines in a process of its own, as the program does (`electron/store/examine/examiner.ts`). */
export const examineInChild: Examine = (task) => {
  const child = fork(join(import.meta.dirname, 'examine-child.ts'), [], { stdio: 'ignore' });
  return new Promise((resolve) => {
    let answer: Examined | null = null;
    child.once('message', (found) => {
      answer = found as Examined;
      child.kill();
    });
    child.once('exit', () => resolve(answer));
    child.send(task);
  });
};
