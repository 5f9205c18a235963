import { readSheets } from '../../../../electron/sheets/read.ts';
import { type ReadChoices, type Sheet, sheetSchema } from '../../../../shared/model/sheet.ts';

/** A file to read, as base64. */
export type FuzzRead = { bytes: string; choices?: ReadChoices };

/** The reader's result for a file: its sheets, an error code, or an exception, which must never happen. */
export type FuzzAnswer = { sheets: Sheet[] } | { code: string } | { thrown: string };

// Runs in a separate process that can be killed if a file keeps it busy.

process.on('message', ({ bytes, choices }: FuzzRead) =>
  process.send?.(answer(Buffer.from(bytes, 'base64'), choices)),
);

function answer(bytes: Buffer, choices: ReadChoices = {}): FuzzAnswer {
  try {
    const read = readSheets('loans', bytes, choices);
    return read.ok ? { sheets: sheetSchema.array().parse(read.value) } : { code: read.error.code };
  } catch (error) {
    return { thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
