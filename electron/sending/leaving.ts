import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { anyFailure } from '../store/failures.ts';
import type { MachineDeps, Outgoing } from './machine.ts';
import type { Attempt } from './outcome.ts';

/** The moment in which a request leaves: whatever fails before it has not left, whatever fails after it may have. */
export type Leaving = {
  /** The bytes of a request that was begun, once it is remembered outside the store that they leave; a failure: they do not. */
  ready: (id: string) => Promise<Result<Outgoing>>;
  /** POSTs, and never throws. */
  post: (outgoing: Outgoing) => Promise<Attempt>;
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
        const kept = await anchor.keep();
        if (!kept.ok) return kept;
        return outgoing ? ok(outgoing) : failed(failure('NOT_FOUND'));
      } catch (error) {
        onError(error);
        return failed(anyFailure(error));
      }
    },
    // A bug in the way out must not read as "nothing happened": a byte may have left.
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
