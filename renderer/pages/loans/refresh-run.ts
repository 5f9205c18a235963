import type { QueryClient } from '@tanstack/react-query';
import type { Environment } from '../../../shared/environment.ts';
import type { PortfolioRefreshed, PortfolioStatus } from '../../../shared/model/portfolio.ts';
import type { Failure } from '../../../shared/result.ts';
import { copyReaders } from '../../components/use-refresh.ts';
import { call, callKey, failureOf, setCachedAnswer } from '../../lib/calls.ts';

/**
 * How far a refresh is, and how the last one ended; the first copy of all has no outcome to tell, since nothing was there to
 * change. `begun` stays true once one was begun in this visit.
 */
export type RefreshState = {
  running: { done: number; total: number } | null;
  outcome: PortfolioRefreshed | null;
  failure: Failure | null;
  begun: boolean;
};

/** A refresh of the copy that goes on while other pages are looked at. */
export type RefreshRun = {
  state: () => RefreshState;
  subscribe: (listener: () => void) => () => void;
  start: (resume: boolean) => void;
  stop: () => void;
  /** Takes the outcome or the failure out of sight. */
  dismiss: () => void;
  /** The page that showed it is left: a failure that was seen is told once, since its cause may be mended elsewhere. */
  leave: () => void;
};

/** One name for the refresh of an environment, so that a later visit can stop it; it goes on while one is in another. */
const callIdOf = (environment: Environment) => `portfolio-refresh ${environment}`;

const runs = new WeakMap<QueryClient, RefreshRun>();

/** The one run of a visit to an environment. */
export function refreshRunOf(client: QueryClient, environment: Environment): RefreshRun {
  const run = runs.get(client) ?? createRun(client, environment);
  runs.set(client, run);
  return run;
}

function createRun(client: QueryClient, environment: Environment): RefreshRun {
  const callId = callIdOf(environment);
  let state: RefreshState = { running: null, outcome: null, failure: null, begun: false };
  const listeners = new Set<() => void>();
  const change = (next: Partial<RefreshState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const refresh = async (resume: boolean) => {
    const key = callKey('portfolio.status', { environment });
    const hadCopy = client.getQueryData<PortfolioStatus>(key)?.all != null;
    change({ running: { done: 0, total: 0 }, outcome: null, failure: null, begun: true });
    const quiet = window.partnerDesk.on['call.progress']((step) => {
      if (step.callId === callId) change({ running: { done: step.done, total: step.total } });
    });
    try {
      const input = { environment, scope: 'all', resume } as const;
      const outcome = await call('portfolio.refresh', input, { callId });
      setCachedAnswer(client, 'portfolio.status', { environment }, outcome.status);
      for (const name of copyReaders) void client.invalidateQueries({ queryKey: [name] });
      const isNews = hadCopy || outcome.unsure || outcome.unreadable > 0;
      change({ running: null, outcome: isNews ? outcome : null });
    } catch (error) {
      const failure = failureOf(error);
      change({ running: null, failure: failure.code === 'CANCELLED' ? null : failure });
      void client.invalidateQueries({ queryKey: ['portfolio.status'] });
    } finally {
      quiet();
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (resume) => {
      if (state.running === null) void refresh(resume);
    },
    stop: () => window.partnerDesk.cancel(callId),
    dismiss: () => change({ outcome: null, failure: null }),
    leave: () => change({ failure: null }),
  };
}
