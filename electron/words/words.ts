import type { Language } from '../../shared/language.ts';
import { words as english } from './en.ts';

/** What the main process says by itself, in one language. English is the measure of completeness. */
export type Words = typeof english;

/** English is at hand before anything else is read; of the others only the chosen one is loaded. */
const loaders: Partial<Record<Language, () => Promise<{ words: Words }>>> = {
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  ru: () => import('./ru.ts'),
};

let current: Words | null = null;

/** The words in the language that was loaded last; before that English ones. */
export function words(): Words {
  return current ?? english;
}

/** True once a language was chosen. */
export function hasWords(): boolean {
  return current !== null;
}

/** Loads the words of a language; a pseudo language has English ones. Where a file is missing, what was there stays. */
export async function loadWords(language: Language): Promise<void> {
  const load = loaders[language];
  // Of missing files the page tells, and a box of the start.
  current = load
    ? await load().then(
        ({ words }) => words,
        () => words(),
      )
    : english;
}

/** A message with its values in place of `{{name}}`. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}
