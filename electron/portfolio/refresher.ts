import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import type { PortfolioScope, RefreshProgress } from '../../shared/model/portfolio.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { RefreshRequest } from './active-walk.ts';
import { type ProgressListener, type RefreshDeps, type Refreshed, refreshCopy } from './refresh.ts';

/** Runs the refreshes of one environment, one at a time. */
export type Refresher = {
  running: () => { scope: PortfolioScope; done: number; total: number } | null;
  /**
   * Fetches the copy, or joins a running refresh of the same or a larger scope; waits for one of a smaller scope first. A
   * refresh stops (CANCELLED) once all its callers have cancelled.
   */
  refresh: (request: RefreshRequest, signal: AbortSignal) => Promise<Result<Refreshed>>;
  /** Stops the running refresh for all its callers (CANCELLED); another one may begin. */
  cancel: () => void;
  /** Stops the running refresh and accepts no more; nothing is written after it resolves. */
  stop: () => Promise<void>;
};

type Run = {
  scope: PortfolioScope;
  stop: AbortController;
  /** How many calls wait for it. */
  callers: number;
  done: number;
  total: number;
  result: Promise<Result<Refreshed>>;
};

/** Dependencies of a refresher. */
export type RefresherDeps = RefreshDeps & {
  /** Hears from every refresh, from its begin to its end. */
  onProgress: (progress: RefreshProgress) => void;
  /** Gets errors from deleting old copies, which the next refresh retries. */
  onCleanupError: (error: unknown) => void;
};

/** See {@link Refresher}. */
export function createRefresher(deps: RefresherDeps): Refresher {
  let run: Run | null = null;
  let tidying: Promise<void> = Promise.resolve();
  let stopped = false;

  const begin = (request: RefreshRequest): Run => {
    const { scope } = request;
    const started: Run = {
      ...{ scope, stop: new AbortController(), callers: 0, done: 0, total: 0 },
      result: Promise.resolve(failed(failure('CANCELLED'))),
    };
    const tell = (state: RefreshProgress['state'], again = false): void =>
      deps.onProgress({ scope, done: started.done, total: started.total, again, state });
    const onProgress: ProgressListener = (done, total, step) => {
      Object.assign(started, { done, total });
      tell('running', step === 'again');
    };
    const end = (state: 'completed' | 'failed'): void => {
      run = null;
      tidying = tidying.then(tidy).catch(deps.onCleanupError);
      tell(state);
    };
    tell('running');
    started.result = refreshCopy(deps, request, started.stop.signal, onProgress).then(
      (result) => {
        end(result.ok ? 'completed' : 'failed');
        return result;
      },
      (error: unknown) => {
        end('failed');
        throw error;
      },
    );
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
    refresh: async (request, signal) => {
      while (run && !covers(run, request.scope)) {
        await Promise.race([run.result.catch(() => undefined), aborted(signal)]);
        if (signal.aborted) return failed(failure('CANCELLED'));
      }
      if (stopped || signal.aborted) return failed(failure('CANCELLED'));
      run ??= begin(request);
      return join(run, signal);
    },
    cancel: () => run?.stop.abort(),
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
async function join(run: Run, signal: AbortSignal): Promise<Result<Refreshed>> {
  run.callers += 1;
  const left = aborted(signal).then((): Promise<Result<Refreshed>> | Result<Refreshed> => {
    run.callers -= 1;
    if (run.callers > 0) return failed(failure('CANCELLED'));
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
