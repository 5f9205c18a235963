import type { Photo } from '../../../shared/model/photo.ts';
import type { Failure } from '../../../shared/result.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** A stored photo by its id, nothing for the empty one. The bytes of an id never change, so they are asked for once. */
export function useStoredPhoto(photoId: string): { photo: Photo | undefined; failure: Failure | undefined } {
  const environment = useEnvironment();
  const enabled = photoId !== '';
  const stored = useCall(
    'photos.get',
    { environment, photoId },
    { enabled, staleTime: Number.POSITIVE_INFINITY },
  );
  return { photo: enabled ? stored.data : undefined, failure: stored.error?.failure };
}
