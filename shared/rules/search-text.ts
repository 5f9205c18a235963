/** Letters that Unicode does not take apart into a letter and a mark, as people type them without. */
const plain: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n' },
  ...{ ə: 'e', ɓ: 'b', ɗ: 'd', ɖ: 'd', ƙ: 'k', ƴ: 'y', ɛ: 'e', ɔ: 'o', ς: 'σ' },
  ...{ қ: 'к', ғ: 'г', ү: 'у', ұ: 'у', ө: 'о', ң: 'н', ҳ: 'х', ҷ: 'ч' },
  // Arabic letters that are written now one way and now the other, and the stroke that only widens a word.
  ...{ ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ٱ: 'ا', ـ: '' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", '‐': '-', '–': '-', '—': '-', '−': '-' },
};
const others = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/** Marks that people leave out. In the scripts of India and Southeast Asia the vowels are marks, too: those stay. */
const accents =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]/gu;

/** Invisible characters, such as direction marks that come along when a text is copied. */
const unseen = /\p{Cf}/gu;

/** Letters as they are searched: without case, accents and invisible characters; white space as it is. */
export function searchLetters(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(unseen, '').replaceAll(accents, '').toLowerCase();
  return letters.replaceAll(others, (letter) => plain[letter] ?? letter);
}

/** Text as it is searched: {@link searchLetters}, with each run of white space as one space. */
export function searchText(text: string): string {
  const letters = /^[ -~]*$/.test(text) ? text.toLowerCase() : searchLetters(text);
  return letters.replaceAll(/\s+/g, ' ').trim();
}
