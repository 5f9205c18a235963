/** Line ends of every system, Word's own line and page breaks, and Unicode's separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's breaks are control characters
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/**
 * Invisible characters that Kiva should not get: controls, soft hyphens, zero-width spaces, object marks, lone
 * surrogates. Joiners (U+200C, U+200D) and direction marks stay: emoji, Persian and Arabic need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffc]|\p{Cs}/gu;
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const nothingToSee = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Most texts: printable ASCII without a space at either end, in which there is nothing to clean. */
const isPlain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Names and texts as they are sent: {@link cleanCharacters} without blank ends. Cleaning twice changes nothing. */
export function cleanText(text: string): string {
  return isPlain.test(text) ? text : trimmed(cleanCharacters(text));
}

/**
 * `\n` line ends, ordinary spaces, nothing invisible, and then NFC: a letter and its mark compose only once nothing
 * stands between them. A tab stays.
 */
export function cleanCharacters(text: string): string {
  return text.replaceAll(lineEnds, '\n').replaceAll(unseen, '').replaceAll(oddSpaces, ' ').normalize('NFC');
}

/** Without blank ends; empty if only joiners and direction marks are left, which look like no text at all. */
export function trimmed(text: string): string {
  return nothingToSee.test(text) ? '' : text.trim();
}

const isPlainId = /^[!-~]+(?: [!-~]+)*$/;
/** Tabs and line ends are controls too, but separate two words. */
const unseenInIds = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffc]/gu;
/** U+2800 is the empty braille cell, which looks like a space. */
const blanks = /[\s\u0085\u2800]+/g;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const fullWidth = /[\uff01-\uff5e]/g;

/** An id without invisible characters, else as it was typed. */
export function stripInvisible(id: string): string {
  return isPlainId.test(id) ? id : id.replaceAll(unseenInIds, '');
}

/**
 * The one normal form of an id: what ids are compared, keyed and sent by. Two spellings that look the same, or that
 * only another keyboard or program makes of the same keys, are one id:
 *
 * - Nothing invisible is part of an id: controls, formats (joiners and direction marks too), soft hyphens, variation
 *   selectors, fillers, halves of characters.
 * - Every run of blanks of any kind is one space; there is none at the ends.
 * - Every hyphen, dash and minus is `-`: word processors exchange them on their own.
 * - Full-width ASCII is ASCII, as East Asian keyboards write it for the same keys. Other compatibility forms (`①`, `²`)
 *   are what a person chose, so NFKC as a whole would join ids that differ.
 * - NFC comes last.
 *
 * Everything else tells two ids apart, since Kiva compares what it is sent with what it has: case, zeros in front,
 * letters of other alphabets that look alike, and digits of other scripts. A row with an id that differs only in those
 * is unknown, and the near ids are offered for a person to choose from.
 */
export function cleanId(id: string): string {
  if (isPlainId.test(id)) return id;
  return stripInvisible(id)
    .replaceAll(blanks, ' ')
    .replaceAll(dashes, '-')
    .replaceAll(fullWidth, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .trim();
}

/** How many words a text has, in any script that separates words; Han, Kana and Thai count by segment. */
export function countWords(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(segments).filter((segment) => segment.isWordLike).length;
}
