import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAnswer } from '../../../electron/window/photo-maker.ts';
import { preparePhoto } from '../../../renderer/pages/drafts/photo/prepare-photo.ts';
import { makePhoto } from '../../../renderer/photo-maker/make-photo.ts';
import { failure } from '../../../shared/errors.ts';
import { defaultOptions, largestFile, type Photo } from '../../../shared/model/photo.ts';
import { failed, ok } from '../../../shared/result.ts';
import { exif } from '../../fixtures/pictures/camera.ts';
import { heif } from '../../fixtures/pictures/headers.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { pngBomb } from '../../fixtures/pictures/png.ts';

vi.mock('electron', () => ({ app: {}, WebContentsView: class {} }));

const refused = (problem: string, ref = '') => ({ ok: false, problem, ref });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('preparing a photo', () => {
  const asked = vi.fn();
  beforeEach(() => {
    asked.mockReset();
    vi.stubGlobal('window', { partnerDesk: { calls: { 'photos.prepare': asked } } });
  });

  it('hands the bytes over with the usual limits, and returns what came of it', async () => {
    asked.mockResolvedValue(ok(refused('damaged', 'REF00001')));
    const file = new Blob(['x']);
    expect(await preparePhoto(file, { longEdge: 900 })).toEqual(refused('damaged', 'REF00001'));
    expect(asked.mock.calls[0]?.[0]).toEqual({
      bytes: new Uint8Array([120]),
      options: { ...defaultOptions, longEdge: 900 },
    });
  });

  it('does not read a file that is too large', async () => {
    expect(await preparePhoto({ size: largestFile + 1 } as Blob)).toEqual(refused('too-large'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('says so where the call fails, or the file is gone', async () => {
    asked.mockResolvedValue(failed(failure('INTERNAL', { ref: 'REF00002' })));
    expect(await preparePhoto(new Blob(['x']))).toEqual(refused('failed', 'REF00002'));
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await preparePhoto(gone)).toEqual(refused('failed'));
  });
});

describe('what the process that decodes pictures answers', () => {
  const picture = jpeg({ width: 64, height: 48, colour: () => [1, 1, 1] });
  const photoOf = (bytes: Buffer, changes: Partial<Photo> = {}): unknown => ({
    ok: true,
    photo: {
      ...{ dataUri: `data:image/jpeg;base64,${bytes.toString('base64')}`, bytes: bytes.length },
      ...{ width: 64, height: 48, hash: '0123456789abcdef', warnings: [] },
      ...changes,
    },
  });

  it('is taken where it is the photo that it says', () => {
    expect(checkAnswer(photoOf(picture), defaultOptions).ok).toBe(true);
    expect(checkAnswer({ ok: false, problem: 'damaged' }, defaultOptions)).toEqual(refused('damaged'));
  });

  it.each([
    ['another picture than a JPEG', photoOf(pngBomb(64, 48))],
    [
      'a picture with metadata',
      photoOf(jpeg({ width: 64, height: 48, colour: () => [1, 1, 1], extra: [exif(1)] })),
    ],
    ['a picture of another size', photoOf(picture, { width: 65 })],
    ['another number of bytes', photoOf(picture, { bytes: 5 })],
    ['a problem that there is not', { ok: false, problem: 'x' }],
    ['nothing', undefined],
    ['a text', 'ok'],
  ])('is a failure where it is %s', (_, answer) => {
    expect(checkAnswer(answer, defaultOptions)).toEqual(refused('failed'));
  });

  it('is a failure where the picture is larger than was asked for', () => {
    expect(checkAnswer(photoOf(picture), { ...defaultOptions, longEdge: 63 })).toEqual(refused('failed'));
  });
});

describe('files rejected by their header are never decoded', () => {
  const decode = vi.fn(() => Promise.reject(new DOMException('no decoder', 'InvalidStateError')));
  beforeEach(() => {
    decode.mockClear();
    vi.stubGlobal('createImageBitmap', decode);
  });
  const made = (bytes: Buffer) => makePhoto(new Uint8Array(bytes), defaultOptions);

  it.each([
    ['a bomb', 'too-large', pngBomb()],
    ['an iPhone’s picture that says no size', 'heic', heif('heic', 9, 9).subarray(0, 24)],
    ['a PNG without a size', 'damaged', pngBomb(64, 64).subarray(0, 15)],
    ['text', 'not-a-picture', Buffer.from('not a picture')],
    ['nothing', 'not-a-picture', Buffer.alloc(0)],
  ])('%s: %s', async (_, problem, bytes) => {
    expect(await made(bytes)).toEqual({ ok: false, problem });
    expect(decode).not.toHaveBeenCalled();
  });

  it('a file that cannot be decoded is reported as damaged, or as an iPhone format', async () => {
    const picture = jpeg({ width: 8, height: 8, colour: () => [1, 1, 1] });
    expect(await made(picture)).toEqual({ ok: false, problem: 'damaged' });
    expect(await made(heif('heic', 4_032, 3_024))).toEqual({ ok: false, problem: 'heic' });
    expect(await made(heif('avif', 4_032, 3_024))).toEqual({ ok: false, problem: 'damaged' });
    // HEIC has a decoder of its own.
    expect(decode).toHaveBeenCalledTimes(2);
  });
});
