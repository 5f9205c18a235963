import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Payload } from '../../shared/contract.ts';
import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import type { ProcedureName } from '../../shared/procedures.ts';
import type { Failure } from '../../shared/result.ts';
import { useEnvironment } from '../lib/app-state.tsx';
import { call, failureOf, useMainEvent } from '../lib/calls.ts';

/** Queries that read the local copy of the loans, invalidated after every refresh, whichever page started it. */
export const copyReaders = [
  'portfolio.search',
  'portfolio.facets',
  'portfolio.loan',
  'portfolio.summary',
  'reports.facts',
  'journals.candidates',
] as const satisfies readonly ProcedureName[];

/** How far a refresh is; `total` is 0 until Kiva has said it. */
export type RefreshStep = { done: number; total: number };

/** A refresh of the copy that belongs to one page: how far it is, why it failed, the ways to begin and to stop it. */
export function useRefresh() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [step, setStep] = useState<RefreshStep | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef<{ id: string; controller: AbortController }>(null);
  useMainEvent(
    'call.progress',
    useCallback(({ callId, done, total }: Payload<'call.progress'>) => {
      if (callId === current.current?.id) setStep({ done, total });
    }, []),
  );
  /** `then` belongs to the refresh: it is not over before, and fails with it. */
  const start = async (scope: PortfolioScope, resume: boolean, then?: () => Promise<void>) => {
    const run = { id: crypto.randomUUID(), controller: new AbortController() };
    current.current = run;
    setFailure(null);
    setStep({ done: 0, total: 0 });
    try {
      const options = { callId: run.id, signal: run.controller.signal };
      await call('portfolio.refresh', { environment, scope, resume }, options);
      await then?.();
    } catch (error) {
      const why = failureOf(error);
      if (why.code !== 'CANCELLED') setFailure(why);
    }
    if (current.current === run) {
      // A word on progress may come after the answer; it is of nothing any more.
      current.current = null;
      setStep(null);
    }
    for (const name of ['portfolio.status', ...copyReaders])
      void client.invalidateQueries({ queryKey: [name] });
  };
  const stop = useCallback(() => current.current?.controller.abort(), []);
  return { step, failure, setFailure, start, stop };
}
