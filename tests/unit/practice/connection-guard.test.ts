import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { connected, exchange, head, type RawHeaders, statuses } from './raw.ts';
import { type Desk, deskFor, FEW_LOANS, openDesk } from './support.ts';

// What any page in the person's browser or program on the computer can send to the port. No test sends the body
// that it announces: a server that waits for it would never answer, and the test would not end.

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const megabytes = (count: number) => String(count * 1024 * 1024);
const api = '/v3/partner/9001';

/** A valid request of the program, without its body. */
const good = (headers: RawHeaders = {}): RawHeaders => ({
  Authorization: `Bearer ${desk.token}`,
  'Content-Type': 'application/json',
  'Content-Length': megabytes(16),
  ...headers,
});

const post = (headers: RawHeaders) => exchange(server, head(server, `POST ${api}/repayments`, headers));

describe('web pages', () => {
  it.each<[string, RawHeaders]>([
    ['a form of another site', { Origin: 'https://page.example', 'Content-Type': 'text/plain' }],
    ['a sandboxed frame', { Origin: 'null', 'Content-Type': 'text/plain' }],
    ['a fetch with JSON, past its preflight', { Origin: 'https://page.example' }],
    ['a page of another port of this computer', { Origin: 'http://127.0.0.1:3000' }],
    ['a page that hides its origin', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    ['a page of this computer that hides its origin', { 'Sec-Fetch-Site': 'same-site' }],
    ['a page that pretends to be ours', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('rejects %s, even with a valid token, before reading the body', async (_, headers) => {
    const before = server.received().length;
    const answer = await post(good(headers));
    expect(statuses(answer)).toEqual([403]);
    expect(answer.length).toBeLessThan(500);
    expect(answer).not.toMatch(/access-control/i);
    expect(server.received().length).toBe(before);
  });

  it.each(['GET', 'POST', 'OPTIONS', 'HEAD'])(
    'rejects the %s of an image, a form, a preflight',
    async (method) => {
      const headers = { Origin: 'https://page.example', 'Access-Control-Request-Method': 'POST' };
      expect(statuses(await exchange(server, head(server, `${method} ${api}/loans`, headers)))).toEqual([
        403,
      ]);
    },
  );

  it('accepts the program, whose requests have no page headers', async () => {
    const headers = { authorization: `Bearer ${desk.token}`, 'sec-fetch-site': 'none' };
    expect((await fetch(`${server.apiBaseUrl}${api}/loans`, { headers })).status).toBe(200);
  });

  it.each<[string, string | null, number]>([
    ['that was pointed at this computer', 'rebound.example', 421],
    ['with our port that was pointed at this computer', 'rebound.example:PORT', 421],
    ['that ends in ours', 'x.localhost:PORT', 421],
    ['of ours with a dot', '127.0.0.1.:PORT', 421],
    ['that has ours in it', 'page.example@127.0.0.1:PORT', 421],
    ['of this computer in the network', '192.168.1.5:PORT', 421],
    ['that is missing', null, 400],
  ])('rejects a host name %s', async (_, Host, status) => {
    expect(statuses(await post(good({ Host })))).toEqual([status]);
  });
});

describe('bodies', () => {
  it.each<[string, RawHeaders, number]>([
    ['of a stranger', { Authorization: null }, 401],
    ['of somebody who guesses', { Authorization: 'Bearer x.y.z' }, 401],
    ['that is too large', { 'Content-Length': megabytes(17) }, 413],
    ['whose length is beyond all numbers', { 'Content-Length': '9'.repeat(18) }, 413],
    ['without a length', { 'Content-Length': null }, 411],
    ['in chunks', { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, 400],
    ['with two lengths', { 'Content-Length': ['1', '2'] }, 400],
    ['with a length and in chunks', { 'Transfer-Encoding': 'chunked' }, 400],
    ['that is compressed', { 'Content-Encoding': 'gzip' }, 400],
    ['that is not JSON', { 'Content-Type': 'text/plain' }, 415],
    ['after a question', { Expect: '100-continue' }, 400],
    ['after a strange question', { Expect: 'x' }, 400],
  ])('rejects one %s before reading it', async (_, headers, status) => {
    const answer = await post(good(headers));
    expect(statuses(answer)).toEqual([status]);
    expect(answer.length).toBeLessThan(500);
  });

  it('reads no more than a form at the token endpoint', async () => {
    const send = (headers: RawHeaders) => exchange(server, head(server, 'POST /oauth/token', headers));
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(statuses(await send({ ...form, 'Content-Length': String(16 * 1024 + 1) }))).toEqual([413]);
    expect(statuses(await send({ 'Content-Type': 'text/plain', 'Content-Length': '9' }))).toContain(400);
  });

  it.each(['GET /', 'POST /', 'PUT /v3/partner/9001/loans', 'POST /practice/fault'])(
    'reads none from a client without a token at %s',
    async (line) => {
      const answer = await exchange(server, head(server, line, { 'Content-Length': megabytes(1) }));
      expect([404, 405]).toContain(statuses(answer)[0]);
    },
  );

  it('reads the body even if the token expired, since a client that is cut off gets no response', async () => {
    const own = await openDesk();
    own.server.expireTokens();
    const repayments = Array.from({ length: 200_000 }, () => ({ loan_id: '42', amount: 1 }));
    const response = await own.post('repayments', { repayments });
    expect(response.status).toBe(401);
    expect(response.headers.get('connection')).not.toBe('close');
  });
});

describe('protocols', () => {
  const websocket = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
  it.each<[string, string, RawHeaders, number]>([
    ['WebSocket', `GET ${api}/loans`, websocket, 400],
    ['HTTP/2 in the clear', 'GET /', { Connection: 'Upgrade', Upgrade: 'h2c' }, 400],
    ['TRACE', 'TRACE /', {}, 405],
    ['DELETE', `DELETE ${api}/loans`, {}, 405],
    ['a method of no standard', 'FETCH /', {}, 400],
    ['the way of a proxy', 'GET http://page.example/', {}, 400],
    ['two hosts', 'GET /', { Host: ['127.0.0.1:PORT', 'page.example'] }, 400],
    ['two tokens', `GET ${api}/loans`, { Authorization: ['Bearer a', 'Bearer b'] }, 400],
    ['headers beyond measure', 'GET /', { 'X-Long': 'x'.repeat(9_000) }, 431],
    ['headers beyond number', 'GET /', { X: Array.from({ length: 3_000 }, () => 'y') }, 431],
    ['a folded header', 'GET /', { X: 'y\r\n Origin: z' }, 400],
  ])('rejects %s', async (_, line, headers, status) => {
    expect(statuses(await exchange(server, head(server, line, headers)))).toEqual([status]);
  });

  it('is not a proxy', async () => {
    expect(statuses(await exchange(server, head(server, 'CONNECT page.example:443')))).toEqual([]);
  });

  it('answers only the first of a thousand pipelined requests when it rejects it', async () => {
    const one = head(server, `GET ${api}/loans`);
    expect(statuses(await exchange(server, one.repeat(1_000)))).toEqual([401]);
    const ofPage = head(server, `GET ${api}/loans`, { Origin: 'https://page.example' });
    expect(statuses(await exchange(server, ofPage + one.repeat(1_000)))).toEqual([403]);
  });
});

describe('many connections', () => {
  it('serves the program while a hundred connections stay silent or never finish their headers', async () => {
    const own = await openDesk();
    const crowd = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const socket = await connected(own.server);
        if (index % 2 === 0) socket.write(`GET ${api}/loans HTTP/1.1\r\nX: `);
        return socket;
      }),
    );
    expect((await own.get('loans')).status).toBe(200);
    const isClosed = () => crowd.filter((socket) => socket.destroyed || socket.readableEnded).length;
    await expect.poll(isClosed).toBeGreaterThanOrEqual(100 - 32);
  });

  it('keeps the connection of a client that has shown a token', async () => {
    const own = await openDesk();
    const socket = await connected(own.server);
    socket.write(head(own.server, `GET ${api}/config/themes`, { Authorization: `Bearer ${own.token}` }));
    await once(socket, 'data');
    await Promise.all(Array.from({ length: 100 }, () => connected(own.server)));
    socket.write(head(own.server, `GET ${api}/config/themes`, { Authorization: `Bearer ${own.token}` }));
    const [data] = await once(socket, 'data');
    expect(statuses(String(data))).toEqual([200]);
  });

  it('handles at most 64 requests at a time', async () => {
    const own = await openDesk();
    own.server.setFault('timeout-after-receipt');
    const ask = () => head(own.server, `GET ${api}/loans`, { Authorization: `Bearer ${own.token}` });
    for (let asked = 0; asked < 64; asked += 1) (await connected(own.server)).write(ask());
    await expect
      .poll(() => own.server.received().filter(({ operation }) => operation === 'loans').length)
      .toBe(64);
    expect(statuses(await exchange(own.server, ask()))).toEqual([503]);
  });
});
