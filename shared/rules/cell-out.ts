/**
 * What spreadsheet programs take for the start of a formula: `= + - @`, and every sign that a keyboard or an
 * import folds into one of them: full-width, small, raised and lowered forms, the minus sign, the Hebrew plus, and the
 * long vowel mark that Japanese Excel reads as a minus.
 */
const starts =
  '=+\\-@\\u2212\\u207a-\\u207c\\u208a-\\u208c\\u2a75\\u2a76\\u30fc\\ufb29\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20\\uff70';
/**
 * What may precede it and is skipped or dropped by some program: quotes, blanks and invisible characters. Without tab
 * and line ends, which move the text to another cell and so count by themselves.
 */
const passedOver = `(?:['"\\u2800]|(?![\\t\\n\\r])[\\p{Cc}\\p{Cf}\\p{Z}\\p{Default_Ignorable_Code_Point}])*`;
const opening = `(?=${passedOver}[${starts}\\t\\n\\r])`;
/** After one of these a program with another list separator, or another reading of quotes, starts a new cell. */
const inner = `(?<=[,;|\\t\\n])`;
const innerOpening = `(?=${passedOver}[${starts}])`;

const unshieldedCell = new RegExp(`^${opening}`, 'u');
const shieldedCell = new RegExp(`^'${opening}`, 'u');
const unshieldedField = new RegExp(`^${opening}|${inner}${innerOpening}`, 'gu');
const shieldedField = new RegExp(`^'${opening}|${inner}'${innerOpening}`, 'gu');

/** Most cells: nothing to clean and nothing to shield. */
const isPlain = /^[A-Za-z0-9][A-Za-z0-9 ._:/-]*$/;

/**
 * A text as a cell of a workbook: cleaned ({@link cleanCell}), then with an apostrophe in front where a spreadsheet
 * program could take it for a formula, so that it stays text even if the cell is edited or saved as CSV (OWASP, CSV
 * injection). A text that has an apostrophe already gets another, so {@link readCell} gives back exactly what was there.
 */
export function cellOut(text: string): string {
  return isPlain.test(text) ? text : cleanCell(text).replace(unshieldedCell, "'");
}

/** A text as a field of CSV or of tab-separated text: as {@link cellOut}, also behind every separator inside it. */
export function fieldOut(text: string): string {
  return isPlain.test(text) ? text : cleanCell(text).replaceAll(unshieldedField, "'");
}

/** What {@link cellOut} was given, cleaned. */
export function readCell(text: string): string {
  return text.startsWith("'") ? text.replace(shieldedCell, '') : text;
}

/** What {@link fieldOut} was given, cleaned. */
export function readField(text: string): string {
  return text.includes("'") ? text.replaceAll(shieldedField, '') : text;
}

/** A decimal number as we write it: a program that calculates may take it for a number, minus and all. */
export function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the line ends of Word and of mainframes
const lineEnds = /\r\n?|[\u000b\u000c\u0085]/g;
/** Controls, halves of characters and what is no character: no file format of cells can hold them all. */
const noText = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** `\n` line ends, nothing that is no text, and no turned direction that reaches beyond the cell. */
function cleanCell(text: string): string {
  const clean = text.replaceAll(lineEnds, '\n').replaceAll(noText, '');
  return clean + closersOf(clean);
}

const popIsolate = '\u2069';
const popEmbedding = '\u202c';

/**
 * The marks that end what a text opens (UAX 9): a name with an override would turn around the ids and amounts behind it
 * wherever the line is shown. A text that closes what it opens, as Arabic and Hebrew prose does, stays as it is.
 */
function closersOf(text: string): string {
  const open: string[] = [];
  let isolates = 0;
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === popEmbedding) {
      if (open.at(-1) === popEmbedding) open.pop();
    } else if (mark === popIsolate) {
      // Whatever was opened inside of an isolate ends with it.
      if (isolates > 0) open.length = open.lastIndexOf(popIsolate);
      isolates = Math.max(isolates - 1, 0);
    } else {
      const closer = mark >= '\u2066' ? popIsolate : popEmbedding;
      if (closer === popIsolate) isolates += 1;
      open.push(closer);
    }
  }
  return open.reverse().join('');
}
