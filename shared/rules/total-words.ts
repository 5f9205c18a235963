import { plainLetters } from './letters.ts';

/** Words of totals in English, Spanish, French, Portuguese and Russian; a number in the same word makes it an id: `SUM-0042`. */
const totals =
  /^(?:(?:grand|gran|sub|sous|общии|промежуточныи)[\s-]*)?(?:totals?|totales|totais|totaux|sum|suma|somme|soma|итого?|всего)(?!\p{L})(?![^\s:]*\d)/u;

/** True for a text that begins as the line below a column does. */
export function isTotalText(text: string): boolean {
  return totals.test(plainLetters(text.trim()));
}

/** True for a line that sums up the sheet: its first words say so. */
export function isTotalLine(row: readonly string[]): boolean {
  return isTotalText(row.find((cell) => cell.trim() !== '') ?? '');
}
