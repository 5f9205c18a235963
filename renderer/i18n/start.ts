import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages } from './languages.ts';

/** Makes the translator, ready at once since all messages are in the bundle. React escapes by itself. */
export function startI18n(language: string): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(languages).map(([tag, { messages }]) => [tag, messages])),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
