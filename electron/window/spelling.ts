import {
  app,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';

/** Names no server: what Chromium asks it for fails before anything leaves this computer. */
const nowhere = 'app://no-dictionaries/';

/** Whether the system checks words by itself, with dictionaries that are on the computer. On Linux there is no such thing. */
export function hasSystemSpelling(platform: NodeJS.Platform): boolean {
  return platform === 'darwin' || platform === 'win32';
}

/**
 * Call it as soon as a session is created: each one fetches a dictionary of Hunspell from Google as it begins, past
 * `webRequest` and also with its spell checker off.
 */
export function fetchNoDictionaries(own: Session): void {
  own.setSpellCheckerDictionaryDownloadURL(nowhere);
}

/** Checks the words of a page's session where the system does that, in the languages that the person has set in it. */
export function checkSpelling(own: Session): void {
  own.setSpellCheckerEnabled(hasSystemSpelling(process.platform));
  // macOS finds out the language by itself.
  if (process.platform === 'win32')
    own.setSpellCheckerLanguages(
      knownLanguages(app.getPreferredSystemLanguages(), own.availableSpellCheckerLanguages),
    );
}

/** Those of the person's languages that can be checked: as they are, else without their region. */
export function knownLanguages(preferred: readonly string[], available: readonly string[]): string[] {
  const found = preferred.map((wanted) => {
    const [language] = wanted.split('-');
    return available.find((each) => each === wanted) ?? available.find((each) => each === language);
  });
  return [...new Set(found.filter((each) => each !== undefined))];
}

/** At a word that is spelt wrong a right click offers others in its place. */
export function offerSpellings(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = spellingItems(params, (word) => contents.replaceMisspelling(word));
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

/** The suggestions, then what else is done with text; nothing where no word is wrong. */
export function spellingItems(
  {
    isEditable,
    misspelledWord,
    dictionarySuggestions,
  }: Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'dictionarySuggestions'>,
  replace: (word: string) => void,
): MenuItemConstructorOptions[] {
  if (!isEditable || misspelledWord === '') return [];
  return [
    ...dictionarySuggestions.map((label) => ({ label, click: () => replace(label) })),
    ...(dictionarySuggestions.length > 0 ? [{ type: 'separator' } as const] : []),
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
  ];
}
