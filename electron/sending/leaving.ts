import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { anyFailure } from '../store/failures.ts';
import type { MachineDeps, Outgoing } from './machine.ts';
import type { PostAttempt } from './send-result.ts';

/** The boundary of a POST: a failure before it means nothing was sent, a failure after it means it may have been. */
export type Leaving = {
  /** Records the departure outside the store, then returns the bytes. On failure nothing may be sent. */
  ready: (id: string) => Promise<Result<Outgoing>>;
  /** POSTs, and never throws. */
  post: (outgoing: Outgoing) => Promise<PostAttempt>;
};

/** See {@link Leaving}. */
export function createLeaving({
  sends,
  anchor,
  post,
  onError,
}: Pick<MachineDeps, 'sends' | 'anchor' | 'post' | 'onError'>): Leaving {
  return {
    ready: async (id) => {
      try {
        const outgoing = sends.outgoing(id);
        const recorded = await anchor.keep();
        if (!recorded.ok) return recorded;
        return outgoing ? ok(outgoing) : failed(failure('NOT_FOUND'));
      } catch (error) {
        onError(error);
        return failed(anyFailure(error));
      }
    },
    // An exception must not read as "not sent": a byte may have left.
    post: async (outgoing) => {
      try {
        return await post(outgoing);
      } catch (error) {
        const message = error instanceof Error ? error.name : 'unknown';
        const result = failed(failure('INTERNAL', { message }));
        return { left: true, status: null, text: null, retryAfter: null, result };
      }
    },
  };
}
