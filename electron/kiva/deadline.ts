import { failure } from '../../shared/errors.ts';
import { failed, type Result } from '../../shared/result.ts';

/** Why a request was stopped by its deadline. */
export class DeadlinePassed extends Error {}

/**
 * Runs something that can be aborted, from outside or by its deadline (milliseconds). The timer and the listener
 * are gone when it ends. `stop` also ends what it may have left open, such as a body not read to its end.
 */
export async function withDeadline<T>(
  milliseconds: number,
  outside: AbortSignal | undefined,
  run: (signal: AbortSignal, stop: () => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(outside?.reason);
  const timer = setTimeout(() => controller.abort(new DeadlinePassed()), milliseconds);
  outside?.addEventListener('abort', stop, { once: true });
  try {
    if (outside?.aborted) stop();
    return await run(controller.signal, stop);
  } finally {
    clearTimeout(timer);
    outside?.removeEventListener('abort', stop);
  }
}

/** Waits for work that others share: an abort ends this wait only (CANCELLED), the work goes on. */
export function unlessAborted<T>(shared: Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const cancel = (): void => resolve(failed(failure('CANCELLED')));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
