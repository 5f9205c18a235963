import type { Language } from '../../shared/language.ts';
import type { messages as english } from './en/messages.ts';

/** All messages in English, which is the measure of completeness. */
export type Messages = typeof english;

/** The same messages in another language. Which forms a plural has is the language's own matter; a test counts them. */
export type Translation<T = Messages> = {
  [K in keyof T as K extends `${string}_ordinal_${'one' | 'two' | 'few'}` ? never : K]: T[K] extends string
    ? string
    : Translation<T[K]>;
};

/** The languages by their own names. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ru: 'Русский',
  'en-XA': '[Ēñĝļîšħ þšéûðö]',
  'ar-XB': 'English, right to left',
};

const loaders: Record<Language, () => Promise<Translation>> = {
  en: async () => (await import('./en/messages.ts')).messages,
  fr: async () => (await import('./fr/messages.ts')).messages,
  es: async () => (await import('./es/messages.ts')).messages,
  pt: async () => (await import('./pt/messages.ts')).messages,
  ru: async () => (await import('./ru/messages.ts')).messages,
  'en-XA': async () => (await import('./pseudo.ts')).longerMessages,
  'ar-XB': async () => (await import('./pseudo.ts')).rightToLeftMessages,
};

/** Loads the messages of one language and no other; what its calendar calls months and days comes with them. */
export async function loadMessages(language: Language): Promise<Messages> {
  return withPluralForms(await loaders[language](), language) as Messages;
}

type MessageTree = { [name: string]: string | MessageTree };

/**
 * Each plural has a form for each category of the language (CLDR); one that is not written is as `_other`, such as the
 * `_many` of French, Spanish and Portuguese, which is for whole millions.
 */
function withPluralForms(tree: MessageTree, language: Language): MessageTree {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const complete = (messages: MessageTree): MessageTree => {
    const forms = Object.entries(messages).flatMap(([name, value]) => {
      if (typeof value !== 'string') return [[name, complete(value)]];
      if (!name.endsWith('_other') || name.endsWith('_ordinal_other')) return [];
      const base = name.slice(0, -'other'.length);
      return pluralCategories.map((category) => [`${base}${category}`, value]);
    });
    return { ...Object.fromEntries(forms), ...onlyMessages(messages) };
  };
  return complete(tree);
}

function onlyMessages(messages: MessageTree): MessageTree {
  return Object.fromEntries(Object.entries(messages).filter(([, value]) => typeof value === 'string'));
}
