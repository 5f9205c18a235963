import type { Sheet } from '../../../shared/model/sheet.ts';

/** A file as it was opened. The bytes are kept to read it in another way: by then it may have been moved, changed or deleted. */
export type FileBytes = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** The sheets of a file, or of pasted cells, which have no `source` to be read anew. */
export type LoadedFile = { name: string; sheets: readonly Sheet[]; source?: FileBytes };

/** The sheet that is meant most likely: the first in sight that has rows. */
export function likeliestSheet(sheets: readonly Sheet[]): Sheet | null {
  const usable = sheets.filter((sheet) => !sheet.tooLarge && sheet.rows.length > 0);
  return usable.find((sheet) => !sheet.hidden) ?? usable[0] ?? null;
}

/** The letter that spreadsheet programs call a column by: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
