import { useCallbackRef } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useFormContext } from 'react-hook-form';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Photo, PhotoUse } from '../../../shared/model/photo.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { createAutosaver } from '../../components/work/autosaver.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call, callKey, failureOf } from '../../lib/calls.ts';
import { type PendingSave, type SaveStatus, usePendingSave } from '../../lib/pending-saves.ts';

/**
 * Stores a new photo, and only then puts its id into the draft; where that fails it is tried again like what is typed. A
 * photo that is still being prepared is part of the draft, too: it is waited for before the draft is left.
 */
export function useKeepPhoto(workId: string) {
  const environment = useEnvironment();
  const client = useQueryClient();
  const { setValue } = useFormContext<DraftContent>();
  const [usedBefore, setUsedBefore] = useState<PhotoUse[]>([]);
  const store = useCallbackRef(async (photo: Photo | null): Promise<Result<unknown>> => {
    try {
      if (!photo) return ok(setValue('photoId', ''));
      const kept = await call('photos.save', { environment, workId, photo });
      client.setQueryData(callKey('photos.get', { environment, photoId: kept.photoId }), photo);
      setValue('photoId', kept.photoId);
      setUsedBefore(kept.usedBefore);
      return ok(kept);
    } catch (error) {
      return failed(failureOf(error));
    }
  });
  const [photos] = useState(() => createPhotoSaver(store));
  const saved = useSyncExternalStore(photos.saver.subscribe, photos.saver.status);
  usePendingSave(photos.pending);
  const keep = (photo: Photo | null): Promise<boolean> => {
    setUsedBefore([]);
    photos.saver.change(photo);
    return photos.saver.flush();
  };
  return { keep, onWork: photos.onWork, failure: saved.kind === 'failed' ? saved.error : null, usedBefore };
}

const isPreparing: SaveStatus = { kind: 'saving' };

function createPhotoSaver(store: (photo: Photo | null) => Promise<Result<unknown>>) {
  const saver = createAutosaver(store);
  const listeners = new Set<() => void>();
  let prepared: Promise<unknown> | null = null;
  const onWork = (work: Promise<boolean>): void => {
    const done: Promise<void> = work.then(
      () => endOf(done),
      () => endOf(done),
    );
    show(done);
  };
  const show = (next: Promise<unknown> | null): void => {
    prepared = next;
    for (const listener of listeners) listener();
  };
  const endOf = (done: Promise<void>): void => {
    if (prepared === done) show(null);
  };
  const pending: PendingSave = {
    subject: () => ({ kind: 'photo' }),
    status: () => (prepared ? isPreparing : saver.status()),
    flush: async () => {
      await prepared;
      return saver.flush();
    },
    stop: () => void saver.stop(),
    subscribe: (listener) => {
      listeners.add(listener);
      const unsubscribe = saver.subscribe(listener);
      return () => {
        listeners.delete(listener);
        unsubscribe();
      };
    },
  };
  return { saver, pending, onWork };
}
