import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import type { Work, WorkBody } from '../../../shared/model/work.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import type { SaveStatus } from '../../lib/pending-saves.ts';
import { type PendingSave, usePendingSave } from '../../lib/pending-saves.ts';
import { type Autosaver, createAutosaver } from './autosaver.ts';
import { createRevisedStore, type RevisedStore } from './revised-store.ts';

/** Saves one piece of work as it is typed; `saved` is where its latest content stands. */
export type Autosave = Pick<Autosaver<WorkBody>, 'change' | 'flush' | 'stop' | 'status' | 'unsaved'> &
  RevisedStore & { saved: SaveStatus };

/** What saves one piece of work: as it is typed, over the revision that is known, and watched over as unsaved. */
export type Saver = { autosaver: Autosaver<WorkBody>; store: RevisedStore; pending: PendingSave };

/**
 * Keeps a piece of work as it is typed: soon after a change, and at once when a field or the page is left, the window
 * is hidden, or the environment is about to change. The component must be keyed by the id.
 */
export function useAutosave(work: Work): Autosave {
  const environment = useEnvironment();
  const client = useQueryClient();
  const [{ autosaver, store, pending }] = useState(() => createSaver(client, environment, work));
  const saved = useSyncExternalStore(autosaver.subscribe, autosaver.status);
  usePendingSave(pending);
  useSaveOnLeave(autosaver);
  return autosaveOf({ autosaver, store }, saved);
}

/** A saver as forms and their indicator know it. */
export function autosaveOf({ autosaver, store }: Omit<Saver, 'pending'>, saved: SaveStatus): Autosave {
  const { change, flush, stop, status, unsaved } = autosaver;
  return { change, flush, stop, status, unsaved, saved, ...store };
}

/** Makes a {@link Saver} for a work as it was read. */
export function createSaver(client: QueryClient, environment: Environment, work: Work): Saver {
  const store = createRevisedStore(client, environment, work);
  const autosaver = createAutosaver((body: WorkBody) => store.save(body));
  const { status, flush, subscribe, stop } = autosaver;
  const pending: PendingSave = {
    ...{ status, flush, subscribe },
    subject: () => ({ kind: 'work', body: autosaver.unsaved() ?? work.body }),
    stop: () => void stop(),
  };
  return { autosaver, store, pending };
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
