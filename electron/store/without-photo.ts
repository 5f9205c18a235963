import { createHash } from 'node:crypto';
import type { Store } from './database.ts';

const photo = /"data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)"/g;

/** A request with each photo replaced by its size and hash, as history shows and keeps it (HIS-1). */
export function withoutPhoto(request: string): string {
  return request.replaceAll(photo, (_, base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    const hash = createHash('sha256').update(bytes).digest('hex');
    return JSON.stringify(`(photo: ${bytes.length} bytes, SHA-256 ${hash})`);
  });
}

/** Once Kiva has it, a borrower's picture need not lie here twice; the hash of the bytes sent stays. */
export function forgetPhoto(store: Store, id: string): void {
  const row = store.prepare('SELECT request FROM sends WHERE id = ?').get(id) as { request: string };
  store.prepare('UPDATE sends SET request = ? WHERE id = ?').run(withoutPhoto(row.request), id);
}
