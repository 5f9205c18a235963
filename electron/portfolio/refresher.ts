import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import { failed, type Result } from '../../shared/result.ts';
import {
  type ProgressListener,
  type RefreshDeps,
  type Refreshed,
  type RefreshRequest,
  refreshCopy,
} from './refresh.ts';

/** Runs the refreshes of one environment, one at a time. */
export type Refresher = {
  running: () => { scope: PortfolioScope; done: number; total: number } | null;
  /**
   * Fetches the copy, or joins a running refresh of the same or a larger scope; waits for one of a smaller scope first. A
   * refresh stops (CANCELLED) once all its callers have cancelled.
   */
  refresh: (
    request: RefreshRequest,
    signal: AbortSignal,
    onProgress: ProgressListener,
  ) => Promise<Result<Refreshed>>;
  /** Stops the running refresh and accepts no more; nothing is written after it resolves. */
  stop: () => Promise<void>;
};

type Run = {
  scope: PortfolioScope;
  stop: AbortController;
  callers: Set<ProgressListener>;
  done: number;
  total: number;
  result: Promise<Result<Refreshed>>;
};

/** See {@link Refresher}. `onCleanupError` gets errors from deleting old copies, which the next refresh retries. */
export function createRefresher(deps: RefreshDeps & { onCleanupError: (error: unknown) => void }): Refresher {
  let run: Run | null = null;
  let tidying: Promise<void> = Promise.resolve();
  let stopped = false;

  const begin = (request: RefreshRequest): Run => {
    const started: Run = {
      ...{ scope: request.scope, stop: new AbortController(), callers: new Set(), done: 0, total: 0 },
      result: Promise.resolve(failed(failure('CANCELLED'))),
    };
    const onProgress: ProgressListener = (done, total, step) => {
      Object.assign(started, { done, total });
      for (const caller of started.callers) caller(done, total, step);
    };
    started.result = refreshCopy(deps, request, started.stop.signal, onProgress).finally(() => {
      run = null;
      tidying = tidying.then(tidy).catch(deps.onCleanupError);
    });
    return started;
  };

  const tidy = async (): Promise<void> => {
    for (const _ of deps.portfolio.walks.tidy()) {
      await yieldToEventLoop();
      if (stopped) return;
    }
  };

  return {
    running: () => run && { scope: run.scope, done: run.done, total: run.total },
    refresh: async (request, signal, onProgress) => {
      while (run && !covers(run, request.scope)) {
        await Promise.race([run.result.catch(() => undefined), aborted(signal)]);
        if (signal.aborted) return failed(failure('CANCELLED'));
      }
      if (stopped || signal.aborted) return failed(failure('CANCELLED'));
      run ??= begin(request);
      return join(run, signal, onProgress);
    },
    stop: async () => {
      stopped = true;
      run?.stop.abort();
      await run?.result.catch(() => undefined);
      await tidying;
    },
  };
}

/** A run that is being stopped cannot be joined. */
function covers({ scope, stop }: Run, wanted: PortfolioScope): boolean {
  return !stop.signal.aborted && (scope === wanted || scope === 'all');
}

/** Waits for a run. The last caller to cancel stops it and waits until it has stopped. */
async function join(run: Run, signal: AbortSignal, onProgress: ProgressListener): Promise<Result<Refreshed>> {
  // Wrapped, because two calls may pass the same function.
  const caller: ProgressListener = (...args) => onProgress(...args);
  run.callers.add(caller);
  const left = aborted(signal).then((): Promise<Result<Refreshed>> | Result<Refreshed> => {
    run.callers.delete(caller);
    if (run.callers.size > 0) return failed(failure('CANCELLED'));
    run.stop.abort();
    return run.result;
  });
  return Promise.race([run.result, left]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
