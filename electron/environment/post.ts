import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { postTo, readPost } from '../kiva/operations/posts.ts';
import type { MachineDeps } from '../sending/machine.ts';
import type { KivaConnection } from './kiva-line.ts';
import type { Workspace } from './workspace.ts';

/**
 * POSTs the stored bytes to the stored path, through the client that is current at that moment; `onUpload` hears how far it is.
 * `refer` gives each failure its reference.
 */
export function postThrough(
  kiva: () => Promise<Result<KivaConnection>>,
  onUpload: (sendId: string, sent: number, total: number) => void,
  refer: (sendId: string, error: Failure) => Failure = (_sendId, error) => error,
): MachineDeps['post'] {
  const referred = <T>(id: string, result: Result<T>): Result<T> =>
    result.ok ? result : failed(refer(id, result.error));
  return async ({ id, kind, path, partnerId, request }) => {
    const line = await kiva();
    if (!line.ok)
      return { left: false, status: null, text: null, retryAfter: null, result: referred(id, line) };
    const answer = await line.value.client.request(postTo(path, { kind, partnerId, body: request }), {
      onUpload: (sent, total) => onUpload(id, sent, total),
    });
    return { ...answer, result: referred(id, readPost(kind, answer, request)) };
  };
}

/** Whether this environment may POST at all: not while it is read-only, nor while nobody can know. */
export async function mayPostFrom(open: Workspace['open']): Promise<Result<void>> {
  const opened = await open();
  if (!opened.ok) return opened;
  return opened.value.safeguards.get().level === 'readOnly' ? failed(failure('READ_ONLY')) : ok(undefined);
}
