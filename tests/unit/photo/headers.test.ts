import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readHeader } from '../../../shared/rules/pictures/header.ts';
import { exif, xmp } from '../../fixtures/pictures/camera.ts';
import { animatedGif } from '../../fixtures/pictures/gif.ts';
import { extendedWebp, heif, losslessWebp, lossyWebp } from '../../fixtures/pictures/headers.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { pngBomb, transparentPng } from '../../fixtures/pictures/png.ts';

const size = { width: 31, height: 17 };
const plain = () => [0, 0, 0, 255] as [number, number, number, number];
const flat = { ...size, colour: () => [90, 128, 128] as [number, number, number] };

const pictures: [name: string, format: string, bytes: Buffer][] = [
  ['a JPEG', 'jpeg', jpeg(flat)],
  ['a JPEG from a camera', 'jpeg', jpeg({ ...flat, extra: [exif(6), xmp()] })],
  ['a PNG', 'png', transparentPng(31, 17, plain)],
  [
    'a GIF',
    'gif',
    animatedGif(31, 17, [
      [0, 0, 0],
      [255, 255, 255],
    ]),
  ],
  ['a lossy WebP', 'webp', lossyWebp(31, 17)],
  ['a lossless WebP', 'webp', losslessWebp(31, 17)],
  ['an extended WebP', 'webp', extendedWebp(31, 17)],
];

describe('an image header', () => {
  it.each(pictures)('of %s gives format and size', (_, format, bytes) => {
    expect(readHeader(bytes)).toEqual({ format, size });
  });

  it.each(['heic', 'avif'] as const)(
    'of %s gives the size of the picture, not of its thumbnail',
    (format) => {
      const whole = { width: 4_032, height: 3_024 };
      expect(readHeader(heif(format, whole.width, whole.height))).toEqual({ format, size: whole });
    },
  );

  it('of a decompression bomb gives the true size', () => {
    const bomb = pngBomb();
    expect(bomb.length).toBeLessThan(200_000);
    expect(readHeader(bomb)).toEqual({ format: 'png', size: { width: 30_000, height: 30_000 } });
  });

  it('gives the largest sizes that the formats allow', () => {
    expect(readHeader(lossyWebp(16_383, 16_383))?.size).toEqual({ width: 16_383, height: 16_383 });
    expect(readHeader(losslessWebp(16_384, 16_384))?.size).toEqual({ width: 16_384, height: 16_384 });
    expect(readHeader(extendedWebp(2 ** 24, 5))?.size).toEqual({ width: 2 ** 24, height: 5 });
    expect(readHeader(heif('avif', 2 ** 32 - 1, 5))?.size).toEqual({ width: 2 ** 32 - 1, height: 5 });
  });

  it('of a GIF includes a first frame larger than its screen', () => {
    const bytes = animatedGif(300, 200, [
      [0, 0, 0],
      [1, 1, 1],
    ]);
    bytes.writeUInt16LE(1, 6);
    bytes.writeUInt16LE(1, 8);
    const frame = bytes.indexOf(',', 40);
    bytes.writeUInt16LE(20, frame + 1);
    bytes.writeUInt16LE(10, frame + 3);
    expect(readHeader(bytes)?.size).toEqual({ width: 320, height: 210 });
  });

  it('uses the first frame header of a JPEG, after fill bytes and junk between segments', () => {
    const bytes = jpeg(flat);
    const rubbish = Buffer.concat([
      bytes.subarray(0, 20),
      Buffer.from([1, 2, 3, 0xff, 0xff, 0xff]),
      bytes.subarray(20),
    ]);
    expect(readHeader(rubbish)).toEqual({ format: 'jpeg', size });
  });

  it.each([
    ['text', Buffer.from('data:image/png;base64,iVBORw0KGgo=')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['an MP4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2', 'latin1')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is not recognised', (_, bytes) => {
    expect(readHeader(bytes)).toBeNull();
  });

  it('of a truncated picture never gives a wrong size', () => {
    for (const [name, format, bytes] of pictures)
      for (let length = 12; length < Math.min(bytes.length, 700); length += 1) {
        const header = readHeader(bytes.subarray(0, length));
        expect(header?.format, name).toBe(format);
        expect([null, 17], `${name}, ${length} bytes`).toContain(header?.size?.height ?? null);
      }
  });
});

test('parsing arbitrary bytes never throws, hangs or gives an invalid size', () => {
  const starts = [...pictures.map(([, , bytes]) => bytes), heif('heic', 31, 17), heif('avif', 31, 17)];
  const broken = fc
    .tuple(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 30 }),
      fc.nat(800),
    )
    .map(([bytes, changes, length]) => {
      const copy = Buffer.from(bytes.subarray(0, length));
      for (const [at, value] of changes) if (at > 11 && at < copy.length) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 600 })), (bytes) => {
      const found = readHeader(bytes)?.size;
      for (const side of found ? [found.width, found.height] : []) {
        expect(Number.isInteger(side)).toBe(true);
        expect(side).toBeGreaterThan(0);
      }
    }),
    { numRuns: 3_000 },
  );
});
