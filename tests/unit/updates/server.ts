import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Channel, writeChannel } from '../../../electron/updates/channel.ts';

/** The makers' keys, and somebody else's. */
export const makers = generateKeyPairSync('ed25519');
export const strangers = generateKeyPairSync('ed25519');

/** The public key as it is built in. */
export const builtIn = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).toString('base64');

/** A temporary folder, deleted after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes that no compression makes small. */
export const installer = (seed: number, bytes = 400_000): Buffer => {
  const made = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 4) made.writeInt32LE((at * 2_654_435_761 + seed * 97) | 0, at);
  return made;
};

/** The channel of a version with one installer. */
export function channelOf(version: string, content: Buffer, change: Partial<Channel> = {}): Channel {
  const url = `partner-desk_${version}_amd64.deb`;
  const sha512 = createHash('sha512').update(content).digest('base64');
  return {
    product: 'partner-desk',
    version,
    releaseDate: '2026-11-20T08:00:00.000Z',
    releaseNotes: 'Repaired: a thing.',
    storeVersion: 27,
    files: [{ url, sha512, size: content.length }],
    ...change,
  };
}

/** The same, signed. */
export const signed = (
  version: string,
  content: Buffer,
  change: Partial<Channel> = {},
  key = makers.privateKey,
): string => writeChannel(channelOf(version, content, change), key);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server for updates whose files a test changes; `cutAt`: the connection breaks after so many bytes, once each. */
export async function updateServer(files: Record<string, string | Buffer | Answer>) {
  const asked: { path: string; range: string | undefined; headers: string[] }[] = [];
  const cuts: number[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url?.slice('/desk/'.length) ?? '');
    asked.push({ path, range: request.headers.range, headers: Object.keys(request.headers) });
    const content = files[path];
    if (typeof content === 'function') return content(request, response);
    if (content === undefined) return void response.writeHead(404).end();
    sendRange(request, response, Buffer.from(content), cuts);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/desk`,
    files,
    asked,
    cuts,
    close: () => server.closeAllConnections(),
  };
}

function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  cuts: number[],
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = content.subarray(from);
  const range = { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` };
  response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': rest.length, ...(from > 0 ? range : {}) });
  const cut = rest.length > 1_000 ? cuts.shift() : undefined;
  if (cut === undefined) response.end(rest);
  // What was not read by then is lost with the connection.
  else response.write(rest.subarray(0, cut), () => setTimeout(() => response.destroy(), cut === 0 ? 0 : 300));
}
