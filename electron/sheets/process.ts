import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { readSheets } from './read.ts';
import type { SheetTask } from './reader.ts';
import { writeSheet } from './write.ts';

// The program of the utility process: takes one task, answers it, and is ended by whoever started it. A file that
// breaks a parser breaks this process and nothing else.

process.parentPort.once('message', ({ data }: { data: SheetTask }) => {
  process.parentPort.postMessage(answerOf(data));
});

function answerOf(task: SheetTask): Result<unknown> {
  try {
    if (task.do === 'write') return ok(writeSheet(task.format, task.rows));
    return readSheets(
      task.name,
      Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength),
    );
  } catch (error) {
    return failed(failure('SHEET_UNREADABLE', { message: error instanceof Error ? error.name : 'unknown' }));
  }
}
