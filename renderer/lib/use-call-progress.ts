import { useCallback, useRef, useState } from 'react';
import type { Payload } from '../../shared/contract.ts';
import { useMainEvent } from './calls.ts';

/** How far a call is, and at which step. */
export type CallProgress = Omit<Payload<'call.progress'>, 'callId'>;

/** How far a call is; null until it says so. `begin` answers the id to make the next one with, and starts anew. */
export function useCallProgress(): { at: CallProgress | null; begin: () => string } {
  const callId = useRef('');
  const [at, setAt] = useState<CallProgress | null>(null);
  const listen = useCallback(({ callId: id, ...progress }: Payload<'call.progress'>) => {
    if (id === callId.current) setAt(progress);
  }, []);
  useMainEvent('call.progress', listen);
  const begin = () => {
    setAt(null);
    callId.current = crypto.randomUUID();
    return callId.current;
  };
  return { at, begin };
}
