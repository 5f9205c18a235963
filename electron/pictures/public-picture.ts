import type { PictureProblem, PublicPicture } from '../../shared/model/picture.ts';
import { checkImageUrl } from '../../shared/rules/journal-image.ts';
import { readHeader } from '../../shared/rules/pictures/header.ts';
import type { Fetch } from '../kiva/transport.ts';
import { isPublicAddress } from './public-address.ts';

/** The network that pictures come through. `resolve` answers the IP addresses of a host. */
export type PictureNetwork = { fetch: Fetch; resolve: (host: string) => Promise<string[]> };

/** Bytes, pixels and milliseconds that a picture may take. A small file can unpack to gigabytes. */
export const pictureLimits = { bytes: 5_000_000, pixels: 40_000_000, time: 10_000 };

/** Fetches the picture behind an address that is public already. Makes one request, and answers why where none comes out. */
export type FetchPicture = (url: string, signal?: AbortSignal) => Promise<PublicPicture>;

/**
 * See {@link FetchPicture}. Only https to hosts all of whose addresses are on the open internet, without cookies, and no redirect
 * is followed: the address could lead into the partner's own network.
 */
export function createPictureFetcher(network: PictureNetwork): FetchPicture {
  const read = async (text: string, signal: AbortSignal): Promise<PublicPicture> => {
    const url = text.trim();
    if (url === '' || checkImageUrl(url, '').some(({ certainty }) => certainty === 'blocks'))
      return { problem: 'invalid' };
    const { hostname, port } = new URL(url);
    const addresses = await network.resolve(hostname.replace(/^\[|\]$/g, ''));
    if (addresses.length === 0) return { problem: 'unreachable' };
    if (port !== '' || !addresses.every(isPublicAddress)) return { problem: 'private' };
    const response = await network.fetch(url, { ...walls, signal });
    if (response.status >= 300 && response.status < 400) return { problem: 'redirects' };
    if (!response.ok) return { problem: 'missing' };
    const bytes = await readBytes(response);
    return bytes === null ? { problem: 'tooLarge' } : pictureOf(bytes);
  };
  return async (url, outside) => {
    const time = AbortSignal.timeout(pictureLimits.time);
    try {
      return await read(url, outside ? AbortSignal.any([time, outside]) : time);
    } catch (error) {
      return { problem: problemOf(error) };
    }
  };
}

const walls = {
  method: 'GET',
  headers: { Accept: 'image/jpeg,image/png,image/gif,image/webp' },
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

/** The body, or null where it is larger than allowed. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > pictureLimits.bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the bytes are, whatever the server calls them. */
function pictureOf(bytes: Uint8Array): PublicPicture {
  const header = readHeader(bytes);
  if (!header?.size || header.format === 'avif' || header.format === 'heic') return { problem: 'notPicture' };
  const { width, height } = header.size;
  if (width * height > pictureLimits.pixels) return { problem: 'tooLarge' };
  return { bytes: new Uint8Array(bytes), type: `image/${header.format}` };
}

/** Chromium and Node have different words for a redirect that was not followed. */
function problemOf(error: unknown): PictureProblem {
  const { message = '', cause } = error as Error;
  const words = `${message} ${cause instanceof Error ? cause.message : ''}`;
  return /redirect/i.test(words) ? 'redirects' : 'unreachable';
}
