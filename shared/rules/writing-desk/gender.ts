import type { StoryLanguage } from './language.ts';
import { anyOf, distinct } from './words.ts';

type GenderWords = { female: () => RegExp; male: () => RegExp };

/** Impersonal "il": "il y a", "il faut", "il s'agit". */
const impersonal =
  "(?!\\s+(?:n[’']|ne )?\\s*(?:y (?:a|avait|aura)|faut|fallait|faudra|s[’']agit|pleut|existe|reste|manque|fait|est (?:important|nécessaire|difficile|possible|temps|facile|vrai|essentiel)))";

/** Words that tell of whom a story speaks: pronouns, titles, and few others that agree with the person alone. */
const lists: Record<StoryLanguage, GenderWords> = {
  en: {
    female: anyOf('she', 'hers?', 'herself', 'mrs', 'ms', 'miss'),
    male: anyOf('he', 'his', 'him', 'himself', 'mr'),
  },
  es: {
    female: anyOf(
      'ella',
      'casada',
      'soltera',
      'viuda',
      'divorciada',
      'señora',
      'sra',
      'agricultora',
      'vendedora',
      'prestataria',
      'ama de casa',
    ),
    male: anyOf(
      'él',
      'casado',
      'soltero',
      'viudo',
      'divorciado',
      'señor',
      'sr',
      'agricultor',
      'vendedor',
      'prestatario',
    ),
  },
  fr: {
    female: anyOf(
      'elle',
      'mariée',
      'veuve',
      'divorcée',
      'madame',
      'mme',
      'emprunteuse',
      'vendeuse',
      'agricultrice',
    ),
    male: anyOf(
      `il${impersonal}`,
      'marié',
      'veuf',
      'divorcé',
      'monsieur',
      'emprunteur',
      'vendeur',
      'agriculteur',
    ),
  },
  pt: {
    female: anyOf(
      'ela',
      'casada',
      'solteira',
      'viúva',
      'divorciada',
      'senhora',
      'sra',
      'agricultora',
      'vendedora',
      'dona de casa',
    ),
    male: anyOf('ele', 'casado', 'solteiro', 'viúvo', 'divorciado', 'senhor', 'sr', 'agricultor', 'vendedor'),
  },
  ru: {
    female: anyOf('она', 'е[её]', 'ей', 'не[её]', 'ней', 'замужем', 'вдова', 'родилась'),
    male: anyOf('он', 'его', 'ему', 'него', 'н[её]м', 'женат', 'вдовец', 'родился'),
  },
};

/** How often words of the other gender must come, and how far they must lead: stories also tell of spouses. */
const least = 2;
const leastLead = 5;

/**
 * Words by which a story contradicts the gender field, a reason for which Kiva sends loans back (API.md §4.5); none
 * when it may be right.
 */
export function contradictingWords(
  story: string,
  gender: 'female' | 'male',
  language: StoryLanguage,
): string[] {
  const text = story.normalize('NFC');
  const own = text.match(lists[language][gender]()) ?? [];
  const other = text.match(lists[language][gender === 'female' ? 'male' : 'female']()) ?? [];
  return other.length >= least && other.length > leastLead * own.length ? distinct(other) : [];
}
