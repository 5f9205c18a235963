import type { Language } from '../../shared/language.ts';
import { regions } from './region.ts';

/** The countries that a person can choose from, by their names in a language and in its order. */
export function listRegions(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return regions
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => compare(one.label, other.label));
}
