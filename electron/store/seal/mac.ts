import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Bytes of a page of the store; libsql makes no others. */
export const pageBytes = 4_096;

/** Bytes of a page's MAC: half of an HMAC-SHA256, which is as hard to forge as the AES key is to guess. */
export const macBytes = 16;

/** Derives the key of the seal from the store's key, which authenticates nothing itself. */
export function deriveSealKey(storeKey: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'partner-desk store seal', 32)),
  );
}

/** An HMAC-SHA256; `purpose` is part of it, so that the MAC of one thing never passes for that of another. */
export function macOf(key: KeyObject, purpose: 'page' | 'seal' | 'log', ...parts: Uint8Array[]): Buffer {
  const hmac = createHmac('sha256', key).update(purpose);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** The MAC of a page as it lies on the disk (encrypted), bound to its number: pages cannot change places. */
export function pageMac(key: KeyObject, page: number, bytes: Uint8Array): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(page);
  return macOf(key, 'page', number, bytes).subarray(0, macBytes);
}
