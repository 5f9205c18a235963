/** Marks the one button of a page that leads on, for Ctrl+Enter; its value says whether it sends something. */
export const primaryAction = 'data-primary-action';

/** The mark of a button that only shows what would be sent. */
export const leadsOn = { [primaryAction]: 'review' };

/** The mark of a button that sends it. */
export const sends = { [primaryAction]: 'send' };
