import { useAppState } from '../../../lib/app-state.tsx';
import { meteredMaxBytes, type PhotoOptions } from './model.ts';

/** What a metered line changes in how photos are prepared. */
export function usePhotoLimits(): Partial<Pick<PhotoOptions, 'maxBytes'>> {
  return useAppState().meteredLine ? { maxBytes: meteredMaxBytes } : {};
}
