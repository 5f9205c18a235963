import { useCallback, useRef, useState } from 'react';
import type { Payload } from '../../shared/contract.ts';
import { useMainEvent } from './calls.ts';

/** How far a call is. `begin` answers the id to make the next one with, and starts anew at none. */
export function useCallProgress(): { done: number; total: number; begin: () => string } {
  const callId = useRef('');
  const [at, setAt] = useState({ done: 0, total: 0 });
  const listen = useCallback(({ callId: id, done, total }: Payload<'call.progress'>) => {
    if (id === callId.current) setAt({ done, total });
  }, []);
  useMainEvent('call.progress', listen);
  const begin = () => {
    setAt({ done: 0, total: 0 });
    callId.current = crypto.randomUUID();
    return callId.current;
  };
  return { ...at, begin };
}
