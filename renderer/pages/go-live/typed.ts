import { useState } from 'react';

/** What was typed and is not recorded yet; in memory, so that another page or environment does not lose it. */
const typed = new Map<string, string>();

/** The text of a field, kept until the program closes or it is forgotten. */
export function useTyped(name: string, first = ''): [string, (text: string) => void] {
  const [text, setText] = useState(typed.get(name) ?? first);
  const change = (next: string): void => {
    typed.set(name, next);
    setText(next);
  };
  return [text, change];
}

/** Forgets what was recorded. */
export function forgetTyped(): void {
  typed.clear();
}
