import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Examine, ExamineTask } from '../../../electron/store/examine/task.ts';

/** Examines in a process of its own, as the program does (`electron/store/examine/examiner.ts`). */
export const examineInChild = ((task: ExamineTask) => {
  const child = fork(join(import.meta.dirname, 'examine-child.ts'), [], { stdio: 'ignore' });
  return new Promise<unknown>((resolve) => {
    let answer: unknown = null;
    child.once('message', (found) => {
      answer = found;
      child.kill();
    });
    child.once('exit', () => resolve(answer));
    child.send(task);
  });
}) as Examine;
