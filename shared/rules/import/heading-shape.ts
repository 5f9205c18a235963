import type { SheetTexts } from './roles.ts';

/** Rows below a heading that tell what stands in its columns. */
const sampleBelow = 20;
const fewestNames = 2;
/** Longer texts are titles and remarks. */
const longestName = 80;
const hasDigit = /\p{Nd}/u;

/**
 * The row that looks like a heading in any language: words directly above rows of numbers, ids or dates. Titles stand alone in
 * their row. Of several the one above the most such columns; -1 for none.
 */
export function findHeadingByShape(rows: SheetTexts): number {
  let best = { index: -1, columns: 0 };
  for (const [index, row] of rows.entries()) {
    if (!isOfNames(row)) continue;
    const columns = countTelling(row, rows.slice(index + 1, index + 1 + sampleBelow));
    if (columns > best.columns) best = { index, columns };
  }
  return best.index;
}

/** A word and a number behind it, as a year or a currency's column has: `Saldo 2026`. */
const numberedWord = /^\p{L}[\p{L}\p{M}]{2,}.*\s/u;

/** Words that differ, most of them without a digit. */
function isOfNames(row: readonly string[]): boolean {
  const names = row.map((text) => text.trim()).filter((text) => text !== '');
  const isPlain = (text: string) => /\p{L}|[№#]/u.test(text) && !hasDigit.test(text);
  return (
    names.length >= fewestNames &&
    names.every((text) => text.length <= longestName && (isPlain(text) || numberedWord.test(text))) &&
    names.filter(isPlain).length * 2 > names.length &&
    new Set(names).size === names.length
  );
}

/** Columns with a name in which the next row and most of those below have digits; none where the next row has cells beside the names. */
function countTelling(names: readonly string[], below: SheetTexts): number {
  const [next = []] = below;
  if (next.some((text, column) => text.trim() !== '' && (names[column] ?? '').trim() === '')) return 0;
  return names.filter((name, column) => {
    if (name.trim() === '' || !hasDigit.test(next[column] ?? '')) return false;
    const cells = below.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    return cells.filter((text) => hasDigit.test(text)).length * 2 > cells.length;
  }).length;
}
