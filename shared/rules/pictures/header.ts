import { type ImageSize, isJpeg, jpegSize } from '../jpeg.ts';
import { gifSize, isGif } from './gif.ts';
import { heifFormat, heifSize } from './heif.ts';
import { isPng, pngSize } from './png.ts';
import { isWebp, webpSize } from './webp.ts';

/** The kinds of picture that are known by their first bytes. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic';

/** What a picture says of itself before it is decoded; `size` is null where its header is damaged. */
export type PictureHeader = { format: PictureFormat; size: ImageSize | null };

/** Reads what a file is from its content, whatever its name says; null: no picture of a known kind. Never throws. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  if (isJpeg(bytes)) return { format: 'jpeg', size: jpegSize(bytes) };
  if (isPng(bytes)) return { format: 'png', size: pngSize(bytes) };
  if (isGif(bytes)) return { format: 'gif', size: gifSize(bytes) };
  if (isWebp(bytes)) return { format: 'webp', size: webpSize(bytes) };
  const format = heifFormat(bytes);
  return format && { format, size: heifSize(bytes) };
}
