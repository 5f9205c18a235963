import type { Photo } from '../../shared/model/photo.ts';
import type { ImageSize } from '../../shared/rules/jpeg.ts';
import { differenceHash, hashGrid } from '../../shared/rules/picture-hash.ts';
import { warningsOfLight, warningsOfSize } from '../../shared/rules/pictures/photo-warnings.ts';
import { brightnessOf } from './brightness.ts';
import { draw, fitWithin, whole } from './shrink.ts';

/** The long side at which sharpness is judged: about what a lender sees of a photo in a list. */
const lookEdge = 512;

/** What the eye would say of a photo, and its difference hash. `part` is the size before it was shrunk. */
export function lookAt(canvas: OffscreenCanvas, part: ImageSize): Pick<Photo, 'hash' | 'warnings'> {
  const size = fitWithin(canvas, lookEdge);
  const warnings = [...warningsOfSize(part), ...warningsOfLight(grey(canvas, size), size)];
  return { hash: differenceHash(grey(canvas, hashGrid)), warnings };
}

function grey(canvas: OffscreenCanvas, size: ImageSize): Uint8Array {
  const pixels = draw(canvas, whole(canvas), size).getImageData(0, 0, size.width, size.height);
  return brightnessOf(pixels.data);
}
