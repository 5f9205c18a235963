import { createHash } from 'node:crypto';

/** Longer identities, which contain texts, are stored as a hash to keep the index small. */
const longest = 250;

/** The stored identity of an item. It includes the partner: the same row of another partner is a different one. */
export function fingerprintOf(partnerId: string, identity: string): string {
  return `${partnerId}\n${identity.length > longest ? sha256(identity) : identity}`;
}

/** SHA-256 of text as UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
