import type { Photo } from '../../../../shared/model/photo.ts';

/** A part of a picture as fractions (0 to 1) of its upright width and height. */
export type Crop = { x: number; y: number; width: number; height: number };

/** How a photo is prepared: the longer side in pixels, the size of the JPEG in bytes, the part to keep. */
export type PhotoOptions = { longEdge: number; maxBytes: number; crop: Crop };

/** Kiva's limits are not known, so these are careful (API.md §4.3). */
export const defaultOptions: PhotoOptions = {
  longEdge: 1_600,
  maxBytes: 1_000_000,
  crop: { x: 0, y: 0, width: 1, height: 1 },
};

/** The size of the JPEG in bytes on a metered line. */
export const meteredMaxBytes = 300_000;

/** Files above this many bytes are not even read: the largest phone pictures have about 25 MB. */
export const largestFile = 40_000_000;

/** Pictures above this many pixels are not decoded: 400 MB of memory, four times what phones make. */
export const mostPixels = 100_000_000;

/** A longest side of fewer pixels gets a warning. */
export const smallEdge = 800;

/**
 * Why no photo came out. `heic`: an iPhone's format that the decoder cannot read. `too-slow`: given up after 20 s.
 * `failed`: the program could not, whatever the picture; memory is the likely cause.
 */
export type PhotoProblem = 'not-a-picture' | 'heic' | 'too-large' | 'damaged' | 'too-slow' | 'failed';

/** The answer of {@link preparePhoto}; a refused picture is a value, not an exception. */
export type PhotoResult = { ok: true; photo: Photo } | { ok: false; problem: PhotoProblem };

/** A request of the page to the worker. */
export type PhotoRequest = { file: Blob; options: PhotoOptions };
