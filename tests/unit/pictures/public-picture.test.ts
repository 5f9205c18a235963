import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPublicAddress } from '../../../electron/pictures/public-address.ts';
import { createPictureFetcher, pictureLimits } from '../../../electron/pictures/public-picture.ts';
import { jpeg } from '../../fixtures/pictures/jpeg.ts';
import { pngBomb } from '../../fixtures/pictures/png.ts';

const address = 'https://pictures.example/ann.jpg';
const picture = jpeg({ width: 16, height: 8, colour: () => [1, 2, 3] });

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A server that stands for every host, reached without TLS. */
async function served(listener: RequestListener, addresses: string[] = ['93.184.215.14']) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fetched = vi.fn((_: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}/ann.jpg`, init));
  const read = createPictureFetcher({
    fetch: fetched as unknown as typeof fetch,
    resolve: async () => addresses,
  });
  return { read, fetched };
}

describe('a public picture', () => {
  it('is returned as the bytes that the server has, whatever it calls them', async () => {
    const cookies: (string | undefined)[] = [];
    const { read } = await served((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader('Set-Cookie', 'seen=1').setHeader('Content-Type', 'text/plain').end(picture);
    });
    const got = await read(` ${address} `);
    expect(got).toEqual({ type: 'image/jpeg', bytes: new Uint8Array(picture) });
    await read(address);
    expect(cookies).toEqual([undefined, undefined]);
  });

  it.each([
    ['a page', 'notPicture', (_, response) => response.end('<html>')],
    ['a bomb', 'tooLarge', (_, response) => response.end(pngBomb())],
    ['a missing file', 'missing', (_, response) => response.writeHead(404).end()],
    [
      'a redirect',
      'redirects',
      (_, response) => response.writeHead(302, { Location: 'http://10.0.0.1/' }).end(),
    ],
    ['a dropped line', 'unreachable', (request) => request.socket.destroy()],
    ['too many bytes', 'tooLarge', (_, response) => response.end(Buffer.alloc(pictureLimits.bytes + 1))],
  ] satisfies [string, string, RequestListener][])('%s is none: %s', async (_, problem, listener) => {
    const { read } = await served(listener);
    expect(await read(address)).toEqual({ problem });
  });

  it.each([
    'http://pictures.example/ann.jpg',
    'https://user:secret@pictures.example/ann.jpg',
    'file:///etc/passwd',
    'https://localhost/a.jpg',
    '',
  ])('is not asked for at %j', async (url) => {
    const { read, fetched } = await served((_, response) => response.end(picture));
    expect(await read(url)).toEqual({ problem: 'invalid' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is not asked for where one address of its host is in a private network, or at another port', async () => {
    const { read, fetched } = await served(
      (_, response) => response.end(picture),
      ['93.184.215.14', '10.1.2.3'],
    );
    expect(await read(address)).toEqual({ problem: 'private' });
    const open = await served((_, response) => response.end(picture));
    expect(await open.read('https://pictures.example:8443/ann.jpg')).toEqual({ problem: 'private' });
    expect(fetched).not.toHaveBeenCalled();
    expect(open.fetched).not.toHaveBeenCalled();
  });

  it('is given up after 10 s, and when the person leaves', async () => {
    const { read } = await served(() => undefined);
    const leaving = new AbortController();
    const result = read(address, leaving.signal);
    leaving.abort();
    expect(await result).toEqual({ problem: 'unreachable' });
    expect(pictureLimits.time).toBe(10_000);
  });
});

describe('an address on the open internet', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('is %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8'],
    ...['fc00::1', 'fe80::1', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'localhost', ''],
  ])('is not %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});
