import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolateText } from '../../shared/rules/directions.ts';
import { formatCount } from './format.ts';
import { languages } from './languages.ts';

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

/** Makes the translator, ready at once since all messages are in the bundle. React escapes by itself; a value cannot turn the words around it. */
export function startI18n(language: string): i18n {
  const instance = createInstance();
  void instance
    .use(counts)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: Object.fromEntries(Object.entries(languages).map(([tag, { messages }]) => [tag, messages])),
      defaultNS: 'common',
      initAsync: false,
      interpolation: { escapeValue: true, escape: shown, alwaysFormat: true },
    });
  return instance;
}
