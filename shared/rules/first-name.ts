/**
 * The first name of a person whose name came in one piece, as Kiva's loans have it; empty where it cannot be told, so that a
 * person writes it. "Kamau, Jane" says itself which is which; where the family name usually stands first, only a person knows.
 */
export function firstNameIn(name: string, place: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  if (given !== '') return firstWord(given);
  return family.includes(' ') && isFamilyNameFirst(family, place) ? '' : firstWord(family);
}

const firstWord = (text: string): string => text.trim().split(/\s+/)[0] ?? '';

/** Countries as Kiva's locations end with them ("Hanoi: Vietnam"). */
const countries =
  /(^|[:,]\s*)(viet ?nam|hungary|china|taiwan|hong kong|macau|japan|(south |north )?korea|cambodia|mongolia|singapore)\s*$/i;

/** Scripts in which the family name is written first. */
const scripts = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}]/u;

/** Letters of Vietnamese alone; those that Yoruba, Igbo or Serbian have too are left out. */
const vietnamese = /[ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉỏốồổỗộớờởỡợủứừửữựỳỵỷỹ]/iu;

function isFamilyNameFirst(name: string, place: string): boolean {
  const text = name.normalize('NFC');
  return countries.test(place.trim()) || scripts.test(text) || vietnamese.test(text);
}
