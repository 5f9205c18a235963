import { createHash } from 'node:crypto';
import type { Store } from './database.ts';

const photo = /"data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)"/g;

/** Replaces each photo of a request by its size and hash, as the history shows and stores it. */
export function withoutPhoto(request: string): string {
  return request.replaceAll(photo, (_, base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    const hash = createHash('sha256').update(bytes).digest('hex');
    return JSON.stringify(`(photo: ${bytes.length} bytes, SHA-256 ${hash})`);
  });
}

/** Removes the photo of an accepted request: the store should not keep it twice. The hash of the sent bytes stays. */
export function forgetPhoto(store: Store, id: string): void {
  const { request } = store.prepare('SELECT request FROM send_requests WHERE send_id = ?').get(id) as {
    request: string;
  };
  const bare = withoutPhoto(request);
  if (bare !== request) store.prepare('UPDATE send_requests SET request = ? WHERE send_id = ?').run(bare, id);
}
