import type { QueryClient } from '@tanstack/react-query';
import type { Payload } from '../../shared/contract.ts';
import type { Environment } from '../../shared/environment.ts';
import type { PortfolioRefreshed, PortfolioScope, PortfolioStatus } from '../../shared/model/portfolio.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import type { Failure } from '../../shared/result.ts';
import { call, callKey, failureOf, setCachedAnswer } from '../lib/calls.ts';

/** Queries that read the local copy of the loans, invalidated after every refresh, whoever started it. */
const copyReaders = [
  'portfolio.search',
  'portfolio.facets',
  'portfolio.loan',
  'portfolio.summary',
  'portfolio.sums',
  'reports.facts',
  'journals.candidates',
] as const satisfies readonly ProcedureName[];

/** How far a refresh is; `total` is 0 until Kiva has said it. */
export type RefreshStep = { done: number; total: number };

/**
 * What a run is at; `step` is null while nothing that it began goes on. The first copy of all has no outcome to tell,
 * since nothing was there to change. `begun` stays true once one was begun.
 */
export type RefreshState = {
  step: RefreshStep | null;
  outcome: PortfolioRefreshed | null;
  failure: Failure | null;
  begun: boolean;
};

/** The refreshes that one place on the page begins, one at a time. They go on while other pages are looked at. */
export type RefreshRun = {
  state: () => RefreshState;
  subscribe: (listener: () => void) => () => void;
  /** `then` belongs to the refresh: it is not over before, and fails with it. */
  start: (scope: PortfolioScope, resume: boolean, then?: () => Promise<void>) => void;
  stop: () => void;
  /** Shows a failure, or takes it out of sight. */
  fail: (failure: Failure | null) => void;
  /** Takes the outcome and the failure out of sight. */
  dismiss: () => void;
};

/** Refreshes of the copy in one environment: what this page begins, and what it hears of all. */
export type RefreshClient = {
  createRun: (callId: string) => RefreshRun;
  /** The run of the pages about the whole copy. Its stop ends any refresh, also one that another page or visit began. */
  visitRun: RefreshRun;
  onProgress: (progress: Omit<Payload<'portfolio.progress'>, 'environment'>) => void;
};

type Feed = { scope: PortfolioScope; onStep: (step: RefreshStep) => void };

const clients = new WeakMap<QueryClient, RefreshClient>();

/** The one client of a visit to an environment. */
export function refreshClientOf(queries: QueryClient, environment: Environment): RefreshClient {
  const client = clients.get(queries) ?? createRefreshClient(queries, environment);
  clients.set(queries, client);
  return client;
}

function createRefreshClient(queries: QueryClient, environment: Environment): RefreshClient {
  const feeds = new Set<Feed>();
  const createRun = (callId: string) => runOf(queries, environment, feeds, callId);
  const visit = createRun(crypto.randomUUID());
  const failed = (error: unknown) => visit.fail(failureOf(error));
  return {
    createRun,
    visitRun: { ...visit, stop: () => void call('portfolio.stop', { environment }).catch(failed) },
    onProgress: ({ scope, done, total, state }) => {
      const changed = state === 'completed' ? copyReaders : [];
      if (state !== 'running')
        for (const name of ['portfolio.status', ...changed])
          void queries.invalidateQueries({ queryKey: [name] });
      else {
        queries.setQueryData<PortfolioStatus>(
          callKey('portfolio.status', { environment }),
          (status) => status && { ...status, running: { scope, done, total }, unfinished: null },
        );
        // One of the payable loans alone is not what waits for all of them.
        for (const feed of feeds) if (scope === 'all' || scope === feed.scope) feed.onStep({ done, total });
      }
    },
  };
}

function runOf(queries: QueryClient, environment: Environment, feeds: Set<Feed>, callId: string): RefreshRun {
  let state: RefreshState = { step: null, outcome: null, failure: null, begun: false };
  const listeners = new Set<() => void>();
  const change = (next: Partial<RefreshState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const refresh = async (scope: PortfolioScope, resume: boolean, then?: () => Promise<void>) => {
    const key = callKey('portfolio.status', { environment });
    const hadCopy = queries.getQueryData<PortfolioStatus>(key)?.all != null;
    const feed: Feed = { scope, onStep: (step) => change({ step }) };
    feeds.add(feed);
    change({ step: { done: 0, total: 0 }, outcome: null, failure: null, begun: true });
    try {
      const outcome = await call('portfolio.refresh', { environment, scope, resume }, { callId });
      setCachedAnswer(queries, 'portfolio.status', { environment }, outcome.status);
      await then?.();
      const isNews = hadCopy || outcome.unsure || outcome.unreadable > 0;
      change({ step: null, outcome: isNews ? outcome : null });
    } catch (error) {
      const failure = failureOf(error);
      change({ step: null, failure: failure.code === 'CANCELLED' ? null : failure });
      void queries.invalidateQueries({ queryKey: ['portfolio.status'] });
    } finally {
      feeds.delete(feed);
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (scope, resume, then) => {
      if (state.step === null) void refresh(scope, resume, then);
    },
    stop: () => window.partnerDesk.cancel(callId),
    fail: (failure) => change({ failure }),
    dismiss: () => change({ outcome: null, failure: null }),
  };
}
