import { createHash } from 'node:crypto';

/** Longer identities, those of texts, are kept by their hash: the index stays small. */
const longest = 250;

/** An item's identity for one partner, as it is stored and looked up: the same row of another partner is another row. */
export function fingerprintOf(partnerId: string, identity: string): string {
  return `${partnerId}\n${identity.length > longest ? sha256(identity) : identity}`;
}

/** SHA-256 of text as UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
