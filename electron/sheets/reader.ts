import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { utilityProcess } from 'electron';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import {
  type ReadChoices,
  type SheetColumnKind,
  type SheetFormat,
  sheetLimits,
} from '../../shared/model/sheet.ts';
import { failed, type Result } from '../../shared/result.ts';

/**
 * What a utility process is told: to read, or to write, some rows (as JSON), more of them, and that there are no more. Handing
 * over 100,000 rows at once held the program up for 130 ms; and while it makes rows, these are written.
 */
export type SheetTask =
  | ({ do: 'read' } & FileToRead)
  | ({ do: 'write' } & Omit<TableToWrite, 'rows'>)
  | { do: 'take'; rows: string }
  | { do: 'end' }
  | { do: 'zip'; files: readonly FileToZip[] };

/** A file as it is, and what a person said of how it is read. */
export type FileToRead = { name: string; bytes: Uint8Array; choices?: ReadChoices };

/** A file of an archive; its name is plain ASCII. */
export type FileToZip = { name: string; bytes: Uint8Array };

type TextRows = readonly (readonly string[])[];

/** See sheetWriter (write.ts); rows may come bit by bit. */
export type TableToWrite = {
  format: SheetFormat;
  rows: TextRows | AsyncIterable<TextRows>;
  kinds?: readonly SheetColumnKind[];
  mark?: boolean;
};

/** Files as tables of text (`encodeSheets`), and back. Fails with SHEET_TOO_LARGE, SHEET_PROTECTED, SHEET_UNREADABLE or CANCELLED. */
export type SheetReader = {
  readSheet: (file: FileToRead, signal: AbortSignal) => Promise<Result<string>>;
  writeSheet: (table: TableToWrite, signal: AbortSignal) => Promise<Result<Uint8Array>>;
  /** Files as one archive. Fails like the others. */
  zip: (files: readonly FileToZip[], signal: AbortSignal) => Promise<Result<Uint8Array>>;
};

/** Milliseconds that one task may take; a file that needs more is too large for this computer. */
const usual = 60_000;

/**
 * Reads and writes files in a process of its own each, `entry` being its built program: what comes from outside is
 * parsed away from the main process, its memory and its time.
 */
export function createSheetReader(entry: string, milliseconds = usual): SheetReader {
  return {
    readSheet: async (file, signal) => {
      if (file.bytes.byteLength > sheetLimits.fileBytes) return failed(failure('SHEET_TOO_LARGE'));
      return runTask(entry, [{ do: 'read', ...file }], milliseconds, signal);
    },
    writeSheet: (table, signal) => runTask(entry, writing(table), milliseconds, signal),
    zip: (files, signal) => runTask(entry, [{ do: 'zip', files }], milliseconds, signal),
  };
}

/** Rows of one lot: about a millisecond of work. */
const lot = 1_000;

async function* writing({ rows, ...table }: TableToWrite): AsyncGenerator<SheetTask, void> {
  yield { do: 'write', ...table };
  for await (const some of 'length' in rows ? lotsOf(rows) : rows)
    yield { do: 'take', rows: JSON.stringify(some) };
  yield { do: 'end' };
}

async function* lotsOf(rows: TextRows): AsyncGenerator<TextRows, void> {
  for (let at = 0; at < rows.length; at += lot) {
    yield rows.slice(at, at + lot);
    await yieldToEventLoop();
  }
}

/** One task, told in one or more steps, in one process, which has neither our environment nor our output, and which is always ended. */
function runTask<T>(
  entry: string,
  steps: Iterable<SheetTask> | AsyncIterable<SheetTask>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Result<T>> {
  if (signal.aborted) return Promise.resolve(failed(failure('CANCELLED')));
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Partner Desk sheets',
    // The day of a cell must not depend on where the computer stands.
    env: { TZ: 'UTC' },
    stdio: 'ignore',
  });
  return new Promise<Result<T>>((resolve, reject) => {
    let ended = false;
    const stop = (): void => {
      ended = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      child.kill();
    };
    const end = (result: Result<T>): void => {
      resolve(result);
      stop();
    };
    const fail = (code: ErrorCode, message?: string): void => end(failed(failure(code, { message })));
    const cancel = (): void => fail('CANCELLED');
    const timer = setTimeout(() => fail('SHEET_TOO_LARGE', 'took too long'), milliseconds);
    signal.addEventListener('abort', cancel, { once: true });
    child.once('message', end);
    child.once('exit', (code) => fail('SHEET_UNREADABLE', `the reader ended with code ${code}`));
    const tell = async (): Promise<void> => {
      for await (const step of steps) {
        if (ended) return;
        child.postMessage(step);
      }
    };
    // What goes wrong where rows are made is no fault of the file, and known by whoever asked for it.
    tell().catch((error: unknown) => {
      reject(error);
      stop();
    });
  });
}
