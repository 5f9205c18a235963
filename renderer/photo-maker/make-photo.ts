import { mostPixels, type Photo, type PhotoOptions, type PhotoProblem } from '../../shared/model/photo.ts';
import { type PictureHeader, readHeader } from '../../shared/rules/pictures/header.ts';
import { encodeToFit } from './encode.ts';
import { decodeHeic } from './heic.ts';
import { lookAt } from './look.ts';
import { cutOut, draw, fitWithin } from './shrink.ts';

/** A photo, or why a picture cannot become one. */
export type MadePhoto = { ok: true; photo: Photo } | { ok: false; problem: PhotoProblem };

/** Turns a picture file into a photo: refuses by its header, decodes, crops, shrinks, encodes, looks at the outcome. */
export async function makePhoto(bytes: Uint8Array<ArrayBuffer>, options: PhotoOptions): Promise<MadePhoto> {
  const header = readHeader(bytes);
  const problem = problemOf(header);
  if (problem) return { ok: false, problem };
  const picture = header?.format === 'heic' ? await decodeHeic(bytes) : await decoded(new Blob([bytes]));
  if (picture === null) return { ok: false, problem: header?.format === 'heic' ? 'heic' : 'damaged' };
  const photo = await photoOf(picture, options);
  return { ok: true, photo };
}

/** What the header alone tells against a picture; nothing was decoded yet. */
function problemOf(header: PictureHeader | null): PhotoProblem | null {
  if (header === null) return 'not-a-picture';
  if (header.size === null) return header.format === 'heic' ? 'heic' : 'damaged';
  return header.size.width * header.size.height > mostPixels ? 'too-large' : null;
}

/** The picture upright as its EXIF says, the first frame of a moving one; null where Chromium cannot read it. */
async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
}

async function photoOf(picture: ImageBitmap, { crop, longEdge, maxBytes }: PhotoOptions): Promise<Photo> {
  const part = cutOut(picture, crop);
  const { canvas } = draw(picture, part, fitWithin(part, longEdge));
  picture.close();
  const encoded = await encodeToFit(canvas, maxBytes);
  return { ...encoded, ...lookAt(canvas, part) };
}
