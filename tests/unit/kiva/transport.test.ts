import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fetch, type HttpRequest, send } from '../../../electron/kiva/transport.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { closedPort, codeOf, json, setOf, startServer, unwrap } from './support.ts';
import { startUntrusted } from './untrusted-certificate.ts';

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  harmless: true,
  url,
  headers: { authorization: 'Bearer CANARY' },
  maxBytes: 1000,
  ...more,
});

describe('send', () => {
  test('returns the response with any status, and the headers that matter', async () => {
    const { origin } = await startServer((_got, response) =>
      response
        .writeHead(503, { 'retry-after': '7', 'content-type': 'text/plain', 'set-cookie': 'a=b' })
        .end('né'),
    );
    const reply = unwrap(await send(get(`${origin}/x`), { fetch, set: setOf(origin) }));
    expect(reply).toMatchObject({ status: 503, retryAfter: '7', contentType: 'text/plain', text: 'né' });
    expect(Date.parse(reply.date ?? '')).not.toBeNaN();
  });

  test('sends the bytes unchanged', async () => {
    const { origin, got } = await startServer((_got, response) => json(response, {}));
    const body = '{ "name" : "São Tomé", "amount":1.50 }';
    await send(get(`${origin}/x`, { method: 'POST', body }), { fetch, set: setOf(origin) });
    expect(got).toMatchObject([{ method: 'POST', body }]);
  });

  test('tells the network stack not to follow redirects or store anything', async () => {
    const spy = vi.fn<Fetch>(async () => new Response('{}'));
    await send(get('https://kiva.org/x'), { fetch: spy, set: setOf('https://kiva.org') });
    expect(spy.mock.calls[0]?.[1]).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
  });

  test.each([
    'https://evil.com/x',
    'https://kiva.org.evil.com/x',
    'https://other.kiva.org/x',
    'http://kiva.org/x',
  ])('sends nothing for %s', async (url) => {
    const spy = vi.fn<Fetch>();
    const result = await send(get(url), { fetch: spy, set: setOf('https://kiva.org') });
    expect([codeOf(result), spy.mock.calls.length]).toEqual(['HOST_NOT_ALLOWED', 0]);
  });

  test.each([301, 302, 303, 307, 308])(
    'does not follow a %i: the other host receives nothing',
    async (status) => {
      const other = await startServer((_got, response) => json(response, {}));
      const first = await startServer((_got, response) =>
        response.writeHead(status, { location: `${other.origin}/stolen` }).end(),
      );
      for (const method of ['GET', 'POST'] as const) {
        const body = method === 'POST' ? { body: '{}' } : {};
        const result = await send(get(`${first.origin}/x`, { method, ...body }), {
          fetch,
          set: setOf(first.origin),
        });
        expect(codeOf(result)).toBe('REDIRECTED');
      }
      expect([first.got.length, other.got.length]).toEqual([2, 0]);
    },
  );

  test('does not repeat a POST when the connection is cut after it was received', async () => {
    const { origin, got } = await startServer((_got, response) => response.socket?.destroy());
    const request = get(`${origin}/x`, { method: 'POST', body: '{}' });
    expect(codeOf(await send(request, { fetch, set: setOf(origin) }))).toBe('CONNECTION_LOST');
    expect(got.length).toBe(1);
  });

  test('reports a closed port', async () => {
    const closed = `http://127.0.0.1:${await closedPort()}`;
    expect(codeOf(await send(get(`${closed}/x`), { fetch, set: setOf(closed) }))).toBe('CONNECTION_REFUSED');
  });

  test('rejects a certificate that the system does not trust', async () => {
    const heard = vi.fn();
    const { port } = await startUntrusted(heard);
    const origin = `https://127.0.0.1:${port}`;
    expect(codeOf(await send(get(`${origin}/x`), { fetch, set: setOf(origin) }))).toBe('TLS_UNTRUSTED');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the deadline and the abort signal', () => {
  test('stop waiting for a server that never responds', async () => {
    const { origin } = await startServer(() => undefined);
    const result = await send(get(`${origin}/x`), { fetch, set: setOf(origin), limits: { whole: 60 } });
    expect(codeOf(result)).toBe('TIMEOUT');
  });

  test('stop a response that begins and never ends', async () => {
    const { origin } = await startServer((_got, response) => void response.writeHead(200).write('{"a":'));
    const options = { fetch, set: setOf(origin) };
    expect(codeOf(await send(get(`${origin}/x`), { ...options, limits: { whole: 60 } }))).toBe('TIMEOUT');
    const signal = AbortSignal.timeout(60);
    expect(codeOf(await send(get(`${origin}/x`), { ...options, signal }))).toBe('CANCELLED');
  });

  test('stop a body whose stream ignores the abort', async () => {
    const deaf: Fetch = async () =>
      new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }));
    const origin = 'https://kiva.org';
    expect(
      codeOf(await send(get(`${origin}/x`), { fetch: deaf, set: setOf(origin), limits: { whole: 30 } })),
    ).toBe('TIMEOUT');
  });

  test('send nothing when aborted beforehand', async () => {
    const { origin, got } = await startServer((_got, response) => json(response, {}));
    const result = await send(get(`${origin}/x`), { fetch, set: setOf(origin), signal: AbortSignal.abort() });
    expect([codeOf(result), got.length]).toEqual(['CANCELLED', 0]);
  });

  test('leave no listener on the signal', async () => {
    const { origin } = await startServer((_got, response) => json(response, {}));
    const { signal } = new AbortController();
    const [added, removed] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
    await send(get(`${origin}/x`), { fetch, set: setOf(origin), signal });
    expect(added.mock.calls.length).toBe(1);
    expect(removed.mock.calls.map((call) => call[1])).toEqual(added.mock.calls.map((call) => call[1]));
  });
});

describe('on a slow connection', () => {
  const set = setOf('https://kiva.org');
  const url = 'https://kiva.org/x';
  const post = get(url, { method: 'POST', harmless: false, body: '{}' });
  const second = 1_000;

  /** An answer whose body the test lets drip. */
  function dripping() {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const dropAfter = async (seconds: number): Promise<void> => {
      await vi.advanceTimersByTimeAsync(seconds * second);
      void writer.write(Buffer.from('1')).catch(() => undefined);
    };
    return { fetch: async () => new Response(readable), dropAfter, end: () => writer.close() };
  }

  /** An answer whose first byte comes after so many seconds. */
  const answering = (seconds: number): Fetch => {
    return (_url, init) =>
      new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        setTimeout(() => resolve(new Response('{}')), seconds * second);
      });
  };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([get(url), post])('a trickling response is read to its end: $method', async (request) => {
    const { fetch, dropAfter, end } = dripping();
    const reply = send(request, { fetch, set });
    for (let drops = 0; drops < 3; drops += 1) await dropAfter(55);
    void end();
    expect(unwrap(await reply).text).toBe('111');
  });

  test.each([get(url), post])('an endless trickle is cut after 180 seconds: $method', async (request) => {
    const { fetch, dropAfter } = dripping();
    const reply = send(request, { fetch, set });
    for (let drops = 0; drops < 4; drops += 1) await dropAfter(50);
    expect(codeOf(await reply)).toBe('TIMEOUT');
  });

  test.each([get(url), post])(
    'a response that goes silent is cut after 60 seconds: $method',
    async (request) => {
      const { fetch, dropAfter } = dripping();
      const reply = send(request, { fetch, set });
      await dropAfter(50);
      await dropAfter(61);
      expect(codeOf(await reply)).toBe('TIMEOUT');
    },
  );

  test.each([
    { request: get(url), seconds: 59, outcome: 'ok' },
    { request: get(url), seconds: 61, outcome: 'TIMEOUT' },
    { request: post, seconds: 179, outcome: 'ok' },
    { request: post, seconds: 181, outcome: 'TIMEOUT' },
  ])('a response that begins after $seconds s: $outcome for a $request.method', async (late) => {
    const reply = send(late.request, { fetch: answering(late.seconds), set });
    await vi.advanceTimersByTimeAsync(200 * second);
    const result = await reply;
    expect(result.ok ? 'ok' : result.error.code).toBe(late.outcome);
  });

  /** A transport that tells of uploads: at each second, how many of the bytes have left. The answer never comes. */
  const uploading = (sent: Record<number, number>, total = 100): Fetch => {
    return (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        init?.onUpload?.(0, total);
        for (const [seconds, bytes] of Object.entries(sent))
          setTimeout(() => init?.onUpload?.(bytes, total), Number(seconds) * second);
      });
  };

  /** A transport that tells of a read when it is connected. The answer never comes. */
  const connecting = (connectedAfter: number | null): Fetch => {
    return (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        init?.onConnection?.('begun');
        if (connectedAfter !== null) setTimeout(() => init?.onConnection?.('made'), connectedAfter * second);
      });
  };

  /** Seconds after which a request is given up, and the code that it fails with. */
  async function givenUp(request: HttpRequest, fetch: Fetch): Promise<[number, ErrorCode | 'OK']> {
    let ended = 0;
    const began = Date.now();
    const reply = send(request, { fetch, set }).then((result) => {
      ended = (Date.now() - began) / second;
      return result;
    });
    await vi.advanceTimersByTimeAsync(200 * second);
    return [ended, codeOf(await reply)];
  }

  test('who asks is told how much of a write has left', async () => {
    const onUpload = vi.fn();
    const reply = send(post, { fetch: uploading({ 1: 40, 2: 100 }), set, onUpload });
    await vi.advanceTimersByTimeAsync(200 * second);
    expect(codeOf(await reply)).toBe('TIMEOUT');
    expect(onUpload.mock.calls).toEqual([0, 40, 100].map((sent) => [sent, 100]));
  });

  test('a write that does not connect is given up after 15 seconds', async () => {
    expect(await givenUp(post, uploading({}))).toEqual([15, 'CONNECT_TIMEOUT']);
  });

  test('a read that does not connect is given up after 15 seconds, a connected one after 60 more', async () => {
    expect(await givenUp(get(url), connecting(null))).toEqual([15, 'CONNECT_TIMEOUT']);
    expect(await givenUp(get(url), connecting(10))).toEqual([70, 'TIMEOUT']);
  });

  test('an upload that stands still is given up after 60 seconds', async () => {
    expect(await givenUp(post, uploading({ 10: 20, 60: 40 }))).toEqual([120, 'TIMEOUT']);
  });

  test('a write that has left whole may be answered for all of the 180 seconds', async () => {
    expect(await givenUp(post, uploading({ 10: 100 }))).toEqual([180, 'TIMEOUT']);
  });

  test('the request for a token is given up after 60 seconds without an answer, since nothing is lost by it', async () => {
    const token = { ...post, harmless: true };
    expect(await givenUp(token, uploading({ 10: 100 }))).toEqual([70, 'TIMEOUT']);
    expect(await givenUp(token, uploading({}))).toEqual([15, 'CONNECT_TIMEOUT']);
    expect(await givenUp(token, answering(300))).toEqual([60, 'TIMEOUT']);
  });
});

describe('the size limit of responses', () => {
  const options = (origin: string) => ({ fetch, set: setOf(origin) });

  test('accepts a response of exactly that size', async () => {
    const { origin } = await startServer((_got, response) => response.end('x'.repeat(1000)));
    expect(unwrap(await send(get(`${origin}/x`), options(origin))).text.length).toBe(1000);
  });

  test('stops a larger response while it arrives, and closes the connection', async () => {
    const closed = vi.fn();
    const { origin } = await startServer((_got, response) => {
      response.on('close', closed).write('x'.repeat(2000));
    });
    expect(codeOf(await send(get(`${origin}/x`), options(origin)))).toBe('RESPONSE_TOO_LARGE');
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), 1000);
  });

  test('counts the unpacked size', async () => {
    const { origin } = await startServer((_got, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000))),
    );
    expect(codeOf(await send(get(`${origin}/x`), options(origin)))).toBe('RESPONSE_TOO_LARGE');
  });

  test('a truncated response is a lost connection, not a short response', async () => {
    const { origin } = await startServer((_got, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('{}');
      setTimeout(() => response.socket?.destroy(), 20);
    });
    expect(codeOf(await send(get(`${origin}/x`), options(origin)))).toBe('CONNECTION_LOST');
  });
});
