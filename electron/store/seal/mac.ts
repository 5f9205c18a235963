import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Page size of a store in bytes; libsql has no other. */
export const pageBytes = 4_096;

/** Bytes of a page MAC: half of an HMAC-SHA256, still 128 bits of security. */
export const macBytes = 16;

/** Derives the key of the seal from the store's key; the cipher itself does not authenticate. */
export function deriveSealKey(storeKey: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'partner-desk store seal', 32)),
  );
}

/** HMAC-SHA256 with domain separation by `purpose`. */
export function macOf(key: KeyObject, purpose: 'page' | 'seal' | 'log', ...parts: Uint8Array[]): Buffer {
  const hmac = createHmac('sha256', key).update(purpose);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** The MAC of an encrypted page, bound to its number so that pages cannot be swapped. */
export function pageMac(key: KeyObject, page: number, bytes: Uint8Array): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(page);
  return macOf(key, 'page', number, bytes).subarray(0, macBytes);
}
