import type { PhotoRequest, PhotoResult } from './model.ts';
import { makePhoto } from './worker/make-photo.ts';

// Runs in a Web Worker of the page: sandboxed like it, without the bridge, and killed when it takes too long.

addEventListener('message', ({ data }: MessageEvent<PhotoRequest>) => {
  makePhoto(data.file, data.options).then(answer, () => answer({ ok: false, problem: 'failed' }));
});

function answer(result: PhotoResult): void {
  postMessage(result);
}
