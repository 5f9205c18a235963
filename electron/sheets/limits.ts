import { type Merge, type Sheet, sheetLimits } from '../../shared/model/sheet.ts';

/** A file that has more than can be read, found while it is read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Throws {@link TooLargeError} where there are more than `limit`. */
export function checkLimit(count: number, limit: number, what: string): void {
  if (count > limit) throw new TooLargeError(`more than ${limit} ${what}`);
}

/** Letters of all cells together: a workbook may show one long text in each of its cells. */
export const mostLetters = 60_000_000;
/** Letters of one cell; Excel has room for 32,767. */
const mostCellLetters = 200_000;

/** Sheets of a workbook. */
export const mostSheets = 1_000;

/**
 * Sheets with their merged cells cut to the rows and columns in which something stands. A sheet with more letters, or with more
 * merged cells, than any honest one has is too large.
 */
export function withinLimits(sheets: readonly Sheet[]): Sheet[] {
  let left = mostLetters;
  return sheets.map((sheet) => {
    const { letters, longest } = lettersOf(sheet);
    const merges = clipMerges(sheet);
    const merged = merges.reduce((sum, each) => sum + areaOf(each), 0);
    left -= letters;
    return left < 0 || longest > mostCellLetters || merged > sheetLimits.cells
      ? { ...sheet, tooLarge: true, rows: [], hiddenColumns: [], merges: [], notes: [] }
      : { ...sheet, merges };
  });
}

function lettersOf({ rows }: Sheet): { letters: number; longest: number } {
  let letters = 0;
  let longest = 0;
  for (const { cells } of rows)
    for (const { length } of cells) {
      letters += length;
      if (length > longest) longest = length;
    }
  return { letters, longest };
}

function clipMerges({ rows, merges }: Sheet): Merge[] {
  const last = rows.at(-1)?.number ?? 0;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return merges
    .filter(({ top, left }) => top <= last && left < width)
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, last),
      right: Math.min(merge.right, width - 1),
    }));
}

function areaOf({ top, bottom, left, right }: Merge): number {
  return (bottom - top + 1) * (right - left + 1);
}
