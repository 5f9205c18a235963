import { type BackendModule, createInstance, type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { isolateText } from '../../shared/rules/directions.ts';
import { formatCount } from './format.ts';
import { loadMessages, type Messages } from './languages.ts';

/** A `count` is always a number of things, so it has the region's separators in every message. */
const counts: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value, _format, _language, options) =>
    options?.interpolationkey === 'count' && typeof value === 'number' ? formatCount(value) : value,
};

/** Numbers come here too. */
const shown = (value: unknown) => (typeof value === 'string' ? isolateText(value) : value) as string;

/** Messages of a language that is chosen later; each area asks, and all come from one file. */
const backend: BackendModule = {
  type: 'backend',
  init() {},
  read: async (language, area) => (await loadMessages(language as Language))[area as keyof Messages],
};

/**
 * Makes the translator, ready at once in the language whose messages are given; others are loaded when they are chosen.
 * Each language is complete, so none falls back on another. React escapes by itself; a value cannot turn the words
 * around it.
 */
export function startI18n(language: Language, messages: Messages): i18n {
  const instance = createInstance();
  void instance
    .use(counts)
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      load: 'currentOnly',
      resources: { [language]: messages },
      partialBundledLanguages: true,
      ns: Object.keys(messages),
      defaultNS: 'common',
      initAsync: false,
      interpolation: { escapeValue: true, escape: shown, alwaysFormat: true },
      react: { useSuspense: false },
    });
  return instance;
}
