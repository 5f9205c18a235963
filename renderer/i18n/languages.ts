import type { Language } from '../../shared/language.ts';
import type { messages as english } from './en/messages.ts';

/** All messages in English, which is the measure of completeness. */
export type Messages = typeof english;

/** Messages by name, as deep as their areas have parts. */
export type MessageTree = { [name: string]: string | MessageTree };

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

/** That each is complete, with plurals of its own, is a test's to say: comparing them as types takes minutes. */
const loaders: Record<Language, () => Promise<MessageTree>> = {
  en: async () => (await import('./en/messages.ts')).messages,
  fr: () => withCalendar(import('./fr/messages.ts'), import('dayjs/locale/fr.js')),
  es: () => withCalendar(import('./es/messages.ts'), import('dayjs/locale/es.js')),
  pt: () => withCalendar(import('./pt/messages.ts'), import('dayjs/locale/pt.js')),
  ru: () => withCalendar(import('./ru/messages.ts'), import('dayjs/locale/ru.js')),
  'en-XA': async () => (await import('./pseudo.ts')).longerMessages,
  'ar-XB': async () => (await import('./pseudo.ts')).rightToLeftMessages,
};

/** What the calendar calls months and days registers itself as it is loaded. */
async function withCalendar(
  loading: Promise<{ messages: MessageTree }>,
  calendar: Promise<unknown>,
): Promise<MessageTree> {
  const [{ messages }] = await Promise.all([loading, calendar]);
  return messages;
}

/** Loads the messages of one language and no other; what its calendar calls months and days comes with them. */
export function loadMessages(language: Language): Promise<Messages> {
  const loading = loaded.get(language) ?? loadWhole(language);
  loaded.set(language, loading);
  return loading;
}

/** Each area of a language asks on its own, and all come from one file. */
const loaded = new Map<Language, Promise<Messages>>();

async function loadWhole(language: Language): Promise<Messages> {
  return withPluralForms(await loaders[language](), language) as Messages;
}

/**
 * Each plural has a form for each category of the language (CLDR); one that is not written is as `_other`, such as the
 * `_many` of French, Spanish and Portuguese, which is for whole millions.
 */
function withPluralForms(tree: MessageTree, language: Language): MessageTree {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const complete = (messages: MessageTree): MessageTree => {
    const all = { ...messages };
    for (const [name, value] of Object.entries(messages)) {
      if (typeof value !== 'string') all[name] = complete(value);
      else if (name.endsWith('_other') && !name.endsWith('_ordinal_other'))
        for (const category of pluralCategories) all[name.slice(0, -'other'.length) + category] ??= value;
    }
    return all;
  };
  return complete(tree);
}
