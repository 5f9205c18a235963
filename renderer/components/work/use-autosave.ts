import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { useEnvironment } from '../../app/app-state.tsx';
import { call, callKey, failureOf } from '../../app/calls.ts';
import { usePendingSave } from '../../app/pending-saves.ts';
import { type Autosaver, createAutosaver, type SaveStatus } from './autosaver.ts';

/** An {@link Autosaver} of one piece of work, and where its latest content stands. */
export type Autosave = Omit<Autosaver<WorkBody>, 'status' | 'subscribe' | 'leave'> & { saved: SaveStatus };

/**
 * Keeps a piece of work as it is typed: soon after a change, and at once when a field or the page is left, the window
 * is hidden, or the environment is about to change. The component must be keyed by the id.
 */
export function useAutosave(id: string): Autosave {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [saver] = useState(() =>
    createAutosaver((body: WorkBody) => store(client, { environment, id, body })),
  );
  const saved = useSyncExternalStore(saver.subscribe, saver.status);
  usePendingSave(saver.flush);
  useSaveOnLeave(saver);
  return { change: saver.change, flush: saver.flush, stop: saver.stop, saved };
}

async function store(
  client: QueryClient,
  input: { environment: Environment; id: string; body: WorkBody },
): Promise<Result<unknown>> {
  try {
    const value = await call('work.save', input);
    void client.invalidateQueries({ queryKey: callKey('work.list') });
    return ok(value);
  } catch (error) {
    return failed(failureOf(error));
  }
}

function useSaveOnLeave({ flush, leave }: Pick<Autosaver<WorkBody>, 'flush' | 'leave'>): void {
  useEffect(() => {
    const save = () => void flush();
    document.addEventListener('focusout', save);
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('focusout', save);
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', leave);
      save();
    };
  }, [flush, leave]);
}
