import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core';
import type { Choice } from '../../../shared/model/config.ts';

/** How many options are laid out at once; a partner may have thousands of locations. */
const mostShown = 200;

/** Letters without case and accents, for finding "Ñandú" by "nandu" (acceptance.md DRAFT-2). */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The choices of a picker, and the saved value where the list does not have it: it is shown, never changed. */
export function optionsOf(choices: readonly Choice[], value: string, unlisted: string): ComboboxItem[] {
  const options = choices.map(({ value, label }) => ({ value, label }));
  const isListed = value === '' || options.some((each) => each.value === value);
  return isListed ? options : [{ value, label: unlisted }, ...options];
}

/** The options that hold every typed word somewhere, those that begin with the text first, cut with a last line that says so. */
export function findOptions(
  options: readonly ComboboxParsedItem[],
  search: string,
  more: (count: number) => string,
): ComboboxParsedItem[] {
  const typed = plainLetters(search.trim());
  const words = typed.split(/\s+/);
  const found = options
    .filter((each): each is ComboboxItem => 'value' in each)
    .map((option) => ({ option, letters: plainLetters(option.label) }))
    .filter(({ letters }) => words.every((word) => letters.includes(word)))
    .sort((a, b) => Number(b.letters.startsWith(typed)) - Number(a.letters.startsWith(typed)))
    .map(({ option }) => option);
  const hidden = found.length - mostShown;
  if (hidden <= 0) return found;
  return [...found.slice(0, mostShown), { value: '\u0000more', label: more(hidden), disabled: true }];
}
