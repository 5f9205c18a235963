import type { ImageSize } from '../jpeg.ts';
import { ascii, sizeOf, uint32 } from './bytes.ts';

/** True for the PNG signature (PNG specification §5.2). */
export function isPng(bytes: Uint8Array): boolean {
  return uint32(bytes, 0) === 0x89504e47 && uint32(bytes, 4) === 0x0d0a1a0a;
}

/** The size in a PNG's IHDR, which must come first (PNG specification §11.2.1). */
export function pngSize(bytes: Uint8Array): ImageSize | null {
  return ascii(bytes, 12, 4) === 'IHDR' ? sizeOf(uint32(bytes, 16), uint32(bytes, 20)) : null;
}
