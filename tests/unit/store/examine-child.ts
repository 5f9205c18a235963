import { type ExamineTask, examineHere } from '../../../electron/store/examine/task.ts';

// What `electron/store/examine/process.ts` is in Electron, under Node.

process.once('message', async (task: ExamineTask) => {
  process.send?.(await examineHere(task));
});
