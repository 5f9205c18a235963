import { type ExamineTask, examineHere } from './task.ts';

// Script of the utility process that examines a possibly damaged store: runs one task, posts the result, and is killed by its parent.

process.parentPort.once('message', ({ data }: { data: ExamineTask }) => {
  examineHere(data).then(
    (answer) => process.parentPort.postMessage(answer),
    () => process.exit(1),
  );
});
