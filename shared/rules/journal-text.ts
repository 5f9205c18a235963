import { cleanCharacters, trimmed } from './text.ts';

/** A bullet at the start of a line as Word puts it on the clipboard, with a tab or several spaces behind it. */
const wordBullet = /^[ \t]*(?:[•·▪◦●○■□\uf0a7\uf0b7\uf076\uf0d8]|[o§ØüvÞ-](?=\t))[ \t]*/gmu;
/** Text in which only blank ends are to be taken away. */
const plain = /^[\n\x20-\x7e]*$/;

/**
 * The text of a journal as it is sent, shown and counted: {@link cleanCharacters}, Word's bullets as "• ", no blank
 * ends. Smart quotes, emoji and all scripts stay. Cleaning twice changes nothing.
 */
export function cleanJournal(text: string): string {
  return trimmed(cleanPasted(text));
}

/** The subject as it is sent: {@link cleanJournal} in one line. */
export function cleanSubject(text: string): string {
  return cleanJournal(text).replaceAll(/\s*\n\s*/g, ' ');
}

/** What is pasted into the middle of a text: as {@link cleanJournal}, with the spaces at its ends. */
export function cleanPasted(text: string): string {
  if (plain.test(text)) return text.replaceAll(/ +$/gm, '');
  return cleanCharacters(text).replaceAll(wordBullet, '• ').replaceAll('\t', ' ').replaceAll(/ +$/gm, '');
}
