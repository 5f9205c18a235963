import type { ImageSize } from '../jpeg.ts';

/*
 * What lies beyond the end reads as 0. A size of 0 is no size, so a file that was cut short comes out as one whose
 * size is not known, and no parser has to check its ends.
 */

/** One byte. */
export function uint8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Two bytes, the low one first. */
export function uint16Little(bytes: Uint8Array, at: number): number {
  return uint8(bytes, at) | (uint8(bytes, at + 1) << 8);
}

/** Three bytes, the low one first. */
export function uint24Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) | (uint8(bytes, at + 2) << 16);
}

/** Four bytes, the high one first. */
export function uint32(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => uint8(bytes, at + step)) as [
    number,
    number,
    number,
    number,
  ];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** As many bytes as ASCII text, where they are there. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A size, unless a side of it is nothing. */
export function sizeOf(width: number, height: number): ImageSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
