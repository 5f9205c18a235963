/** Marks the one button of a page that leads on, for Ctrl+Enter; its value says whether it sends something. */
export const primaryAction = 'data-primary-action';

/** What a pointer and a screen reader are told of the key; ⌘ on a Mac. */
const keys = navigator.platform.startsWith('Mac')
  ? { title: '⌘ Enter', 'aria-keyshortcuts': 'Meta+Enter' }
  : { title: 'Ctrl Enter', 'aria-keyshortcuts': 'Control+Enter' };

/** The mark of a button that sends nothing: it shows what would be sent, or locks it for another person. */
export const leadsOn = { [primaryAction]: 'review', ...keys };

/** The mark of a button that sends it. */
export const sends = { [primaryAction]: 'send', ...keys };
