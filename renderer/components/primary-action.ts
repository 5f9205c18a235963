import { useKeyText } from './use-key-text.ts';

/** Marks the one button of a page that leads on, for Ctrl+Enter; its value says whether it sends something. */
export const primaryAction = 'data-primary-action';

const keyShortcuts = navigator.platform.startsWith('Mac') ? 'Meta+Enter' : 'Control+Enter';

/**
 * The mark of a button that leads on, with its key for a pointer and a screen reader. `review` sends nothing: it shows what would
 * be sent, or locks it for another person; `send` sends it.
 */
export function usePrimaryAction(kind: 'review' | 'send') {
  const title = useKeyText()('Ctrl Enter');
  return { [primaryAction]: kind, title, 'aria-keyshortcuts': keyShortcuts };
}
