import { useCallbackRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { type Crop, defaultOptions, type Photo, type PhotoProblem } from '../../../../shared/model/photo.ts';
import { fileOf } from './data-uri.ts';
import { preparePhoto } from './prepare-photo.ts';
import { usePhotoLimits } from './use-photo-limits.ts';

/** Why a choice was refused, before or after the picture was looked at. */
export type PhotoRefusal = PhotoProblem | 'several';

/** What the field is doing, or did last. */
export type PhotoStep =
  | { kind: 'idle' | 'preparing' | 'ready' | 'removed' }
  | { kind: 'refused'; problem: PhotoRefusal; ref: string };

/** A photo made here, with the file it came from and the uncropped picture; the file is what a crop begins with. */
type PreparedPicture = { photo: Photo; whole: string; file: Blob };

/** Takes a new photo, or null for none, and answers whether it is kept. */
export type TakePhoto = (photo: Photo | null) => Promise<boolean>;

/**
 * The doings of a photo field. A newer choice replaces one that is still being prepared; a refused one changes nothing.
 * `onWork` is told of what goes on until the choice is kept, and whether it was.
 */
export function usePhoto(value: string, onChange: TakePhoto, onWork: (work: Promise<boolean>) => void) {
  const [step, setStep] = useState<PhotoStep>({ kind: 'idle' });
  const [made, setMade] = useState<PreparedPicture | null>(null);
  // Typing goes on while a picture is prepared: the answer goes to the form as it is then.
  const tell = useCallbackRef(onChange);
  const limits = usePhotoLimits();
  const newest = useRef<Blob | null>(null);
  useEffect(
    () => () => {
      newest.current = null;
    },
    [],
  );
  const current = made?.photo.dataUri === value ? made : null;

  async function prepare(file: Blob, crop: Crop, whole: string | null): Promise<boolean> {
    newest.current = file;
    setStep({ kind: 'preparing' });
    const result = await preparePhoto(file, { crop, ...limits });
    if (newest.current !== file) return true;
    if (!result.ok) {
      setStep({ kind: 'refused', problem: result.problem, ref: result.ref });
      return true;
    }
    setStep({ kind: 'ready' });
    setMade({ file, photo: result.photo, whole: whole ?? result.photo.dataUri });
    return tell(result.photo);
  }

  return {
    step,
    /** The photo as made here, with its warnings; null where it was stored before. */
    photo: current?.photo ?? null,
    /** What a crop is chosen from. */
    whole: current?.whole ?? value,
    take: (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) setStep({ kind: 'refused', problem: 'several', ref: '' });
      else if (file) onWork(prepare(file, defaultOptions.crop, null));
    },
    crop: (crop: Crop) => onWork(prepare(current?.file ?? fileOf(value), crop, current?.whole ?? value)),
    remove: () => {
      newest.current = null;
      setStep({ kind: 'removed' });
      setMade(null);
      onWork(tell(null));
    },
  };
}
