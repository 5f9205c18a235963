import { plainLetters } from './letters.ts';

/**
 * Words for totals in the languages of partners: a hint beside place and shape, never the only one if the same cell has
 * a number.
 */
const words =
  'total totals totales totais totaux sum suma somme soma summa summe итог итого всего жами барлыгы барлығы жиыны нийт jami jumla jumlah jumlahnya total keseluruhan toplam tong cong tongcong iya kabuuan kabuoan igiteranyo totali ukupno gjithsej suma ithala celkem razem somma totale insgesamt gesamt totalt total geral الاجمالي اجمالي المجموع مجموع جمع جمله کل कुल जम्मा মোট එකතුව மொத்தம் รวม รวมทั้งสิ้น ລວມ សរុប စုစုပေါင်း ድምር wadarta jimla isuka სულ ընդամենը cəmi yekun умумии ҳамаги разом усього fitambarany';
const known = new Set(words.split(' ').map((word) => plainLetters(word)));

/** Words for totals that are people's names too, or may be. */
const alsoNames = new Set('sum suma soma jami tong cong iya कुल'.split(' ').map((word) => plainLetters(word)));

const before = /^(?:grand|gran|sub|sous|общии|промежуточныи)[\s-]*/u;

const longest = 100;

/** True for a text of a few words of which the first or the last says that it is a total; one with a digit is an id, but for `Total: 25`. */
export function isTotalText(text: string): boolean {
  const bare = text
    .trim()
    .slice(0, longest)
    .replace(/[:=]\s?\p{Nd}+$/u, '');
  return !/\p{Nd}/u.test(bare) && hasTotalWord(bare);
}

/** The same whatever digits stand beside the word: `TOTAL 25` may be a total or an id. */
export function hasTotalWord(text: string): boolean {
  return totalWordsIn(text).length > 0;
}

/** True where all that speaks for a total may be a person's name, as in `Soma Devi`. */
export function isTotalOrName(text: string): boolean {
  const words = totalWordsIn(text);
  return words.length > 0 && words.every((word) => alsoNames.has(word));
}

/** Of the first word, the last one and all in one, those that say that it is a total. */
function totalWordsIn(text: string): string[] {
  // No word has fewer letters, and nearly all cells of a long sheet have none.
  if (!/\p{L}[\p{L}\p{M}]/u.test(text)) return [];
  const plain = plainLetters(text.trim().slice(0, longest)).replace(before, '');
  const parts = plain.split(/[\s\p{Nd}:.,=()-]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6) return [];
  return [parts[0] ?? '', parts.at(-1) ?? '', parts.join('')].filter((word) => known.has(word));
}
