import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { plainLetters } from '../../../../shared/rules/letters.ts';

/** A partner may have thousands of locations; more than these are found by typing. */
const mostShown = 100;

/** The options that hold every typed word, without regard to case and accents. */
export const searchChoices: OptionsFilter = ({ options, search }) => {
  const words = plainLetters(search.trim()).split(/\s+/);
  const items = options.filter((option): option is ComboboxItem => 'value' in option);
  const found = items.filter(({ label }) => words.every((word) => plainLetters(label).includes(word)));
  return found.slice(0, mostShown);
};
