import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Payload } from '../../../../shared/contract.ts';
import { payableStatuses } from '../../../../shared/model/report-facts.ts';
import type { ProcedureName } from '../../../../shared/procedures.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useEnvironment } from '../../../app/app-state.tsx';
import { call, failureOf, useCall, useMainEvent } from '../../../app/calls.ts';

/** How far loading is; `total` is 0 until Kiva has said it. */
export type Loading = { done: number; total: number };

/** The local copy of the loans that these statuses need, and the way to fetch it from Kiva. */
export function useLoadLoans(statuses: readonly string[]) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const status = useCall('portfolio.status', { environment }, { staleTime: 0 });
  const [running, setRunning] = useState<Loading | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef<{ id: string; controller: AbortController }>(null);
  useMainEvent(
    'call.progress',
    useCallback(({ callId, done, total }: Payload<'call.progress'>) => {
      if (callId === current.current?.id) setRunning({ done, total });
    }, []),
  );
  const elsewhere = running === null ? (status.data?.running ?? null) : null;
  useWatch(elsewhere !== null);
  const scope = statuses.every((each) => payableStatuses.includes(each)) ? 'payable' : 'all';
  const canResume = status.data?.unfinished?.scope === scope;
  const start = async () => {
    const run = { id: crypto.randomUUID(), controller: new AbortController() };
    current.current = run;
    setFailure(null);
    setRunning({ done: 0, total: 0 });
    const input = { environment, scope, resume: canResume } as const;
    try {
      await call('portfolio.refresh', input, { callId: run.id, signal: run.controller.signal });
    } catch (error) {
      const why = failureOf(error);
      if (why.code !== 'CANCELLED') setFailure(why);
    }
    setRunning(null);
    for (const name of concerned) void client.invalidateQueries({ queryKey: [name] });
  };
  return {
    isPending: status.isPending,
    copy: status.data?.all ?? (scope === 'payable' ? (status.data?.payable ?? null) : null),
    running: running ?? elsewhere,
    canStop: running !== null,
    canResume,
    failure: failure ?? status.error?.failure,
    start: () => void start(),
    stop: () => current.current?.controller.abort(),
  };
}

const concerned = ['portfolio.status', 'journals.candidates'] as const satisfies readonly ProcedureName[];

/** Milliseconds between two looks at a refresh that another page began: its progress is told to that page alone. */
const lookAgain = 1_000;

function useWatch(isRunning: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isRunning) return;
    const look = () => concerned.map((name) => client.invalidateQueries({ queryKey: [name] }));
    const timer = setInterval(look, lookAgain);
    return () => {
      clearInterval(timer);
      look();
    };
  }, [client, isRunning]);
}

/** See {@link useLoadLoans}. */
export type LoansLoading = ReturnType<typeof useLoadLoans>;
