import {
  defaultOptions,
  largestFile,
  type PhotoOptions,
  type PhotoResult,
} from '../../../../shared/model/photo.ts';
import { call, failureOf } from '../../../lib/calls.ts';

/**
 * Makes the photo of a loan from a picture file. Only its content counts, not its name or type, and the file itself is
 * not touched. It is decoded in a process of its own, one picture after the other.
 */
export async function preparePhoto(file: Blob, options: Partial<PhotoOptions> = {}): Promise<PhotoResult> {
  if (file.size > largestFile) return { ok: false, problem: 'too-large', ref: '' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await call('photos.prepare', { bytes, options: { ...defaultOptions, ...options } });
  } catch (error) {
    // A file that is gone by now is a failure of the page, without a reference.
    return { ok: false, problem: 'failed', ref: failureOf(error).ref };
  }
}
