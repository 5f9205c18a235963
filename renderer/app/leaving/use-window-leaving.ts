import { useEffect } from 'react';
import type { Payload } from '../../../shared/contract.ts';
import { call, useMainEvent } from '../../lib/calls.ts';
import { canAsk, confirmLeaving } from '../../lib/leaving.ts';
import { listUnsaved, undoDiscard } from '../../lib/pending-saves.ts';

/** True once the person, or the store, has let the page go: it is not held a second time. */
let isFree = false;

/** Holds the page back; the main process then asks it what holds it (`app.leaving`). */
function holdBack(event: BeforeUnloadEvent): void {
  if (!isFree && listUnsaved().length > 0 && canAsk()) event.preventDefault();
}

/** Saves or asks, and reports the result to the main process. */
async function answerLeaving({ way, until }: Payload<'app.leaving'>): Promise<void> {
  const go = await confirmLeaving(way, until);
  isFree = go;
  await call('app.leave', { way, go }).catch(() => {
    isFree = false;
    undoDiscard();
  });
}

const onLeaving = (asked: Payload<'app.leaving'>): void => void answerLeaving(asked);

/** Keeps the window from closing or reloading unasked while something typed is not saved. */
export function useWindowLeaving(): void {
  useMainEvent('app.leaving', onLeaving);
  useEffect(() => {
    window.addEventListener('beforeunload', holdBack);
    return () => window.removeEventListener('beforeunload', holdBack);
  }, []);
}
