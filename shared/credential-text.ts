/** What may have been copied along with a credential; it is hinted at and never removed, since it may belong to it. */
export type CredentialHint = 'quotes' | 'blank' | 'label' | 'unusual';

/** Marks that nobody sees (`\p{Cf}`) and line ends and other control characters; a tab is a blank that one sees. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\t)\p{Cc}/gu;

/**
 * A Client ID, secret or address as it was meant: without what nobody can see and no credential has. E-mails and
 * documents put such marks into long words, and a terminal breaks them into lines.
 */
export function cleanCredential(text: string): string {
  return text.replaceAll(invisible, '').trim();
}

const quotes = '["\'`´“”„‘’‚«»‹›]';
const quoted = new RegExp(`^${quotes}|${quotes}[,;]?$`, 'u');

/** `client_id=…`, `"secret": …`, `Client ID: …`, and a whole file that was pasted. */
const label = /^[\s"'{]*(?:export\s+)?(?:kiva[\s_-]?)?(?:client[\s_-]?)?(?:id|secret)["']?\s*[:=]|^[{[]/i;

/** What looks odd about a credential, worst first; of the text itself nothing is told. */
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
