import type { Crop } from '../../shared/model/photo.ts';
import type { ImageSize } from '../../shared/rules/jpeg.ts';

/** A part of a picture in whole pixels. */
export type CropArea = ImageSize & { x: number; y: number };

/** A canvas without the graphics card, so that reading it back costs nothing. */
function context(size: ImageSize): OffscreenCanvasRenderingContext2D {
  const found = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (found === null) throw new Error('no canvas of this size can be had');
  return found;
}

/** The pixels of a picture that a crop means: whole ones, at least one, none outside. */
export function cutOut(picture: ImageSize, crop: Crop): CropArea {
  const [x, width] = span(crop.x, crop.width, picture.width);
  const [y, height] = span(crop.y, crop.height, picture.height);
  return { x, y, width, height };
}

function span(start: number, length: number, side: number): [from: number, count: number] {
  const from = Math.min(Math.max(Math.round(start * side), 0), side - 1);
  const to = Math.min(Math.max(Math.round((start + length) * side), from + 1), side);
  return [from, to - from];
}

/** All of a picture. */
export function whole({ width, height }: ImageSize): CropArea {
  return { x: 0, y: 0, width, height };
}

/** The size with the same shape whose longer side is at most `longEdge`; nothing is ever enlarged. */
export function fitWithin({ width, height }: ImageSize, longEdge: number): ImageSize {
  const scale = Math.min(1, longEdge / Math.max(width, height));
  return { width: scaled(width, scale), height: scaled(height, scale) };
}

function scaled(side: number, scale: number): number {
  return Math.max(1, Math.round(side * scale));
}

/**
 * Draws a part of a picture at a size, on white. A large step down would leave pixels out, so sides are halved until
 * one step is left: each pixel of the original has its share in the outcome.
 */
export function draw(
  picture: CanvasImageSource,
  part: CropArea,
  size: ImageSize,
): OffscreenCanvasRenderingContext2D {
  let from: { picture: CanvasImageSource; part: CropArea } = { picture, part };
  while (from.part.width > 2 * size.width || from.part.height > 2 * size.height) {
    const half = {
      width: halved(from.part.width, size.width),
      height: halved(from.part.height, size.height),
    };
    from = { picture: step(from.picture, from.part, half, halving).canvas, part: whole(half) };
  }
  return step(from.picture, from.part, size, 'high');
}

/** At half the size Chromium's quickest way is the mean of four pixels, which is just what is wanted. */
const halving = 'low';

function halved(side: number, least: number): number {
  return Math.max(least, Math.ceil(side / 2));
}

function step(
  picture: CanvasImageSource,
  part: CropArea,
  size: ImageSize,
  quality: ImageSmoothingQuality,
): OffscreenCanvasRenderingContext2D {
  const target = context(size);
  target.fillStyle = '#fff';
  target.fillRect(0, 0, size.width, size.height);
  target.imageSmoothingQuality = quality;
  target.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
  return target;
}
