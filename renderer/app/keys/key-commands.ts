/** A key as the page hears it; `command` is Ctrl, or ⌘ on a Mac. `isTyping`: the focus is where letters are text. */
export type KeyStroke = {
  key: string;
  command: boolean;
  shift: boolean;
  alt: boolean;
  isTyping: boolean;
};

/** Pages in the order of the navigation: Ctrl and the number of one leads there. */
export const numberedPages = [
  '/today',
  '/loans',
  '/drafts',
  '/journals',
  '/repayments',
  '/activity',
  '/settings',
] as const;

/** What a key does wherever one is. */
export type KeyCommand =
  | { do: 'palette' | 'search' | 'primary' | 'help' | 'guides' }
  | { do: 'page'; to: (typeof numberedPages)[number] };

/** The command of a key, or null where the key is not for the whole page. */
export function keyCommandOf({ key, command, shift, alt, isTyping }: KeyStroke): KeyCommand | null {
  if (key === 'F1') return { do: shift ? 'guides' : 'help' };
  // Ctrl and Alt together are AltGr, which types.
  if (alt) return null;
  if (command) return shift ? null : withCommand(key);
  if (isTyping) return null;
  // The sign alone, on whatever key and with whatever modifier a layout has it.
  if (key === '?') return { do: 'help' };
  return key === '/' ? { do: 'search' } : null;
}

function withCommand(key: string): KeyCommand | null {
  if (key === 'Enter') return { do: 'primary' };
  if (key.toLowerCase() === 'k') return { do: 'palette' };
  if (key.toLowerCase() === 'f') return { do: 'search' };
  const to = /^[1-9]$/.test(key) ? numberedPages[Number(key) - 1] : undefined;
  return to === undefined ? null : { do: 'page', to };
}
