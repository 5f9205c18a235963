/**
 * Letters beyond ASCII, in lower case, of languages that partners' clients have names in. A reading of bytes is judged by them:
 * only the right code page gives all names of a file in the letters of one language.
 */
const alphabets: Record<string, string> = {
  spanish: 'áéíóúüñçèàâêôëï',
  portuguese: 'áâãàéêíóôõúüçñè',
  french: 'àâäçéèêëîïôöùûüÿœñáíóú',
  german: 'äöüßéèç',
  albanian: 'ëç',
  polish: 'ąćęłńóśźż',
  czech: 'áčďéěíňóřšťúůýžĺľŕôäö',
  hungarian: 'áéíóöőúüűä',
  romanian: 'ăâîşţșțáé',
  croatian: 'čćđšžé',
  turkish: 'çğıi̇öşüâîûə',
  vietnamese: 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
  russian: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
  ukrainian: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  belarusian: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  serbian: 'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ',
  greek: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ',
  hebrew: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת',
  arabic: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
  persian: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهیيى',
  urdu: 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوهھہۂۃیےۓ',
};

const alphabetSets = Object.entries(alphabets).map(([language, letters]) => ({
  language,
  letters: new Set(letters.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []),
}));

/** A vowel sign or a tone stands on a consonant or another sign; none begins a word. */
const thaiWord = /^(?:[เแโใไ]*[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]*[ๆฯ]?)+$/u;

/** Scripts whose letters are no list: any text of that script alone is plausible. */
const wholeScripts = [
  ['thai', thaiWord],
  ['korean', /^[\p{Script=Hangul}]+$/u],
  ['japanese', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ]+$/u],
  ['chinese', /^[\p{Script=Han}]+$/u],
] as const;

/** Signs that stand in ordinary text beside letters. */
const ordinarySigns =
  /[’‘“”«»‚„\u00a0ªº°№€\u200e\u200f،؛؟ـ、。・　（）]|(?<![\p{L}\p{M}])[–—…·](?![\p{L}\p{M}])/gu;

/** Forms of Hebrew, Greek and Arabic letters that only end a word: capitals of KOI8 read as Hebrew have them anywhere. */
const endingInside = /[ךםןףץςة](?=\p{L})/u;

/** Harakat and other marks of Arabic, and zero-width joiners, belong to any word. */
const looseMarks = /[\u064b-\u0652\u200c\u200d]/gu;

/**
 * The share of texts that are words of one and the same of some languages. Texts without letters beyond ASCII are not to be given.
 * A word of two scripts, a sign inside a word or a capital behind a small letter is of no language; names of which none has a
 * capital are half as plausible, since a wrong code page turns capitals into small letters.
 */
export function shareInOneLanguage(texts: readonly string[], languages: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const language of languagesOf(text))
      if (languages.includes(language)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const share = Math.max(...counts.values(), 0) / Math.max(texts.length, 1);
  const isCaseless =
    texts.every((text) => !/\p{Lu}/u.test(text)) && texts.some((text) => /\p{Ll}/u.test(text));
  return isCaseless ? share / 2 : share;
}

/** The languages in which a text can be written. */
function languagesOf(raw: string): string[] {
  const text = raw.normalize('NFC').replaceAll(ordinarySigns, ' ').replaceAll(looseMarks, '');
  // Whatever is no letter and not ASCII is a sign that names and headings do not have.
  if (/[^\p{L}\p{M}\p{ASCII}]|\p{Co}/u.test(text)) return [];
  const words = text.match(/[\p{L}\p{M}'`]+/gu) ?? [];
  const own = words.filter((word) => /\P{ASCII}/u.test(word));
  const isLatin = own.every((word) => /^[\p{Script=Latin}\p{M}'`]+$/u.test(word));
  if (words.some((word) => endingInside.test(word))) return [];
  if (!words.every(isCased) || (!isLatin && own.some((word) => /[A-Za-z]/.test(word)))) return [];
  const whole = wholeScripts.filter(([, pattern]) => own.every((word) => pattern.test(word)));
  const letters = new Set(own.flatMap((word) => word.toLowerCase().match(/\P{M}\p{M}*/gu) ?? []));
  const beyond = [...letters].filter((letter) => !/^[a-z'`]$/.test(letter));
  const fitting = alphabetSets.filter(({ letters: known }) => beyond.every((letter) => known.has(letter)));
  return [...whole.map(([language]) => language), ...fitting.map(({ language }) => language)];
}

/** Small letters, capitals, or a capital and small letters; names such as McDonald have their second capital in ASCII. */
function isCased(word: string): boolean {
  return !/\p{Ll}\p{M}*(?![A-Z])\p{Lu}|\p{Lu}\p{M}*\p{Lu}\p{M}*(?![a-z])\p{Ll}/u.test(word);
}
