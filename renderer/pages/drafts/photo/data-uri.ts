import { photoUriStart } from '../../../../shared/model/photo.ts';
import { type ImageSize, jpegSize } from '../../../../shared/rules/jpeg.ts';

/** A multiple of 4 characters of base64, in which the size of any prepared photo stands. */
const headerCharacters = 4_096;

/** How many bytes a prepared photo has and how many pixels; null for text that is no such data URI. */
export function factsOf(dataUri: string): (ImageSize & { bytes: number }) | null {
  const base64 = base64Of(dataUri);
  if (base64 === null) return null;
  const size = jpegSize(decode(base64.slice(0, headerCharacters)));
  const padding = base64.length - base64.replace(/=+$/, '').length;
  return size && { ...size, bytes: (base64.length / 4) * 3 - padding };
}

/** A prepared photo as a file again, so that it can be cropped after the original is gone. */
export function fileOf(dataUri: string): Blob {
  return new Blob([decode(base64Of(dataUri) ?? '')], { type: 'image/jpeg' });
}

function base64Of(dataUri: string): string | null {
  return dataUri.startsWith(photoUriStart) ? dataUri.slice(photoUriStart.length) : null;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
