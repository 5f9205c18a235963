import type { KeyObject } from 'node:crypto';
import { copyFile, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { Fetch } from '../kiva/transport.ts';
import { type Channel, type ChannelFile, longestChannel, readChannel } from './channel.ts';
import { diskFull, hashOf, isFull, lineFailure, plainRequest } from './download.ts';

/** Milliseconds for a channel file. */
const longestLook = 30_000;

/** A channel file that was read, and its text as it was signed. */
export type SignedChannel = { channel: Channel; text: string };

type Trust = { key: KeyObject; product: string };

/**
 * Fetches a channel file. Fails as {@link readChannel} does, with UPDATE_GONE where the server has none, and with UPDATE_UNREACHABLE
 * where it does not answer.
 */
export async function fetchChannel(
  url: string,
  fetchOverNet: Fetch,
  trust: Trust,
): Promise<Result<SignedChannel>> {
  try {
    const response = await fetchOverNet(url, { ...plainRequest, signal: AbortSignal.timeout(longestLook) });
    if (response.status === 404 || response.status === 410) return failed(failure('UPDATE_GONE'));
    if (!response.ok) return failed(failure('UPDATE_UNREACHABLE', { message: String(response.status) }));
    return read(await textOf(response), trust);
  } catch (error) {
    const found = lineFailure(error);
    return failed(found.code === 'UPDATE_CUT' ? { ...found, code: 'UPDATE_UNREACHABLE' } : found);
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > longestChannel) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function read(text: string, { key, product }: Trust): Result<SignedChannel> {
  const channel = readChannel(text, key, product);
  return channel.ok ? ok({ channel: channel.value, text }) : channel;
}

/**
 * Finds the channel file beside an installer, or is given it. Fails with UPDATE_NO_PROOF where there is none, else as
 * {@link readChannel} does. Throws file errors.
 */
export async function channelBeside(path: string, trust: Trust): Promise<Result<SignedChannel>> {
  const folder = dirname(path);
  const isChannel = path.endsWith('.yml');
  const names = isChannel
    ? [basename(path)]
    : (await readdir(folder)).filter((name) => name.endsWith('.yml'));
  let problem: Failure = failure('UPDATE_NO_PROOF');
  for (const name of names.slice(0, 50)) {
    const file = join(folder, name);
    if ((await stat(file)).size > longestChannel) continue;
    const found = read(await readFile(file, 'utf8'), trust);
    if (found.ok && (isChannel || found.value.channel.files.some(({ url }) => url === basename(path))))
      return found;
    if (!found.ok && problem.code !== 'UPDATE_SIGNATURE') problem = found.error;
  }
  // Channel files of other versions say nothing of this installer.
  return failed(problem.code === 'UPDATE_ANSWER' ? failure('UPDATE_NO_PROOF') : problem);
}

/** True if the file is there with this content. */
export async function isWhole(path: string, { sha512, size }: ChannelFile): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.size === size && (await hashOf(path)) === sha512;
}

/**
 * Copies an installer from a stick or a share to its place and compares it. Fails with UPDATE_DAMAGED, UPDATE_DISK_FULL, CANCELLED, or
 * UPDATE_NO_INSTALLER where it cannot be read. Throws errors of the target.
 */
export async function copyInstaller(
  from: string,
  to: string,
  file: ChannelFile,
  signal: AbortSignal,
  onProgress: (received: number) => void,
): Promise<Result<void>> {
  const source = await open(from, 'r').catch(() => null);
  if (source === null) return failed(failure('UPDATE_NO_INSTALLER', { values: { name: file.url } }));
  const part = `${to}.new`;
  try {
    const target = await open(part, 'w', 0o600);
    try {
      let received = 0;
      for await (const chunk of source.createReadStream({ highWaterMark: 1 << 20 })) {
        if (signal.aborted) return failed(failure('CANCELLED'));
        await target.writeFile(chunk);
        received += chunk.length;
        onProgress(received);
      }
    } finally {
      await target.close();
    }
    if (!(await isWhole(part, file))) return failed(failure('UPDATE_DAMAGED'));
    await rename(part, to);
    return ok(undefined);
  } catch (error) {
    if (isFull(error)) return failed(diskFull(file.size));
    throw error;
  } finally {
    await source.close();
    await rm(part, { force: true });
  }
}

/** The same content under another name, without its bytes where the file system can. Throws file errors. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/** Joins a file's name to the address of the folder on the server. */
export function addressOf(base: string, name: string): string {
  return new URL(encodeURIComponent(name), base.endsWith('/') ? base : `${base}/`).href;
}
