import { utilityProcess } from 'electron';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import { type SheetFormat, sheetLimits } from '../../shared/model/sheet.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { ColumnKind } from './write.ts';

/** What a utility process is asked to do. */
export type SheetTask = { do: 'read'; name: string; bytes: Uint8Array } | ({ do: 'write' } & TableToWrite);

/** See writeSheet (write.ts). */
export type TableToWrite = {
  format: SheetFormat;
  rows: readonly (readonly string[])[];
  kinds?: readonly ColumnKind[];
};

/** Files as tables of text (`encodeSheets`), and back. Fails with SHEET_TOO_LARGE, SHEET_PROTECTED, SHEET_UNREADABLE or CANCELLED. */
export type SheetReader = {
  readSheet: (file: { name: string; bytes: Uint8Array }, signal: AbortSignal) => Promise<Result<string>>;
  writeSheet: (table: TableToWrite, signal: AbortSignal) => Promise<Result<Uint8Array>>;
};

/** Milliseconds that one task may take; a file that needs more is too large for this computer. */
const usual = 60_000;

/**
 * Reads and writes files in a process of its own each, `entry` being its built program: what comes from outside is
 * parsed away from the main process, its memory and its time.
 */
export function createSheetReader(entry: string, milliseconds = usual): SheetReader {
  return {
    readSheet: async ({ name, bytes }, signal) => {
      if (bytes.byteLength > sheetLimits.fileBytes) return failed(failure('SHEET_TOO_LARGE'));
      return runTask(entry, { do: 'read', name, bytes }, milliseconds, signal);
    },
    writeSheet: (table, signal) => runTask(entry, { do: 'write', ...table }, milliseconds, signal),
  };
}

/** One task in one process, which has neither our environment nor our output, and which is always ended. */
function runTask<T>(
  entry: string,
  task: SheetTask,
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
  return new Promise<Result<T>>((resolve) => {
    const end = (result: Result<T>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(result);
      child.kill();
    };
    const fail = (code: ErrorCode, message?: string): void => end(failed(failure(code, { message })));
    const cancel = (): void => fail('CANCELLED');
    const timer = setTimeout(() => fail('SHEET_TOO_LARGE', 'took too long'), milliseconds);
    signal.addEventListener('abort', cancel, { once: true });
    child.once('message', end);
    child.once('exit', (code) => fail('SHEET_UNREADABLE', `the reader ended with code ${code}`));
    child.postMessage(task);
  });
}
