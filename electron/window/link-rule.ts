const maxLength = 2_048;

/** A scheme, a plain host, then a path, query, fragment or the end: no room for a user, a port or a backslash. */
const plainLink = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][\x21-\x5b\x5d-\x7e]*)?$/i;

/**
 * The link as it may be handed to the operating system, normalised; null for all but https pages of kiva.org and its
 * subdomains. Electron's security checklist, item 15.
 */
export function allowedLink(text: string): string | null {
  if (text.length > maxLength || !plainLink.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const ofKiva = url.hostname === 'kiva.org' || url.hostname.endsWith('.kiva.org');
  const international = url.hostname.split('.').some((label) => label.startsWith('xn--'));
  return ofKiva && !international ? url.href : null;
}
