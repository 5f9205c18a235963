import { app, Menu } from 'electron';
import { type Language, languageFor } from '../../shared/language.ts';
import { loadWords, words } from '../words/words.ts';
import { menuTemplate } from './menu.ts';

/** The language of the program's own words: menu, boxes, pages without a script; the page loads its own. */
export type CurrentLanguage = {
  get: () => Language;
  /** Takes another language at once; null is the computer's. */
  set: (setting: Language | null) => Promise<void>;
};

/** The language that a person chose, or the first of the computer's that there is. Once the app is ready. */
export function languageOf(setting: Language | null): Language {
  return setting ?? languageFor(app.getPreferredSystemLanguages());
}

/** Loads the words and sets the menu, before there is a window. */
export async function startLanguage(
  setting: Language | null,
  options: { mac: boolean; packaged: boolean },
): Promise<CurrentLanguage> {
  let language = languageOf(setting);
  const set: CurrentLanguage['set'] = async (next) => {
    language = languageOf(next);
    await loadWords(language);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options, words().menu)));
  };
  await set(setting);
  return { get: () => language, set };
}
