import type { Choice } from '../../model/config.ts';

/** The choice of a list with this word in it, or the first of the list. */
export function chosen(choices: readonly Choice[], word: string): Choice {
  const found = choices.find(({ value, label }) => label.includes(word) || value.includes(word));
  return found ?? choices[0] ?? { value: '', label: '' };
}
