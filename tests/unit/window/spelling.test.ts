import { expect, test, vi } from 'vitest';
import { hasSystemSpelling, knownLanguages, spellingItems } from '../../../electron/window/spelling.ts';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

test('words are checked where the system has dictionaries of its own', () => {
  expect(hasSystemSpelling('darwin')).toBe(true);
  expect(hasSystemSpelling('win32')).toBe(true);
  expect(hasSystemSpelling('linux')).toBe(false);
});

test('takes the languages of the person that can be checked, each once', () => {
  const available = ['en-GB', 'en-US', 'fr', 'pt-BR', 'ru'];
  expect(knownLanguages(['fr-SN', 'en-GB', 'fr-FR', 'sw-KE'], available)).toEqual(['fr', 'en-GB']);
  expect(knownLanguages(['sw-KE'], available)).toEqual([]);
});

test('a wrong word gets suggestions, each of which replaces it', () => {
  const replaced: string[] = [];
  const wrong = { isEditable: true, misspelledWord: 'helo', dictionarySuggestions: ['hello', 'help'] };
  const items = spellingItems(wrong, (word) => replaced.push(word));
  expect(items.map(({ label, role, type }) => label ?? role ?? type)).toEqual([
    ...['hello', 'help', 'separator'],
    ...['cut', 'copy', 'paste'],
  ]);
  items[1]?.click?.({} as never, undefined, {} as never);
  expect(replaced).toEqual(['help']);
});

test('offers nothing where no word is wrong or nothing can be changed', () => {
  const right = { isEditable: true, misspelledWord: '', dictionarySuggestions: [] };
  expect(spellingItems(right, () => undefined)).toEqual([]);
  const fixed = { isEditable: false, misspelledWord: 'helo', dictionarySuggestions: ['hello'] };
  expect(spellingItems(fixed, () => undefined)).toEqual([]);
});
