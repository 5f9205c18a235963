import type { StoryLanguage } from './language.ts';
import { anyOf, beginsSentence, distinct, withoutQuotes } from './words.ts';

/**
 * Words by which the teller speaks of himself. Left out on purpose: what a partner's staff say of themselves
 * ("nos cuenta", "notre institution", "our branch"), and words that mean something else as often ("mine", "vivo").
 */
const patterns: Record<StoryLanguage, () => RegExp> = {
  en: anyOf(
    'my',
    'me',
    'myself',
    'we',
    'ours?(?!\\s+(?:\\p{L}+\\s+)?(?:institution|organi[sz]ation|branch|partner|program|office|compan|field|staff|loan officer|client|borrower|bank|microfinance|cooperative|lender))',
  ),
  es: anyOf(
    'yo',
    'mis?',
    'mí[oa]s?',
    'me',
    'mí',
    'conmigo',
    'nosotr[oa]s',
    'soy',
    'tengo',
    'quiero',
    'necesito',
    'estoy',
    'somos',
    'tenemos',
    'queremos',
    'vivimos',
    'necesitamos',
  ),
  fr: anyOf('je', "j(?=[’'])", "m(?=[’'])", 'moi', 'me', 'mon', 'ma', 'mes', 'nous (?:sommes|\\p{L}+ons)'),
  pt: anyOf(
    'eu',
    'meus?',
    'minhas?',
    'me',
    'mim',
    'comigo',
    'nós',
    'sou',
    'tenho',
    'quero',
    'estou',
    'somos',
    'temos',
  ),
  ru: anyOf(
    'я',
    'мне',
    'меня',
    'мной',
    'мо[йяи]',
    'мо[её]',
    'моего',
    'моей',
    'моему',
    'моих',
    'моими?',
    'мо[её]м',
    'мою',
    'мы',
  ),
};

/** "I" alone, but not a Roman number ("Grade I", "Kakuma I"), an initial ("I. Achieng") or a name ("I&M Bank"). */
const englishI =
  /(?<![\p{L}\p{N}&./-])(?<!\b(?:class|grade|phase|form|level|part|zone|block|sector|type|stage|category|kakuma|war|senior|primary|standard|volume|cycle|term) )I(?![\p{L}\p{N}&./)-])/giu;

/**
 * The words of the first person in a story outside quotation marks: a reason for which Kiva sends loans back
 * (API.md §4.5). A capital within a sentence is a name and does not count; nor do `names`, the borrowers' own.
 */
export function firstPersonWords(
  story: string,
  language: StoryLanguage,
  names: readonly string[] = [],
): string[] {
  const text = withoutQuotes(story.normalize('NFC'));
  const isShouted = !/\p{Ll}/u.test(text);
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const found = [...text.matchAll(patterns[language]())].filter(
    ({ 0: word, index }) =>
      !own.has(word.toLowerCase()) && (isShouted || /^\p{Ll}/u.test(word) || beginsSentence(text, index)),
  );
  const capitals =
    language === 'en' ? [...text.matchAll(englishI)].filter(({ 0: word }) => word === 'I') : [];
  return distinct([...capitals, ...found].toSorted((a, b) => a.index - b.index).map(({ 0: word }) => word));
}
