import type { Crop } from '../../../../shared/model/photo.ts';
import type { ImageSize } from '../../../../shared/rules/jpeg.ts';

/** Width over height of the fixed shape that the photo field offers. */
export const fourToThree = 4 / 3;

/** The largest part of a picture with a shape (width over height), in its middle. */
export function largestPart({ width, height }: ImageSize, shape: number): Crop {
  const across = Math.min(1, (shape * height) / width);
  const down = Math.min(1, width / shape / height);
  return { x: (1 - across) / 2, y: (1 - down) / 2, width: across, height: down };
}
