import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions, largestFile } from '../../../renderer/pages/drafts/photo/model.ts';
import { preparePhoto } from '../../../renderer/pages/drafts/photo/prepare-photo.ts';
import { makePhoto } from '../../../renderer/pages/drafts/photo/worker/make-photo.ts';
import { heif } from '../../fixtures/pictures/headers.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { pngBomb } from '../../fixtures/pictures/png.ts';

/** Replaces the browser's workers: responds only when the test does. */
class SilentWorker {
  static started: SilentWorker[] = [];
  onmessage: (event: { data: unknown }) => void = () => {};
  onerror: () => void = () => {};
  asked: unknown[] = [];
  ended = false;
  constructor() {
    SilentWorker.started.push(this);
  }
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
}

const file = new Blob(['x']);
const answer = { ok: false, problem: 'damaged' };

beforeEach(() => {
  vi.useFakeTimers();
  SilentWorker.started = [];
  vi.stubGlobal('Worker', SilentWorker);
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const worker = async (index: number): Promise<SilentWorker> => {
  await vi.advanceTimersByTimeAsync(0);
  const found = SilentWorker.started[index];
  if (!found) throw new Error(`worker ${index} was not started`);
  return found;
};

describe('preparing a photo', () => {
  it('calls a worker with the usual limits, returns its result and ends it', async () => {
    const result = preparePhoto(file, { longEdge: 900 });
    const one = await worker(0);
    expect(one.asked).toEqual([{ file, options: { ...defaultOptions, longEdge: 900 } }]);
    one.onmessage({ data: answer });
    expect(await result).toEqual(answer);
    expect(one.ended).toBe(true);
  });

  it('gives up after 20 s and kills the worker', async () => {
    const result = preparePhoto(file);
    const one = await worker(0);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(one.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual({ ok: false, problem: 'too-slow' });
    expect(one.ended).toBe(true);
  });

  it('handles one picture at a time, each with its own 20 s', async () => {
    const [first, second] = [preparePhoto(file), preparePhoto(file)];
    await worker(0);
    expect(SilentWorker.started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await first).toEqual({ ok: false, problem: 'too-slow' });
    (await worker(1)).onmessage({ data: answer });
    expect(await second).toEqual(answer);
  });

  it('continues with the next one after a worker crashed', async () => {
    const first = preparePhoto(file);
    (await worker(0)).onerror();
    expect(await first).toEqual({ ok: false, problem: 'failed' });
    const second = preparePhoto(file);
    (await worker(1)).onmessage({ data: answer });
    expect(await second).toEqual(answer);
  });

  it('does not start a worker for a file that is too large', async () => {
    const large = { size: largestFile + 1 } as Blob;
    expect(await preparePhoto(large)).toEqual({ ok: false, problem: 'too-large' });
    expect(SilentWorker.started).toEqual([]);
  });
});

describe('files rejected by their header are never decoded', () => {
  const decode = vi.fn(() => Promise.reject(new DOMException('no decoder', 'InvalidStateError')));
  beforeEach(() => {
    decode.mockClear();
    vi.stubGlobal('createImageBitmap', decode);
  });
  const made = (bytes: Buffer) => makePhoto(new Blob([new Uint8Array(bytes)]), defaultOptions);
  const refused = (problem: string) => ({ ok: false, problem });

  it.each([
    ['a bomb', 'too-large', pngBomb()],
    ['an iPhone’s picture that says no size', 'heic', heif('heic', 9, 9).subarray(0, 24)],
    ['a PNG without a size', 'damaged', pngBomb(64, 64).subarray(0, 15)],
    ['text', 'not-a-picture', Buffer.from('not a picture')],
    ['nothing', 'not-a-picture', Buffer.alloc(0)],
  ])('%s: %s', async (_, problem, bytes) => {
    expect(await made(bytes)).toEqual(refused(problem));
    expect(decode).not.toHaveBeenCalled();
  });

  it('a file that cannot be decoded is reported as damaged, or as an iPhone format', async () => {
    const picture = jpeg({ width: 8, height: 8, colour: () => [1, 1, 1] });
    expect(await made(picture)).toEqual(refused('damaged'));
    expect(await made(heif('heic', 4_032, 3_024))).toEqual(refused('heic'));
    expect(await made(heif('avif', 4_032, 3_024))).toEqual(refused('damaged'));
    // HEIC has a decoder of its own.
    expect(decode).toHaveBeenCalledTimes(2);
  });
});
