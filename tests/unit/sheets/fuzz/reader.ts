import { readSheets } from '../../../../electron/sheets/read.ts';
import { type ReadChoices, type Sheet, sheetSchema } from '../../../../shared/model/sheet.ts';

/** A file to read, as base64. */
export type FuzzRead = { bytes: string; choices?: ReadChoices };

/** What the reader says of a file: its sheets, a refusal by its code, or what it threw, which it never may. */
export type FuzzAnswer = { sheets: Sheet[] } | { code: string } | { thrown: string };

// Runs in a process of its own, which can be ended where a file keeps it busy.

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
