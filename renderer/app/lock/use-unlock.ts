import { useRef, useState } from 'react';
import type { PinProof } from '../../../shared/model/approval.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnterState } from '../../lib/app-state.tsx';
import { call, failureOf } from '../../lib/calls.ts';

/** Opens the lock with a PIN, which no cache keeps. */
export function useUnlock() {
  const enter = useEnterState();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (by: PinProof): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      enter(await call('lock.open', { by }));
    } catch (error) {
      setFailure(failureOf(error));
    }
    running.current = false;
    setBusy(false);
  };
  return { open, busy, failure };
}
