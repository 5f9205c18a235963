// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g;
const oddSpaces = /[\u00a0\u2007\u202f\u2009\u200a]/g;

/** Most ids and amounts: printable ASCII without a space at either end, in which there is nothing to clean. */
const isPlain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Text as it is sent: NFC, no control characters, ordinary spaces, `\n` line ends, no blank ends (DRAFT-3). */
export function cleanText(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(oddSpaces, ' ')
    .trim();
}

/** How many words a text has, in any script that separates words; Han, Kana and Thai count by segment. */
export function countWords(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(segments).filter((segment) => segment.isWordLike).length;
}
