/** One marker segment of a JPEG (ITU-T T.81 §B.1): from its FF byte to the first byte after it. */
export type JpegSegment = { marker: number; start: number; end: number };

/** Width and height in pixels, as stored: not yet turned upright. */
export type ImageSize = { width: number; height: number };

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;

/** True where the bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** The segments of a JPEG in their order, up to the end of the image; the picture's own data lies between them. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let start = nextMarker(bytes, 2);
  while (start >= 0) {
    const marker = bytes[start + 1] ?? END_OF_IMAGE;
    const end = segmentEnd(bytes, start, marker);
    yield { marker, start, end };
    if (marker === END_OF_IMAGE) return;
    start = nextMarker(bytes, end);
  }
}

/** Skips picture data as decoders do: a stuffed FF 00, a fill FF and a restart mark are part of it. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && isPictureData(bytes[at + 1])) at = bytes.indexOf(0xff, at + 1);
  return at;
}

function isPictureData(second: number | undefined): boolean {
  return second === undefined || second === 0 || second === 0xff || isRestart(second);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function segmentEnd(bytes: Uint8Array, start: number, marker: number): number {
  const alone = marker === END_OF_IMAGE || marker === START_OF_IMAGE || marker === 0x01;
  const length = alone ? 0 : Math.max(2, uint16(bytes, start + 2));
  return Math.min(bytes.length, start + 2 + length);
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** The size that a JPEG's frame header tells, without decoding; null where it has none. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  for (const { marker, start } of jpegSegments(bytes)) {
    if (!isFrameHeader(marker)) continue;
    const size = { width: uint16(bytes, start + 7), height: uint16(bytes, start + 5) };
    return size.width > 0 && size.height > 0 ? size : null;
  }
  return null;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * Names of all parts of a JPEG that are not needed to show it: EXIF with its GPS place, XMP, IPTC, colour profiles,
 * thumbnails, comments, and whatever follows the picture. A list of what may stay, so that the unknown counts too.
 */
export function metadataSegments(bytes: Uint8Array): string[] {
  return metadataParts(bytes).map(({ name }) => name);
}

/** The same picture, bit for bit, without its {@link metadataSegments}. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = metadataParts(bytes);
  const kept = new Uint8Array(bytes.length - parts.reduce((sum, { start, end }) => sum + end - start, 0));
  let from = 0;
  let to = 0;
  for (const { start, end } of [...parts, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return kept;
}

type MetadataPart = { name: string; start: number; end: number };

function metadataParts(bytes: Uint8Array): MetadataPart[] {
  const segments = [...jpegSegments(bytes)];
  const parts = segments
    .filter((segment) => !isNeeded(bytes, segment))
    .map((segment) => ({ ...segment, name: nameOf(bytes, segment) }));
  const last = segments.at(-1);
  const trailer = last?.marker === END_OF_IMAGE && last.end < bytes.length;
  return trailer ? [...parts, { name: 'trailer', start: last.end, end: bytes.length }] : parts;
}

/** Frames, tables, scans; JFIF's header without a thumbnail; Adobe's, which says how colours are stored. */
function isNeeded(bytes: Uint8Array, segment: JpegSegment): boolean {
  const { marker, start, end } = segment;
  if (marker === 0xe0) return idOf(bytes, segment) === 'JFIF' && end - start === 18;
  if (marker === 0xee) return idOf(bytes, segment) === 'Adobe' && end - start === 16;
  return marker === END_OF_IMAGE || (marker >= 0xc0 && marker <= 0xdd && marker !== START_OF_IMAGE);
}

function nameOf(bytes: Uint8Array, segment: JpegSegment): string {
  const { marker } = segment;
  if (marker === 0xfe) return 'COM';
  if (marker >= 0xe0 && marker <= 0xef) return `APP${marker - 0xe0} ${idOf(bytes, segment)}`.trim();
  return `0x${marker.toString(16)}`;
}

/** The word that an application segment begins with, such as `Exif`. */
function idOf(bytes: Uint8Array, { start, end }: JpegSegment): string {
  const text = String.fromCharCode(...bytes.subarray(start + 4, Math.min(end, start + 44)));
  return /^[ -~]*/.exec(text)?.[0] ?? '';
}
