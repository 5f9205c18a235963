/** Line ends of every system, Word's own line break, and Unicode's separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's line break is one
const lineEnds = /\r\n?|[\u000b\u0085\u2028\u2029]/g;
/**
 * What nobody sees and Kiva should not get: controls, soft hyphens, zero-width spaces, marks of objects, halves of
 * characters. Joiners (U+200C, U+200D) and marks of direction stay: emoji, Persian and Arabic need them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const unseen = /[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffc]|\p{Cs}/gu;
/** A bullet at the start of a line as Word puts it on the clipboard, with a tab or several spaces behind it. */
const wordBullet = /^[ \t]*(?:[•·▪◦●○■□\uf0a7\uf0b7\uf076\uf0d8]|[o§ØüvÞ-](?=\t))[ \t]*/gmu;
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Text in which only blank ends are to be taken away. */
const plain = /^[\n\x20-\x7e]*$/;

/**
 * The text of a journal as it is sent, shown and counted (acceptance.md JRN-5): `\n` line ends, ordinary spaces, Word's bullets as
 * "• ", nothing invisible, NFC, no blank ends. Smart quotes, emoji and all scripts stay. Cleaning twice changes nothing.
 */
export function cleanJournal(text: string): string {
  return cleanPasted(text).trim();
}

/** The subject as it is sent: {@link cleanJournal} in one line. */
export function cleanSubject(text: string): string {
  return cleanJournal(text).replaceAll(/\s*\n\s*/g, ' ');
}

/** What is pasted into the middle of a text: as {@link cleanJournal}, with the spaces at its ends. */
export function cleanPasted(text: string): string {
  if (plain.test(text)) return text.replaceAll(/ +$/gm, '');
  return text
    .replaceAll(lineEnds, '\n')
    .replaceAll(unseen, '')
    .normalize('NFC')
    .replaceAll(oddSpaces, ' ')
    .replaceAll(wordBullet, '• ')
    .replaceAll('\t', ' ')
    .replaceAll(/ +$/gm, '');
}
