import {
  defaultOptions,
  largestFile,
  type PhotoOptions,
  type PhotoRequest,
  type PhotoResult,
} from './model.ts';

const longestWait = 20_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the photo of a loan from a picture file. Only its content counts, not its name or type, and the file itself is
 * not touched. Pictures are taken one after the other, so that a folder of them needs the memory of one.
 */
export function preparePhoto(file: Blob, options: Partial<PhotoOptions> = {}): Promise<PhotoResult> {
  const result = last.then(() => inWorker({ file, options: { ...defaultOptions, ...options } }));
  last = result;
  return result;
}

/** Each picture gets a worker of its own: ending it frees all of its memory, even if the picture is a bomb. */
async function inWorker(request: PhotoRequest): Promise<PhotoResult> {
  if (request.file.size > largestFile) return { ok: false, problem: 'too-large' };
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  let timer = 0;
  try {
    return await new Promise<PhotoResult>((resolve) => {
      worker.onmessage = (event: MessageEvent<PhotoResult>) => resolve(event.data);
      worker.onerror = () => resolve({ ok: false, problem: 'failed' });
      timer = window.setTimeout(() => resolve({ ok: false, problem: 'too-slow' }), longestWait);
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
