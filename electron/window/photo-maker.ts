import { app, type Session, type WebContents, WebContentsView } from 'electron';
import {
  type PhotoOptions,
  type PhotoProblem,
  type PhotoResult,
  photoProblems,
  photoResultSchema,
} from '../../shared/model/photo.ts';
import { isJpeg, jpegSize, metadataSegments } from '../../shared/rules/jpeg.ts';
import { createTurns } from '../in-turn.ts';
import { photoPage } from './app-url.ts';

/** What one picture may take: milliseconds, and megabytes of its process. An honest one of 100 million pixels needs 900. */
export const photoLimits = { time: 20_000, memory: 1_500 };

/** What a maker of photos needs of the rest of the program. */
export type PhotoMakerOptions = {
  /** Path of the built `photo-preload.ts`. */
  preload: string;
  /** A session of its own, which makes the process one of its own, too. */
  session: Session;
  log: { warn: (event: string, details: Record<string, unknown>) => void };
  newRef: () => string;
  limits?: Partial<typeof photoLimits>;
};

/** Makes the photo of a picture, one after the other. */
export type PhotoMaker = (
  bytes: Uint8Array,
  options: PhotoOptions,
  signal?: AbortSignal,
) => Promise<PhotoResult>;

/** Milliseconds between looks at the memory of the process; a bomb writes less than half a gigabyte meanwhile. */
const lookMs = 50;
/** Milliseconds that the process is kept for a next picture: starting one takes half of the time of a photo. */
const idleMs = 5_000;

/**
 * Decodes pictures in a hidden page: Chromium's and libheif's decoders see what comes from outside in a sandboxed process that has
 * neither the program's bridge nor a network, and that ends with its picture where that takes too much. What it answers is checked,
 * since the picture may have taken it over.
 */
export function createPhotoMaker(options: PhotoMakerOptions): PhotoMaker {
  const { log, newRef, limits } = options;
  const most = { ...photoLimits, ...limits };
  let kept: Maker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const inTurn = createTurns();

  const make = async (...[bytes, how, signal]: Parameters<PhotoMaker>): Promise<PhotoResult> => {
    clearTimeout(idle);
    const maker = kept?.isThere() ? kept : startMaker(options);
    kept = null;
    const begun = performance.now();
    const made = signal?.aborted ? failedFor('failed') : await within(most, maker, bytes, how, signal);
    if (made.ok || !endsProcess.has(made.problem)) kept = maker;
    else maker.end();
    idle = setTimeout(() => {
      kept?.end();
      kept = null;
    }, idleMs).unref();
    if (made.ok) return made;
    const ref = newRef();
    log.warn('photo.not_made', {
      reason: made.problem,
      bytes: bytes.length,
      ms: Math.round(performance.now() - begun),
      ref,
    });
    return { ...made, ref };
  };

  return (...picture) => inTurn(() => make(...picture));
}

/** After these nobody knows what the process does. */
const endsProcess: ReadonlySet<PhotoProblem> = new Set(['too-slow', 'too-heavy', 'failed']);

function failedFor(problem: PhotoProblem): PhotoResult {
  return { ok: false, problem, ref: '' };
}

/** A page that decodes: `ready` once it listens, and no more there once its process is gone. */
type Maker = {
  /** Held, since a view that nobody holds takes its page along when memory is collected. */
  view: WebContentsView;
  ready: Promise<void>;
  isThere: () => boolean;
  end: () => void;
};

function startMaker({ preload, session }: PhotoMakerOptions): Maker {
  const view = new WebContentsView({
    // Chromium slows the timers of a page that nobody sees, and this one is only waited for.
    webPreferences: { preload, session, devTools: false, spellcheck: false, backgroundThrottling: false },
  });
  const contents = view.webContents;
  let isThere = true;
  contents.once('render-process-gone', () => {
    isThere = false;
  });
  const ready = new Promise<void>((resolve) => contents.ipc.once('photo.ready', () => resolve()));
  contents.loadURL(photoPage).catch(() => {});
  return { view, ready, isThere: () => isThere, end: () => endPage(contents) };
}

/** By its process: a page that decodes answers nothing else. */
function endPage(contents: WebContents): void {
  if (contents.isDestroyed()) return;
  const id = contents.getOSProcessId();
  contents.close();
  // 0 is a page without a process, and would be this program and all of its group.
  if (id > 0) killProcess(id);
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The answer of the page, or the first limit that is reached. */
function within(
  { time, memory }: typeof photoLimits,
  { view, ready }: Maker,
  bytes: Uint8Array,
  options: PhotoOptions,
  signal?: AbortSignal,
): Promise<PhotoResult> {
  const contents = view.webContents;
  return new Promise((resolve) => {
    const giveUp = (problem: PhotoProblem) => () => end(failedFor(problem));
    const onGone = (_event: unknown, { reason }: { reason: string }): void =>
      end(failedFor(reason === 'oom' ? 'too-heavy' : 'failed'));
    const onMade = (_event: unknown, made: unknown): void => end(checkAnswer(made, options));
    const cancel = giveUp('failed');
    const timer = setTimeout(giveUp('too-slow'), time);
    const looking = setInterval(() => {
      if (memoryOf(contents) > memory) end(failedFor('too-heavy'));
    }, lookMs);
    const end = (result: PhotoResult): void => {
      clearTimeout(timer);
      clearInterval(looking);
      contents.off('render-process-gone', onGone);
      contents.ipc.off('photo.made', onMade);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    contents.on('render-process-gone', onGone);
    contents.ipc.once('photo.made', onMade);
    void ready.then(() => {
      if (!contents.isDestroyed()) contents.send('photo.make', bytes, options);
    });
  });
}

/** Megabytes of the page's process; 0 where it has none. */
function memoryOf(contents: WebContents): number {
  if (contents.isDestroyed()) return 0;
  const id = contents.getOSProcessId();
  const process = app.getAppMetrics().find(({ pid }) => pid === id);
  return (process?.memory.workingSetSize ?? 0) / 1_024;
}

/** A photo that is what it says, and no larger than was asked for; a problem that there is. */
export function checkAnswer(made: unknown, { longEdge }: PhotoOptions): PhotoResult {
  const parsed = photoResultSchema.safeParse(withRef(made)).data;
  if (!parsed) return failedFor('failed');
  if (!parsed.ok) return photoProblems.includes(parsed.problem) ? parsed : failedFor('failed');
  const { photo } = parsed;
  const bytes = Buffer.from(photo.dataUri.slice(photo.dataUri.indexOf(',') + 1), 'base64');
  const size = jpegSize(bytes);
  const isAsSaid =
    isJpeg(bytes) &&
    metadataSegments(bytes).length === 0 &&
    bytes.length === photo.bytes &&
    size?.width === photo.width &&
    size.height === photo.height &&
    Math.max(size.width, size.height) <= longEdge;
  return isAsSaid ? parsed : failedFor('failed');
}

function withRef(made: unknown): unknown {
  return typeof made === 'object' && made !== null ? { ref: '', ...made } : made;
}
