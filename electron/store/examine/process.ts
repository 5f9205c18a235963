import { type ExamineTask, examineHere } from './task.ts';

// The program of the utility process that reads a store which may end it: takes one task, answers it, and is ended by whoever started it.

process.parentPort.once('message', ({ data }: { data: ExamineTask }) => {
  examineHere(data).then(
    (answer) => process.parentPort.postMessage(answer),
    () => process.exit(1),
  );
});
