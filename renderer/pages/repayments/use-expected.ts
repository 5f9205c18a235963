import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { decodeFacts } from '../../../shared/model/report-facts.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { call, callKey, failureOf, useCall, useMainEvent } from '../../app/calls.ts';
import { withExpected } from './expected.ts';
import type { Report, ReportActions } from './use-report.ts';

/** How far the loading is; a total of 0 is not known yet. */
type Loading = { done: number; total: number };

/** Fetches the loans that Kiva expects payments for and adds those that the sheet lacks. It can be stopped and resumed. */
export function useExpected({ period, meaning }: Report, { takeRows }: ReportActions) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  const [loading, setLoading] = useState<Loading | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const running = useRef<{ id: string; controller: AbortController }>(null);
  useEffect(() => () => running.current?.controller.abort(), []);
  useMainEvent(
    'call.progress',
    useCallback(({ callId, done, total }) => {
      if (callId === running.current?.id) setLoading({ done, total });
    }, []),
  );

  /** Adds the expected loans that the sheet lacks, as the copy on this computer has them. */
  const add = async () => {
    const input = { environment, period, meaning, loanIds: [] };
    const text = await call('reports.facts', input);
    client.setQueryData(callKey('reports.facts', input), text);
    const facts = decodeFacts(text);
    takeRows((rows) => {
      const next = withExpected(rows, facts);
      setAdded(next.length - rows.length);
      return next;
    });
  };
  const load = async (resume: boolean) => {
    const run = { id: crypto.randomUUID(), controller: new AbortController() };
    running.current = run;
    setFailure(null);
    setAdded(null);
    setLoading({ done: 0, total: 0 });
    try {
      const options = { callId: run.id, signal: run.controller.signal };
      await call('portfolio.refresh', { environment, scope: 'payable', resume }, options);
      await add();
    } catch (error) {
      const reason = failureOf(error);
      if (reason.code !== 'CANCELLED') setFailure(reason);
    }
    if (running.current === run) setLoading(null);
    for (const name of ['portfolio.status', 'reports.facts'] as const)
      void client.invalidateQueries({ queryKey: callKey(name) });
  };
  return {
    loading,
    failure,
    added,
    status: status.data,
    load: (resume: boolean) => void load(resume),
    add: () => void add().catch((error: unknown) => setFailure(failureOf(error))),
    stop: () => running.current?.controller.abort(),
  };
}
