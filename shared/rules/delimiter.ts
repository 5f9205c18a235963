import { commonest, hasRightQuotes, splitRows } from './delimited.ts';

/** Delimiters that are looked for; where two fit as well, the earlier one is meant. */
const delimiters = ['\t', ';', '|', ',', '\u001f', '¦', '^', '~'];

/** Characters of a text that are looked at to find its delimiter: some thousand lines, with their titles. */
const sampleLength = 200_000;

/** What a text says of its delimiter, and the text without what is no table of it. */
type DelimiterHint = { text: string; delimiter: string };

/** Programs of DOS end a text with this sign. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is one.
const endOfFile = /\u001a\s*$/;

/** Excel's own way to name the delimiter, as the first line. */
const separatorLine = /^\ufeff?"?sep=(.)"?\r?\n/i;

/**
 * The delimiter of a text: the one by which most lines of its table have the same number of cells. Titles above and notes below
 * do not count. Empty where there is none: the text has one column, or its columns are set apart by spaces.
 */
export function findStructure(raw: string): DelimiterHint {
  const [line = '', named] = separatorLine.exec(raw) ?? [];
  // The line stays as a blank one, so that rows keep their numbers.
  if (named !== undefined) return { text: `\n${raw.slice(line.length)}`, delimiter: named };
  const text = raw.replace(/^\ufeff/, '').replace(endOfFile, '');
  const delimiter = findDelimiter(text);
  if (delimiter !== '') return { text, delimiter };
  const inner = unwrapped(text);
  const wrapped = inner === null ? '' : findDelimiter(inner);
  return inner === null || wrapped === '' ? { text, delimiter } : { text: inner, delimiter: wrapped };
}

function findDelimiter(text: string): string {
  const sample = sampleOf(text);
  const fits = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }))
    .filter(({ fit }) => fit > 0);
  // Where one of them makes sense of all quotes, another that fits stands inside quoted cells.
  const quoted = sample.includes('"') ? fits.filter((each) => hasRightQuotes(sample, each.delimiter)) : [];
  const likely = quoted.length > 0 ? quoted : fits;
  const most = Math.max(...likely.map(({ fit }) => fit));
  return likely.find(({ fit }) => fit === most)?.delimiter ?? '';
}

/** The beginning of a text, up to a line end. */
function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const end = Math.max(text.lastIndexOf('\n', sampleLength), text.lastIndexOf('\r', sampleLength));
  return text.slice(0, end > 0 ? end : sampleLength);
}

/** How many lines a delimiter cuts into the same number of cells; 0 where they are no table. */
function fitOf(sample: string, delimiter: string): number {
  const rows = splitRows(sample, delimiter).filter((row) => row.some((cell) => cell.trim() !== ''));
  const cut = rows.map((row) => row.length).filter((width) => width > 1);
  const width = commonest(cut);
  const isRow = (row: readonly string[]): boolean => row.length === width;
  const first = rows.findIndex(isRow);
  const table = rows.slice(first, rows.findLastIndex(isRow) + 1);
  // Where another delimiter stands in the line, a comma between digits is the mark of a number.
  const isMark = (row: readonly string[]): boolean =>
    delimiter === ',' && cutsNumber(row) && row.some((cell) => /[;\t|]/.test(cell));
  const fitting = table.filter((row) => isRow(row) && !isMark(row)).length;
  if (first < 0 || fitting < table.length / 2 || (fitting < 2 && rows.length > 1 && cut.length > 1)) return 0;
  if (fitting === 1 && rows.length > 2) return 0;
  return delimiter === ',' && table.filter(isRow).every(cutsNumber) && cutsText(table) ? 0 : fitting;
}

/** True where every cut of a row stands between digits, as the mark of a number does. */
function cutsNumber(row: readonly string[]): boolean {
  return row.every(
    (cell, index) => (index === 0 || /^\d/.test(cell)) && (index === row.length - 1 || /\d$/.test(cell)),
  );
}

/** True where what stands before the first cut is more than a number or an id: the mark of a number ends a longer text. */
function cutsText(rows: readonly (readonly string[])[]): boolean {
  return rows.some(([first = '']) => /[^\d\s][^\d]*[\s;|\t]+.*\d$/.test(first) || /\S\s{2,}\S/.test(first));
}

/** The lines of a text where each is one quoted cell, without these quotes; else null. */
function unwrapped(text: string): string | null {
  const rows = splitRows(text, '\u0000');
  const filled = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const isQuoted = filled.length > 1 && filled.every((line) => /^\s*".*"\s*$/.test(line));
  return isQuoted && rows.every((row) => row.length === 1 && !row[0]?.includes('\n'))
    ? rows.map(([cell = '']) => cell).join('\n')
    : null;
}

/** True for a text whose columns are set apart by spaces: most of its lines have gaps, and those of the longest are common. */
export function isFixedWidth(text: string): boolean {
  const lines = sampleOf(text)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const gapped = lines.filter((line) => /\S {2,}\S/.test(line));
  return gapped.length > 1 && gapped.length >= lines.length / 2;
}
