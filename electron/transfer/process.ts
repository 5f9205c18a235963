import { runTransfer, type TransferTask } from './task.ts';

// Script of the utility process that writes or unpacks a transfer file: runs one task, posts progress and the result, and is killed by its
// parent.

process.parentPort.once('message', ({ data }: { data: TransferTask }) => {
  const { parentPort } = process;
  runTransfer(data, (done, total) => parentPort.postMessage({ done, total })).then(
    (head) => parentPort.postMessage({ head }),
    (error: unknown) => parentPort.postMessage({ code: codeOf(error) }),
  );
});

/** The code of a transfer error or of the disk; no message, which may name a folder. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
}
