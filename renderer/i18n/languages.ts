import type { Language } from '../../shared/language.ts';
import type { messages as english } from './en/messages.ts';

/** All messages of one language, one namespace per area. English is the measure of completeness. */
export type Messages = typeof english;

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

const loaders: Partial<Record<Language, () => Promise<Messages>>> & { en: () => Promise<Messages> } = {
  en: async () => (await import('./en/messages.ts')).messages,
  'en-XA': async () => (await import('./pseudo.ts')).longerMessages,
  'ar-XB': async () => (await import('./pseudo.ts')).rightToLeftMessages,
};

/** Loads the messages of one language and no other; what its calendar calls months and days comes with them. */
export async function loadMessages(language: Language): Promise<Messages> {
  return withPluralForms(await (loaders[language] ?? loaders.en)(), language) as Messages;
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
