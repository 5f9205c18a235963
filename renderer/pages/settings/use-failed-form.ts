import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/result.ts';
import { useLeaveGuard } from '../../components/work/use-leave-guard.ts';
import type { CallError } from '../../lib/calls.ts';
import type { SaveStatus } from '../../lib/pending-saves.ts';
import { type PendingSave, usePendingSave } from '../../lib/pending-saves.ts';

type Kind = 'credentials' | 'endpoints';
type Save = { error: CallError | null; isPending: boolean };

/**
 * Holds a form of settings that a person saved, and that could not be stored: leaving it asks. What was typed and never
 * saved is the person's to lose, and what is wrong is the form's to say. `retry` throws where it fails again.
 */
export function useFailedForm(kind: Kind, { error, isPending }: Save, retry: () => Promise<unknown>): void {
  const [form] = useState(() => createFailedForm(kind));
  const failure = error?.failure.retryable ? error.failure : null;
  useEffect(() => {
    // While it is tried again nothing is stored yet.
    if (!isPending) form.set(failure, retry);
  });
  usePendingSave(form.pending);
  useLeaveGuard();
}

const stored: SaveStatus = { kind: 'saved' };

function createFailedForm(kind: Kind) {
  const listeners = new Set<() => void>();
  let status = stored;
  let again = async (): Promise<unknown> => undefined;
  const show = (next: SaveStatus): void => {
    status = next;
    for (const listener of listeners) listener();
  };
  const pending: PendingSave = {
    subject: () => ({ kind }),
    status: () => status,
    flush: async () =>
      status.kind === 'saved' ||
      again().then(
        () => true,
        () => false,
      ),
    stop: () => show(stored),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const set = (failure: Failure | null, retry: () => Promise<unknown>): void => {
    again = retry;
    const isSame = status.kind === 'failed' ? status.error === failure : failure === null;
    if (!isSame) show(failure ? { kind: 'failed', error: failure } : stored);
  };
  return { pending, set };
}
