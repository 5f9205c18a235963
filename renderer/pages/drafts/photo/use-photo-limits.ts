import { meteredMaxBytes, type PhotoOptions } from '../../../../shared/model/photo.ts';
import { useAppState } from '../../../lib/app-state.tsx';

/** What a metered line changes in how photos are prepared. */
export function usePhotoLimits(): Partial<Pick<PhotoOptions, 'maxBytes'>> {
  return useAppState().meteredLine ? { maxBytes: meteredMaxBytes } : {};
}
