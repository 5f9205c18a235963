import type { ImageSize } from '../jpeg.ts';
import { ascii, sizeOf, uint8, uint16Little, uint24Little } from './bytes.ts';

/** True for a WebP file (WebP container specification, file header). */
export function isWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP';
}

/** The size that a WebP's first chunk tells, one way for each of the three kinds. */
export function webpSize(bytes: Uint8Array): ImageSize | null {
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return lossySize(bytes);
    case 'VP8L':
      return losslessSize(bytes);
    case 'VP8X':
      return extendedSize(bytes);
    default:
      return null;
  }
}

/** VP8's key frame header (RFC 6386 §9.1): 14 bits each, the upper two are a scale that decoders ignore. */
function lossySize(bytes: Uint8Array): ImageSize | null {
  if (uint24Little(bytes, 23) !== 0x2a019d) return null;
  return sizeOf(uint16Little(bytes, 26) & 0x3fff, uint16Little(bytes, 28) & 0x3fff);
}

/** VP8X's canvas: 24 bits each of width and height less one. */
function extendedSize(bytes: Uint8Array): ImageSize | null {
  if (bytes.length < 30) return null;
  return sizeOf(uint24Little(bytes, 24) + 1, uint24Little(bytes, 27) + 1);
}

/** VP8L's header: a signature byte, then 14 bits each of width and height less one. */
function losslessSize(bytes: Uint8Array): ImageSize | null {
  if (uint8(bytes, 20) !== 0x2f || bytes.length < 25) return null;
  const low = uint16Little(bytes, 21);
  const high = uint16Little(bytes, 23);
  return sizeOf((low & 0x3fff) + 1, ((low >> 14) | ((high & 0xfff) << 2)) + 1);
}
