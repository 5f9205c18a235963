import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { failureOf } from '../kiva/failures.ts';
import type { Fetch } from '../kiva/transport.ts';

/** A file to download: where from, where to while it is not whole, and what it must be. */
export type DownloadJob = { url: string; part: string; bytes: number; sha512: string };

/** What downloading needs; `wait` takes milliseconds, `freeBytes` those of the disk of a folder. */
export type DownloadDeps = {
  fetch: Fetch;
  wait: (ms: number) => Promise<void>;
  freeBytes: (folder: string) => Promise<number>;
};

/** Milliseconds before each further try; the count begins again with each byte that came. */
const pauses = [1_000, 5_000, 20_000];

/** Milliseconds without a byte after which a connection is given up. */
const longestSilence = 60_000;

/** Bytes that stay free for the person's work, and for unpacking what was downloaded. */
const reserve = 300_000_000;

/** Of every request: nothing about who asks, not even their language. Compressed, a range would be of other bytes. */
export const plainRequest = {
  headers: { 'Accept-Encoding': 'identity', 'Accept-Language': '*', 'Cache-Control': 'no-cache' },
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

/**
 * Downloads a file into `part`, from where an earlier download was cut, and compares its hash. Tries again by itself as long as bytes
 * come. Fails with UPDATE_CUT (what came is kept), UPDATE_DAMAGED, UPDATE_GONE, UPDATE_ANSWER, UPDATE_DISK_FULL (nothing is kept),
 * CANCELLED, or as the line does. Throws file errors other than a full disk.
 */
export async function download(
  job: DownloadJob,
  deps: DownloadDeps,
  signal: AbortSignal,
  onProgress: (received: number) => void,
): Promise<Result<void>> {
  const missing = job.bytes - (await sizeOf(job.part));
  const room = await deps.freeBytes(dirname(job.part));
  if (room < missing + reserve) return failed(diskFull(missing));
  for (let attempt = 0; ; attempt += 1) {
    const before = await sizeOf(job.part);
    const end = await fetchRest(job, deps, signal, onProgress);
    if (end === null) return compareHash(job);
    if (signal.aborted) return failed(failure('CANCELLED'));
    if (end.code !== 'UPDATE_CUT') return failed(end);
    if ((await sizeOf(job.part)) > before) attempt = 0;
    const pause = pauses[attempt];
    if (pause === undefined) return failed(end);
    await deps.wait(pause);
    if (signal.aborted) return failed(failure('CANCELLED'));
  }
}

/** One request for what is missing. Null once all is here; UPDATE_CUT where another try may bring more. */
async function fetchRest(
  job: DownloadJob,
  { fetch: fetchOverNet }: DownloadDeps,
  signal: AbortSignal,
  onProgress: (received: number) => void,
): Promise<Failure | null> {
  const { url, part, bytes } = job;
  const from = await sizeOf(part);
  if (from === bytes) return null;
  if (from > bytes) await rm(part);
  const begin = from > bytes ? 0 : from;
  const watch = watchSilence(signal);
  let file: FileHandle | null = null;
  try {
    const headers = begin > 0 ? { ...plainRequest.headers, Range: `bytes=${begin}-` } : plainRequest.headers;
    const response = await fetchOverNet(url, { ...plainRequest, headers, signal: watch.signal });
    const trouble = await troubleOf(response, begin, part);
    if (trouble !== null) return trouble;
    const at = response.status === 206 ? begin : 0;
    file = await open(part, at === 0 ? 'w' : 'a', 0o600);
    const received = await writeBody(response, file, { at, bytes, onData: watch.heard, onProgress });
    if (received > bytes) return await tooLong(part);
    return received === bytes ? null : failure('UPDATE_CUT');
  } catch (error) {
    if (isFull(error)) return await noRoom(part, bytes);
    if (error instanceof Error && 'syscall' in error && 'path' in error) throw error;
    return lineFailure(error);
  } finally {
    watch.stop();
    await file?.close();
  }
}

/** Why a response brings nothing; null if it does. */
async function troubleOf(response: Response, begin: number, part: string): Promise<Failure | null> {
  const { status, headers } = response;
  if (status === 416 || (status === 206 && !isRangeFrom(headers.get('content-range'), begin))) {
    await rm(part, { force: true });
    return failure('UPDATE_CUT');
  }
  if (status === 404 || status === 410) return failure('UPDATE_GONE');
  if (/html/i.test(headers.get('content-type') ?? '')) return failure('UPDATE_ANSWER');
  if (status !== 200 && status !== 206) return failure('UPDATE_CUT', { message: String(status) });
  return null;
}

const isRangeFrom = (range: string | null, begin: number): boolean =>
  Number(/^bytes (\d+)-/.exec(range ?? '')?.[1]) === begin;

type BodyOptions = { at: number; bytes: number; onData: () => void; onProgress: (received: number) => void };

/** Writes at most one chunk more than expected; returns how much is there. */
async function writeBody(response: Response, file: FileHandle, options: BodyOptions): Promise<number> {
  const { at, bytes, onData, onProgress } = options;
  let received = at;
  for await (const chunk of response.body ?? []) {
    onData();
    await file.writeFile(chunk);
    received += chunk.byteLength;
    onProgress(Math.min(received, bytes));
    if (received > bytes) break;
  }
  return received;
}

async function tooLong(part: string): Promise<Failure> {
  await rm(part, { force: true });
  return failure('UPDATE_DAMAGED');
}

/** Work needs the room more than half an update does. */
async function noRoom(part: string, bytes: number): Promise<Failure> {
  await rm(part, { force: true });
  return diskFull(bytes);
}

/** Compares a whole file with its hash; a wrong one is deleted. */
async function compareHash({ part, sha512 }: DownloadJob): Promise<Result<void>> {
  if ((await hashOf(part)) === sha512) return ok(undefined);
  await rm(part, { force: true });
  return failed(failure('UPDATE_DAMAGED'));
}

/** SHA-512 of a file, in base64. Throws file errors. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('base64');
}

/** UPDATE_DISK_FULL with the megabytes that it takes. */
export function diskFull(bytes: number): Failure {
  return failure('UPDATE_DISK_FULL', { values: { megabytes: Math.ceil((bytes + reserve) / 1_000_000) } });
}

/** True for an error of a file system without room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Failures whose text says what to do; all others are a line to try again. */
const named: ReadonlySet<ErrorCode> = new Set(['PROXY_LOGIN', 'TLS_UNTRUSTED']);

/** What an error of the line means for a download: with a proxy's login or an untrusted line no further try helps. */
export function lineFailure(error: unknown): Failure {
  const found = failureOf(error);
  return named.has(found.code) ? found : failure('UPDATE_CUT', { message: found.message });
}

/** Bytes that are free for this user on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** Aborts with the outer signal, or where nothing was heard for too long. */
function watchSilence(outer: AbortSignal) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), longestSilence);
  return {
    signal: AbortSignal.any([outer, silence.signal]),
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), longestSilence);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Passes on at most five values a second. */
export function paced(tell: (received: number) => void): (received: number) => void {
  let last = 0;
  return (received) => {
    const now = performance.now();
    if (now - last < 200) return;
    last = now;
    tell(received);
  };
}
