import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract.ts';
import type { ProcedureName } from '../../../shared/procedures.ts';
import type { Failure } from '../../../shared/result.ts';
import { call, failureOf } from '../../lib/calls.ts';

/** What a lock, an approval or a change of the rule makes stale. */
export const changedByApproval = [
  'approvals.get',
  'approvals.waiting',
  'today.get',
  'sends.list',
  'sends.lines',
  'sends.outbox',
  'sends.get',
  'sends.progress',
  'work.list',
  'work.get',
  'work.review',
] as const satisfies readonly ProcedureName[];

/**
 * As `useAction`, for what carries a PIN or a passphrase: no cache keeps what went in, and a second press while it runs is none. `callId`
 * is that of `useCallProgress`.
 */
export function usePinAction<N extends ProcedureName>(
  name: N,
  refresh: readonly ProcedureName[] = changedByApproval,
) {
  const client = useQueryClient();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = async (input: Input<N>, done: (answer: Output<N>) => void, callId?: string): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      done(await call(name, input, callId === undefined ? {} : { callId }));
    } catch (error) {
      setFailure(failureOf(error));
    }
    running.current = false;
    setBusy(false);
    for (const each of refresh) void client.invalidateQueries({ queryKey: [each] });
  };
  return { act, busy, failure, forget: () => setFailure(null) };
}
