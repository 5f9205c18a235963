import type { QueryClient } from '@tanstack/react-query';
import type { Environment } from '../../../../shared/environment.ts';
import type { Work, WorkBody } from '../../../../shared/model/work.ts';
import { createSaver, type Saver } from '../../../components/work/use-autosave.ts';
import { type SaveStatus, trackPendingSave } from '../../../lib/pending-saves.ts';

/** Where the changes of all rows stand; `failed` are the ids of the drafts that could not be stored, in the order they failed. */
export type SavedRows = { readonly kind: SaveStatus['kind']; readonly failed: readonly string[] };

/** Saves many drafts, each by itself and over the revision that the sheet knows. */
export type RowSavers = {
  change: (id: string, body: WorkBody) => void;
  /** The saver of a draft that was changed here. */
  saverOf: (id: string) => Saver | undefined;
  /** Another text of a draft is stored now: what is changed from here on is saved over that one. */
  replace: (work: Work) => void;
  flush: () => Promise<boolean>;
  /** Sends everything now: the page goes. */
  leave: () => void;
  /** Saves what is left, and gives it to whoever watches over unsaved work. */
  end: () => void;
  status: () => SavedRows;
  subscribe: (listener: () => void) => () => void;
};

/** See {@link RowSavers}; `works` as they were read. */
export function createRowSavers(
  client: QueryClient,
  environment: Environment,
  works: readonly Work[],
): RowSavers {
  const known = new Map(works.map((work) => [work.id, work]));
  const savers = new Map<string, { saver: Saver; end: () => void }>();
  const listeners = new Set<() => void>();
  let status: SavedRows = { kind: 'saved', failed: [] };

  const look = (): void => {
    const all = [...savers].map(([id, { saver }]) => [id, saver.autosaver.status().kind] as const);
    const failed = all.flatMap(([id, kind]) => (kind === 'failed' ? [id] : []));
    const isSaving = all.some(([, kind]) => kind === 'saving');
    const kind = failed.length > 0 ? 'failed' : isSaving ? 'saving' : 'saved';
    if (kind === status.kind && failed.join() === status.failed.join()) return;
    status = { kind, failed };
    for (const listener of listeners) listener();
  };
  const create = (work: Work) => {
    const saver = createSaver(client, environment, work);
    const stopWatching = saver.autosaver.subscribe(look);
    const stopTracking = trackPendingSave(saver.pending);
    const end = () => {
      stopWatching();
      stopTracking();
    };
    savers.set(work.id, { saver, end });
    return saver;
  };
  const all = () => [...savers.values()];
  return {
    change(id, body) {
      const work = known.get(id);
      if (!work) return;
      (savers.get(id)?.saver ?? create(work)).autosaver.change(body);
    },
    saverOf: (id) => savers.get(id)?.saver,
    replace(work) {
      savers.get(work.id)?.end();
      savers.delete(work.id);
      known.set(work.id, work);
      look();
    },
    flush: async () => (await Promise.all(all().map(({ saver }) => saver.autosaver.flush()))).every(Boolean),
    leave() {
      for (const { saver } of all()) saver.autosaver.leave();
    },
    end() {
      for (const { saver, end } of all()) {
        void saver.autosaver.flush();
        end();
      }
      savers.clear();
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
