import { failure } from '../../shared/errors.ts';
import { failed, type Result } from '../../shared/result.ts';

/** Why a request was stopped by its deadline; `isConnecting`: no connection was made by then. */
export class DeadlinePassed extends Error {
  readonly isConnecting: boolean;
  constructor(isConnecting: boolean) {
    super();
    this.isConnecting = isConnecting;
  }
}

/** Milliseconds that something may take as a whole, between two signs of life once there was one, and to connect. */
export type TimeLimits = { whole: number; silence: number; connect: number };

/**
 * What {@link withDeadline} runs gets this: it calls `alive` at every sign of life, `connecting` before the first one,
 * and `waiting` where a silence says nothing; `stop` ends what it may have left open.
 */
export type DeadlineWatch = {
  signal: AbortSignal;
  alive: () => void;
  connecting: () => void;
  waiting: () => void;
  stop: () => void;
};

/**
 * Runs something that its limits or an outside signal can abort. Timers and listener are removed when it ends. `stop`
 * also ends what it may have left open, such as a body that was not read to its end.
 */
export async function withDeadline<T>(
  { whole, silence, connect }: TimeLimits,
  outside: AbortSignal | undefined,
  run: (watched: DeadlineWatch) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(outside?.reason);
  const late = (isConnecting: boolean): void => controller.abort(new DeadlinePassed(isConnecting));
  const timer = setTimeout(late, whole, false);
  let quiet: NodeJS.Timeout | undefined;
  const waiting = (): void => clearTimeout(quiet);
  const within = (milliseconds: number, isConnecting: boolean) => (): void => {
    waiting();
    quiet = setTimeout(late, milliseconds, isConnecting);
  };
  outside?.addEventListener('abort', stop, { once: true });
  try {
    if (outside?.aborted) stop();
    return await run({
      signal: controller.signal,
      ...{ alive: within(silence, false), connecting: within(connect, true), waiting, stop },
    });
  } finally {
    clearTimeout(timer);
    clearTimeout(quiet);
    outside?.removeEventListener('abort', stop);
  }
}

/** Waits for work that others share: an abort ends this wait only (CANCELLED), the work goes on. */
export function waitUnlessAborted<T>(shared: Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const cancel = (): void => resolve(failed(failure('CANCELLED')));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
