/// <reference path="./libheif.d.ts" />
import type { HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { mostPixels } from '../../shared/model/photo.ts';

/**
 * The main picture of a HEIC file, upright and in its own colours; null where it cannot be read. Chromium has no decoder for
 * it. This one is WebAssembly, which the CSP of this worker alone allows, and is loaded for the first such picture.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<ImageBitmap | null> {
  const { default: libheif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const { HeifDecoder } = libheif();
  const images = new HeifDecoder().decode(bytes);
  const main = images.find((image) => image.is_primary()) ?? images[0];
  const pixels = main ? await pixelsOf(main) : null;
  for (const image of images) image.free();
  if (pixels === null) return null;
  const colorSpace = isDisplayP3(bytes) ? 'display-p3' : 'srgb';
  return createImageBitmap(new ImageData(pixels.data, pixels.width, pixels.height, { colorSpace }));
}

type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };

/** The size is that of the picture itself: the header that was looked at before may tell another. */
async function pixelsOf(image: HeifImage): Promise<Pixels | null> {
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height === 0 || width * height > mostPixels) return null;
  const pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<object | null>((resolve) => image.display(pixels, resolve));
  return shown && pixels;
}

/** How far into a file its colour profile begins at most; phones have it in the first kilobytes. */
const profileWithin = 65_536;

/** True where the colour profile is that of iPhones, by its name in UTF-16. */
function isDisplayP3(bytes: Uint8Array): boolean {
  const name = [...'Display P3'].join('\0');
  return new TextDecoder('latin1').decode(bytes.subarray(0, profileWithin)).includes(name);
}
