import type { PhotoOptions } from '../../shared/model/photo.ts';
import type { MadePhoto } from './make-photo.ts';

type MakePhoto = (bytes: Uint8Array<ArrayBuffer>, options: PhotoOptions) => Promise<MadePhoto>;

declare global {
  interface Window {
    /** Put there by `electron/photo-preload.ts`: hands pictures in, one after the other, and their photos out. */
    readonly photoMaker: { onPicture: (make: MakePhoto) => void };
  }
}
