import type { ImageSize } from '../jpeg.ts';
import { ascii, sizeOf, uint8, uint16Little } from './bytes.ts';

/** True for a GIF of either version (GIF89a §17). */
export function isGif(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 6) === 'GIF87a' || ascii(bytes, 0, 6) === 'GIF89a';
}

/** The size of a GIF: its screen, or its first picture where that is larger, since decoders make room for it. */
export function gifSize(bytes: Uint8Array): ImageSize | null {
  const screen = { width: uint16Little(bytes, 6), height: uint16Little(bytes, 8) };
  const frame = firstFrame(bytes, 13 + colourTable(uint8(bytes, 10)));
  return sizeOf(Math.max(screen.width, frame.width), Math.max(screen.height, frame.height));
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Skips extensions (GIF89a §23 to §26) up to the first image descriptor (§20). */
function firstFrame(bytes: Uint8Array, from: number): ImageSize {
  let at = from;
  while (uint8(bytes, at) === 0x21) at = afterBlocks(bytes, at + 2);
  if (uint8(bytes, at) !== 0x2c) return { width: 0, height: 0 };
  const [left, top, width, height] = [1, 3, 5, 7].map((step) => uint16Little(bytes, at + step)) as Rectangle;
  return { width: left + width, height: top + height };
}

type Rectangle = [left: number, top: number, width: number, height: number];

function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (uint8(bytes, at) > 0) at += uint8(bytes, at) + 1;
  return at + 1;
}
