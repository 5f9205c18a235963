/** The program's own scheme. A scheme of our own instead of `file:` (Electron's security checklist, item 18). */
export const appScheme = 'app';

/** The one host of the scheme. */
export const appHost = 'bundle';

/** The page that the window shows. */
export const appPage = `${appScheme}://${appHost}/index.html`;

/** The calm static page shown when the other one keeps failing. */
export const crashPage = `${appScheme}://${appHost}/crashed.html`;

/** Where a report of a problem is made, which works where other pages do not. */
export const problemPage = `${appPage}#/problem`;

/** The page at the same place as before, told by which line of the log it finds why it was loaded anew. */
export function recoveredPage(place: string, ref: string): string {
  const { hash } = new URL(isAppDocument(place) ? place : appPage);
  return `${appPage}?recovered=${ref}${hash}`;
}

/** One of the static pages with the reference of what happened. */
export function withRef(page: string, ref: string): string {
  return `${page}?ref=${ref}`;
}

/** The page that decodes pictures, in a hidden window. */
export const photoPage = `${appScheme}://${appHost}/photo-maker/index.html`;

/** The same for a program whose files are not all there. */
export const incompletePage = `${appScheme}://${appHost}/incomplete.html`;

/**
 * True for a URL of the program's own files. Compares protocol and host: Node's `URL.origin` of any custom scheme
 * is the text `null`, which would make all of them equal.
 */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${appScheme}:` && url.host === appHost;
}

/** True for the one document that a page may navigate to; query and fragment do not matter. */
export function isAppDocument(text: string): boolean {
  return isAppUrl(text) && new URL(text).pathname === new URL(appPage).pathname;
}
