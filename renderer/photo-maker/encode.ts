import type { Photo } from '../../shared/model/photo.ts';
import { withoutMetadata } from '../../shared/rules/jpeg.ts';
import { bestQuality } from './quality.ts';
import { draw, fitWithin, whole } from './shrink.ts';

type Encoded = Pick<Photo, 'dataUri' | 'bytes' | 'width' | 'height'>;

/** A smaller limit is raised to this: the tables of a JPEG alone take several hundred bytes. */
const leastBytes = 10_000;

/** Encodes a canvas as JPEG within a number of bytes: by quality first, then by making the picture smaller. */
export async function encodeToFit(canvas: OffscreenCanvas, maxBytes: number): Promise<Encoded> {
  const limit = Math.max(maxBytes, leastBytes);
  const quality = await bestQuality(async (each) => (await encode(canvas, each)).size <= limit);
  if (quality === null) return encodeToFit(smaller(canvas), limit);
  const file = await encode(canvas, quality);
  const { width, height } = canvas;
  return { dataUri: await dataUriOf(file), bytes: file.size, width, height };
}

function smaller(canvas: OffscreenCanvas): OffscreenCanvas {
  const size = fitWithin(canvas, Math.max(canvas.width, canvas.height) * 0.8);
  return draw(canvas, whole(canvas), size).canvas;
}

/** What Chromium's encoder adds, a colour profile for one, is taken out again: the pixels are sRGB anyway. */
async function encode(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Blob([withoutMetadata(new Uint8Array(await file.arrayBuffer()))], { type: 'image/jpeg' });
}

function dataUriOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
