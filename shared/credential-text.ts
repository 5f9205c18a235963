/** What may have been copied along with a credential; it is hinted at and never removed, since it may belong to it. */
export type CredentialHint = 'quotes' | 'blank' | 'label' | 'unusual';

/** Invisible marks (`\p{Cf}`), line ends and other control characters; a tab counts as a visible blank. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\t)\p{Cc}/gu;

/**
 * A Client ID, secret or address without invisible characters, which no credential has. E-mails and documents put such
 * marks into long words, and a terminal breaks them into lines.
 */
export function cleanCredential(text: string): string {
  return text.replaceAll(invisible, '').trim();
}

const quotes = '["\'`´“”„‘’‚«»‹›]';
const quoted = new RegExp(`^${quotes}|${quotes}[,;]?$`, 'u');

/** `client_id=…`, `"secret": …`, `Client ID: …`, and a whole file that was pasted. */
const label = /^[\s"'{]*(?:export\s+)?(?:kiva[\s_-]?)?(?:client[\s_-]?)?(?:id|secret)["']?\s*[:=]|^[{[]/i;

/** What looks odd about a credential, worst first; the hints quote none of it. */
export function credentialHints(text: string): CredentialHint[] {
  const clean = cleanCredential(text);
  const found: [CredentialHint, boolean][] = [
    ['label', label.test(clean)],
    ['quotes', quoted.test(clean)],
    ['blank', /\s/u.test(clean)],
    ['unusual', /[^\s\x21-\x7e“”„‘’‚«»‹›´]/u.test(clean)],
  ];
  return found.filter(([, isSo]) => isSo).map(([hint]) => hint);
}
