import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { failure } from '../../shared/errors.ts';
import { encodeSheets } from '../../shared/model/sheet.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { readSheets } from './read.ts';
import type { SheetTask } from './reader.ts';
import { type SheetWriter, sheetWriter } from './write.ts';
import { zipOf } from './write-zip.ts';

// The program of the utility process: takes one task, answers it, and is ended by whoever started it. The work is done
// in a thread, since a thread's memory can be limited; Electron does not hand `--max-old-space-size` to V8 here.

/** Of the thread's heap; a workbook of two million cells needs about 700. */
const heapMegabytes = 1_024;

if (isMainThread) supervise();
else work();

function supervise(): void {
  const answer = (result: Result<unknown>): void => process.parentPort.postMessage(result);
  const thread = new Worker(new URL(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  thread.once('message', answer);
  thread.once('error', (error: NodeJS.ErrnoException) => {
    const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'SHEET_TOO_LARGE' : 'SHEET_UNREADABLE';
    answer(failed(failure(code, { message: error.code ?? error.name })));
  });
  process.parentPort.on('message', ({ data }: { data: SheetTask }) => thread.postMessage(data));
}

function work(): void {
  let writer: SheetWriter | undefined;
  parentPort?.on('message', (task: SheetTask) => {
    if (task.do === 'write') writer = sheetWriter(task.format, task.kinds, task.mark);
    else if (task.do === 'take') writer?.add(JSON.parse(task.rows) as string[][]);
    else parentPort?.postMessage(answerOf(task, writer));
  });
}

function answerOf(
  task: Exclude<SheetTask, { do: 'write' | 'take' }>,
  writer: SheetWriter | undefined,
): Result<unknown> {
  try {
    if (task.do === 'zip') return ok(zipOf(task.files));
    if (task.do === 'end') return ok(writer?.end());
    const { buffer, byteOffset, byteLength } = task.bytes;
    const sheets = readSheets(task.name, Buffer.from(buffer, byteOffset, byteLength), task.choices);
    return sheets.ok ? ok(encodeSheets(sheets.value)) : sheets;
  } catch (error) {
    return failed(failure('SHEET_UNREADABLE', { message: error instanceof Error ? error.name : 'unknown' }));
  }
}
