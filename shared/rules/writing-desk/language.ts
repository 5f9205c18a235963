import { plainLetters } from '../letters.ts';
import { wordsOf } from './words.ts';

/** The languages in which Kiva works with its partners (API.md §3.3), by ISO 639-1 code. */
export const storyLanguages = ['en', 'es', 'fr', 'pt', 'ru'] as const;

/** One of {@link storyLanguages}. */
export type StoryLanguage = (typeof storyLanguages)[number];

const names: Record<StoryLanguage, RegExp> = {
  en: /^(?:en|eng|english|ingles|anglais|английскии)$/,
  es: /^(?:es|spa|spanish|espanol|castellano|espagnol|испанскии)$/,
  fr: /^(?:fr|fra|fre|french|frances|francais|французскии)$/,
  pt: /^(?:pt|por|portuguese|portugues|portugais|португальскии)$/,
  ru: /^(?:ru|rus|russian|ruso|russe|russo|русскии)$/,
};

/** The language that Kiva's list (API.md §1.5) calls by this name or code; null for any other. */
export function languageNamed(label: string): StoryLanguage | null {
  const [name = ''] = plainLetters(label.trim()).split(/[\s(_/-]/);
  return storyLanguages.find((language) => names[language].test(name)) ?? null;
}

/** Frequent small words that only one of the five languages has. */
const smallWords: Record<StoryLanguage, string> = {
  en: 'the and of to is her his with she he for has in that will by from was it this are have who been they their at which into',
  es: 'el los las del y con su sus tiene ella él es pero más muy años hijos años para lo por una al desde donde está ha sido hace ese',
  fr: 'le les des et du une est dans pour elle il avec au aux qui ses sur ans ce cette son leur depuis afin sont pas plus été',
  pt: 'o os um uma em não ela ele com são é tem seu sua seus suas dos das ao também muito pelo pela foi isso anos à',
  ru: 'и она он с что как её ее его из это была был лет также чтобы или от ей они их года году который которая',
};

const languagesOf = new Map<string, StoryLanguage[]>();
for (const language of storyLanguages)
  for (const word of new Set(smallWords[language].split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** A text shorter than this says too little. Words. */
const leastWords = 15;
/** Share of the words that must be small words of the language, and how far it must lead. */
const leastShare = 0.1;
const leastLead = 1.6;

/** The language a text is in, by its small words; null when unsure, as for a short text or a sixth language. */
export function detectLanguage(text: string): StoryLanguage | null {
  const words = wordsOf(text);
  if (words.length < leastWords) return null;
  const scores: Record<StoryLanguage, number> = { en: 0, es: 0, fr: 0, pt: 0, ru: 0 };
  for (const word of words) for (const language of languagesOf.get(word) ?? []) scores[language] += 1;
  const [first, second] = storyLanguages.toSorted((a, b) => scores[b] - scores[a]);
  if (!first || !second || scores[first] < leastShare * words.length) return null;
  return scores[first] >= leastLead * scores[second] ? first : null;
}
