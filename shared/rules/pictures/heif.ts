import type { ImageSize } from '../jpeg.ts';
import { ascii, sizeOf, uint32 } from './bytes.ts';

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** Which picture an ISO media file holds, by the brands of its `ftyp` box (ISO/IEC 23008-12 §10); null: none. */
export function heifFormat(bytes: Uint8Array): 'avif' | 'heic' | null {
  if (ascii(bytes, 4, 4) !== 'ftyp') return null;
  const brands = brandsOf(bytes);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : null;
}

/** The major brand, then the compatible ones behind the version. */
function brandsOf(bytes: Uint8Array): string[] {
  const end = Math.min(uint32(bytes, 0), bytes.length, 256);
  const brands = [ascii(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, 4));
  return brands;
}

/**
 * The largest size that an `ispe` property of the file tells: a file holds one for the picture, and others for its
 * thumbnail or for the tiles it is made of (ISO/IEC 23008-12 §6.5.3).
 */
export function heifSize(bytes: Uint8Array): ImageSize | null {
  const meta = boxesIn(bytes, 0, bytes.length).filter(({ type }) => type === 'meta');
  const properties = inside(bytes, inside(bytes, meta, 4, 'iprp'), 0, 'ipco');
  const sizes = inside(bytes, properties, 0, 'ispe').map(({ body }) => ({
    width: uint32(bytes, body + 4),
    height: uint32(bytes, body + 8),
  }));
  const largest = sizes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  return largest ? sizeOf(largest.width, largest.height) : null;
}

type Box = { type: string; body: number; end: number };

/** The boxes of one type inside others; `skip` counts the bytes that stand before them. */
function inside(bytes: Uint8Array, boxes: readonly Box[], skip: number, type: string): Box[] {
  const all = boxes.flatMap(({ body, end }) => boxesIn(bytes, body + skip, end));
  return all.filter((box) => box.type === type);
}

/** The boxes from one place to another; one whose length makes no sense ends them. */
function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const length = uint32(bytes, at) || to - at;
    const end = Math.min(at + length, to);
    if (length < 8) break;
    boxes.push({ type: ascii(bytes, at + 4, 4), body: at + 8, end });
    at = end;
  }
  return boxes;
}
