import type { KeyboardEvent } from 'react';
import { plainLetters } from '../../../shared/rules/letters.ts';

/** Lets a letter choose from a short list: the first option that begins with it, as in the system's own lists. */
export function chooseByLetter<Value extends string>(
  options: readonly { value: Value; label: string }[],
  onChoose: (value: Value) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event;
    if ([...key].length !== 1 || key === ' ' || ctrlKey || metaKey || altKey || nativeEvent.isComposing)
      return;
    const found = options.find(({ label }) => plainLetters(label).startsWith(plainLetters(key)));
    if (!found) return;
    event.preventDefault();
    onChoose(found.value);
  };
}
