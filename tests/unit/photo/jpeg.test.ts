import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isJpeg,
  jpegSegments,
  jpegSize,
  metadataSegments,
  withoutMetadata,
} from '../../../shared/rules/jpeg.ts';
import { comment, exif, iptc, secretWords, xmp } from '../../fixtures/pictures/camera.ts';
import { jpeg, segment } from '../../fixtures/pictures/jpeg.ts';

const picture = (extra: Buffer[] = []) =>
  jpeg({ width: 64, height: 40, colour: (x, y) => [40 * x, 100 + y, 128], roughness: 90, extra });

const camera = Buffer.concat([
  picture([exif(6), xmp(), iptc(), comment()]),
  Buffer.from('CANARY-PLACE behind it'),
]);

describe('the metadata of a JPEG', () => {
  it('is listed part by part', () => {
    expect(metadataSegments(camera)).toEqual([
      'APP1 Exif',
      'APP1 http://ns.adobe.com/xap/1.0/',
      'APP13 Photoshop 3.0',
      'COM',
      'trailer',
    ]);
    expect(metadataSegments(picture())).toEqual([]);
  });

  it.each([
    ['a colour profile', segment(0xe2, Buffer.from('ICC_PROFILE\0')), 'APP2 ICC_PROFILE'],
    ['a thumbnail in JFIF’s extension', segment(0xe0, Buffer.from('JFXX\0\x10')), 'APP0 JFXX'],
    ['a thumbnail in JFIF’s header', segment(0xe0, Buffer.from('JFIF\0'), Buffer.alloc(50)), 'APP0 JFIF'],
    ['Adobe’s segment with more in it', segment(0xee, Buffer.from('Adobe'), Buffer.alloc(30)), 'APP14 Adobe'],
    ['an unknown segment', segment(0xf7, Buffer.from('place')), '0xf7'],
    ['a second picture', Buffer.from([0xff, 0xd8]), '0xd8'],
  ])('counts %s', (_, extra, name) => {
    expect(metadataSegments(picture([extra]))).toEqual([name]);
  });

  it('is found between scans too, and image data is never mistaken for it', () => {
    const bytes = jpeg({ width: 640, height: 400, colour: (x) => [x, 128, 128], roughness: 2_000 });
    const late = Buffer.concat([bytes.subarray(0, -2), exif(1), bytes.subarray(-2)]);
    expect(metadataSegments(late)).toEqual(['APP1 Exif']);
    expect(bytes.includes(Buffer.from([0xff, 0x00]))).toBe(true);
  });

  it('does not include what colours need', () => {
    expect(metadataSegments(picture([segment(0xee, Buffer.from('Adobe'), Buffer.alloc(7))]))).toEqual([]);
  });
});

describe('a JPEG without its metadata', () => {
  it('has the same image data and none of the private texts', () => {
    const clean = Buffer.from(withoutMetadata(camera));
    expect(clean.equals(picture())).toBe(true);
    for (const word of secretWords) expect(camera.includes(word)).toBe(true);
    for (const word of secretWords) expect(clean.includes(word)).toBe(false);
  });

  it('has no metadata left, whatever was added', () => {
    const parts = fc.array(
      fc
        .tuple(fc.integer({ min: 0xe0, max: 0xfe }), fc.uint8Array({ maxLength: 80 }))
        .map(([marker, content]) => segment(marker, Buffer.from(content))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, fc.uint8Array({ maxLength: 40 }), (extra, trailer) => {
        const clean = withoutMetadata(Buffer.concat([picture(extra), trailer]));
        expect(metadataSegments(clean)).toEqual([]);
        expect(jpegSize(clean)).toEqual({ width: 64, height: 40 });
      }),
    );
  });
});

it('reading segments of arbitrary bytes never throws or hangs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (tail, marked) => {
      const bytes = marked ? Uint8Array.from([0xff, 0xd8, 0xff, ...tail]) : tail;
      const segments = [...jpegSegments(bytes)];
      for (const { start, end } of segments) expect(end).toBeGreaterThan(start);
      expect(metadataSegments(withoutMetadata(bytes)).filter((name) => name === 'APP1 Exif')).toEqual([]);
      expect(isJpeg(bytes)).toBe(bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff);
    }),
    { numRuns: 2_000 },
  );
});
