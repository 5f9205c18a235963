import { z } from 'zod';

/** The languages of the program, those of PA2, as ISO 639-1 codes. */
export const languages = ['en', 'fr', 'es', 'pt', 'ru'] as const;

/**
 * Made of English at run time, to see what no translator could mend: longer words in brackets, and a script from right
 * to left. Nobody is offered them in a packed program.
 */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;

/** A language that the page can be shown in. */
export const languageSchema = z.enum([...languages, ...pseudoLanguages]);

/** A country as ISO 3166-1 alpha-2, for the way in which dates and numbers are written. */
export const regionSchema = z.string().regex(/^[A-Z]{2}$/);

/** See {@link languageSchema}. */
export type Language = z.infer<typeof languageSchema>;
/** One of {@link languages}. */
export type SpokenLanguage = (typeof languages)[number];

/** The first of a person's preferred locales (BCP 47) whose language the program has; English where there is none. */
export function languageFor(preferred: readonly string[]): SpokenLanguage {
  for (const locale of preferred) {
    const found = z.enum(languages).safeParse(locale.toLowerCase().split(/[-_]/)[0]);
    if (found.success) return found.data;
  }
  return 'en';
}
