import { describe, expect, test, vi } from 'vitest';
import type { KivaRequest } from '../../../electron/kiva/client.ts';
import { buildConfig } from '../../../electron/kiva/operations/config.ts';
import { buildLoans } from '../../../electron/kiva/operations/loans.ts';
import { postPath, postTo, readPost } from '../../../electron/kiva/operations/posts.ts';
import type { FaultName } from '../../../electron/practice/faults/names.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { codeOf, joined, json, type Line, setOf, startLine, startServer, unwrap } from './support.ts';

const grant = { access_token: 'token-of-test', token_type: 'bearer', expires_in: 3600, partnerId: '9001' };
const draft = JSON.stringify({ loanuse: 'to buy seed', entreps: [{ loan_id: 'L-1', amount: 100 }] });

const loansRequest = (partnerId: string): KivaRequest =>
  buildLoans(partnerId, { query: '', status: '', offset: 0, limit: 1 });
const draftRequest = ({ server, set }: Pick<Line, 'server' | 'set'>): KivaRequest =>
  postTo(postPath('draft', server.partnerId, set), {
    kind: 'draft',
    partnerId: server.partnerId,
    body: draft,
  });

/** A server that returns the given API responses in order, and always grants tokens. */
async function startScript(
  ...answers: { status: number; body?: unknown; headers?: Record<string, string> }[]
) {
  const queue = [...answers];
  const server = await startServer((got, response) => {
    if (got.url === '/oauth/token') return json(response, { ...grant, scope: 'read:loans' });
    const { status, body = {}, headers = {} } = queue.shift() ?? { status: 200 };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const calls = () => server.got.map(({ url }) => (url === '/oauth/token' ? 'token' : 'api')).join(' ');
  return { ...joined(setOf(server.origin)), calls, got: server.got, origin: server.origin };
}

describe('a request', () => {
  test('has the token, asks for JSON, and sends the body unchanged', async () => {
    const line = await startScript({ status: 200, body: {} });
    await line.client.request(
      postTo('/v3/partner/9001/loan_draft', { kind: 'draft', partnerId: '9001', body: draft }),
    );
    const { headers, body, url } = line.got[1] ?? { headers: {}, body: '', url: '' };
    expect([url, body]).toEqual(['/v3/partner/9001/loan_draft', draft]);
    expect(headers).toMatchObject({
      authorization: 'Bearer token-of-test',
      accept: 'application/json',
      'content-type': 'application/json',
    });
    expect(headers.cookie).toBeUndefined();
  });

  test('returns the status, the raw text, and its JSON', async () => {
    const text = '{"total_records" : 1, "data": []}';
    const { client } = await startScript({ status: 201, body: text });
    expect(await client.request(loansRequest('9001'))).toEqual({
      left: true,
      status: 201,
      text,
      retryAfter: null,
      result: { ok: true, value: { total_records: 1, data: [] } },
    });
  });

  test('is not sent for another partner than the token’s', async () => {
    const { client, calls } = await startScript();
    expect(await client.request(loansRequest('9002'))).toMatchObject({
      left: false,
      status: null,
      result: { error: { code: 'PARTNER_CHANGED' } },
    });
    expect(calls()).toBe('token');
  });

  test('is not sent when the path leads outside the API base', async () => {
    const { client, calls } = await startScript();
    for (const path of ['.evil.com/v3', '@evil.com/v3', ':1/v3', '\\@evil.com/v3', 'x']) {
      const answer = await client.request({ ...loansRequest('9001'), path });
      expect([answer.left, codeOf(answer.result)]).toEqual([false, 'HOST_NOT_ALLOWED']);
    }
    expect(calls()).toBe('token');
  });

  test('reports that nothing was sent when there is no token', async () => {
    const line = await startLine();
    const { client } = joined(line.set);
    const answer = await client.request(draftRequest(line));
    expect(answer).toMatchObject({ left: false, status: null, text: null });
    expect(codeOf(answer.result)).toBe('CREDENTIALS_REFUSED');
  });

  test('reports that nothing was sent when cancelled while waiting for the token', async () => {
    const line = await startLine();
    const answer = await line.client.request(draftRequest(line), { signal: AbortSignal.abort() });
    expect([answer.left, codeOf(answer.result)]).toEqual([false, 'CANCELLED']);
    expect(line.server.state().drafts).toEqual([]);
  });
});

test('lets the next request start once a page is received, before it is parsed, but not after a failure', async () => {
  const page = '{"total_records":1,"data":[]}';
  const { client, calls } = await startScript(
    ...[{ status: 401 }, { status: 200, body: page }, { status: 429 }, { status: 200, body: 'no JSON' }],
  );
  const steps: string[] = [];
  const ask = async () => {
    const received = async () => void steps.push(`received after: ${calls()}`);
    steps.push(codeOf((await client.request(loansRequest('9001'), { received })).result));
  };
  for (let asked = 0; asked < 3; asked += 1) await ask();
  const first = 'token api token api';
  expect(steps).toEqual([
    ...[`received after: ${first}`, 'OK', 'KIVA_BUSY', `received after: ${first} api api`, 'NOT_JSON'],
  ]);
});

describe('401 and 403', () => {
  test.each([401, 403])('%i once: renews the token and repeats the request once', async (status) => {
    const { client, calls } = await startScript({ status }, { status: 200 });
    expect(codeOf((await client.request(loansRequest('9001'))).result)).toBe('OK');
    expect(calls()).toBe('token api token api');
  });

  test.each([
    [401, 'CREDENTIALS_REFUSED'],
    [403, 'MISSING_PERMISSION'],
  ] as const)('%i twice stops and returns Kiva’s message', async (status, code) => {
    const body = { code: 'api.no', message: 'token not valid' };
    const { client, calls } = await startScript({ status, body }, { status, body }, { status: 200 });
    const answer = await client.request(loansRequest('9001'));
    expect(answer).toMatchObject({ left: true, status, text: JSON.stringify(body) });
    expect(answer.result).toMatchObject({ error: { code, message: 'api.no: token not valid' } });
    expect(calls()).toBe('token api token api');
  });

  test('401 twice for a scope that was not granted names the scope', async () => {
    const { client } = await startScript({ status: 401 }, { status: 401 });
    const request = postTo('/v3/partner/9001/repayments', { kind: 'report', partnerId: '9001', body: '{}' });
    expect((await client.request(request)).result).toMatchObject({
      error: {
        code: 'MISSING_PERMISSION',
        values: { scope: 'create:repayment', granted: 'read:loans', status: 401 },
      },
    });
  });

  test('returns the 401 when the token cannot be renewed: nothing was processed', async () => {
    let tokens = 0;
    const { origin } = await startServer((got, response) => {
      if (got.url !== '/oauth/token') return json(response, { message: 'expired' }, 401);
      tokens += 1;
      json(response, { ...grant, scope: 'read:loans' }, tokens === 1 ? 200 : 503);
    });
    const answer = await joined(setOf(origin)).client.request(loansRequest('9001'));
    expect([answer.status, codeOf(answer.result)]).toEqual([401, 'KIVA_FAILED']);
  });

  test('practice server: renews an expired token during a write, which is stored once', async () => {
    const line = await startLine();
    await line.client.request(loansRequest(line.server.partnerId));
    line.server.expireTokens();
    const answer = await line.client.request(draftRequest(line));
    expect(codeOf(readPost('draft', answer, ''))).toBe('OK');
    expect(line.server.state().drafts).toHaveLength(1);
  });

  test('practice server: reports a scope that the partner lacks', async () => {
    const line = await startLine({ scopes: ['read:loans'] });
    const { result } = await line.client.request(draftRequest(line));
    expect(result).toMatchObject({
      error: { code: 'MISSING_PERMISSION', values: { scope: 'create:loan_draft', granted: 'read:loans' } },
    });
  });
});

describe('other responses', () => {
  test.each([
    [300, 'REDIRECTED'],
    [304, 'REDIRECTED'],
    [400, 'KIVA_REFUSED'],
    [404, 'KIVA_NOT_FOUND'],
    [408, 'TIMEOUT'],
    [511, 'NOT_JSON'],
    [409, 'KIVA_REFUSED'],
    [413, 'KIVA_REFUSED'],
    [422, 'KIVA_REFUSED'],
    [429, 'KIVA_BUSY'],
    [500, 'KIVA_FAILED'],
    [502, 'KIVA_FAILED'],
    [504, 'KIVA_FAILED'],
  ] as const)('%i becomes %s and is not repeated', async (status, code) => {
    const { client, calls } = await startScript({ status }, { status: 200 });
    const answer = await client.request(
      postTo('/v3/partner/9001/x', { kind: 'draft', partnerId: '9001', body: '{}' }),
    );
    expect([answer.left, answer.status, codeOf(answer.result)]).toEqual([true, status, code]);
    expect(calls()).toBe('token api');
  });

  test('407 without a proxy is a lost connection, as fetch reports it', async () => {
    const { client } = await startScript({ status: 407 });
    const answer = await client.request(loansRequest('9001'));
    expect(answer).toMatchObject({ left: true, status: null, text: null });
    expect(codeOf(answer.result)).toBe('CONNECTION_LOST');
  });

  test('returns the fields that Kiva names', async () => {
    const body = { code: 'api.validation', errors: [{ field: 'entreps[0].amount', message: 'is negative' }] };
    const { client } = await startScript({ status: 400, body });
    expect((await client.request(loansRequest('9001'))).result).toMatchObject({
      error: { fields: [{ path: 'entreps[0].amount', message: 'is negative' }] },
    });
  });

  test.each([
    ['7', 7],
    ['Wed, 21 Oct 2026 07:28:30 GMT', 30],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
    ['later', undefined],
  ])('Retry-After: %s', async (retryAfter, seconds) => {
    const headers = { 'retry-after': retryAfter, date: 'Wed, 21 Oct 2026 07:28:00 GMT' };
    const { client } = await startScript({ status: 429, headers });
    const { result } = await client.request(loansRequest('9001'));
    expect(result.ok ? {} : result.error.values).toEqual({
      status: 429,
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    });
  });

  test.each(['', 'ok', '<html>Log in</html>', '{"cut": '])('a 2xx with %j is NOT_JSON', async (body) => {
    const { client } = await startScript({ status: 200, body });
    const answer = await client.request(loansRequest('9001'));
    expect([answer.status, answer.text, codeOf(answer.result)]).toEqual([200, body, 'NOT_JSON']);
  });
});

describe('a draft, with each fault of the practice server', () => {
  const faults: [FaultName, left: boolean, status: number | null, code: string, held: number][] = [
    ['reset', true, null, 'CONNECTION_LOST', 0],
    ['reset-after-receipt', true, null, 'CONNECTION_LOST', 1],
    ['500', true, 500, 'KIVA_FAILED', 0],
    ['502-html', true, 502, 'KIVA_FAILED', 0],
    ['429', true, 429, 'KIVA_BUSY', 0],
    ['token-expired', true, 401, 'CREDENTIALS_REFUSED', 0],
    ['403', true, 403, 'MISSING_PERMISSION', 0],
    ['captive-portal', true, 200, 'NOT_JSON', 0],
    ['not-json', true, 200, 'NOT_JSON', 1],
    ['redirect', true, null, 'REDIRECTED', 0],
    ['slow', true, 200, 'OK', 1],
    ['bad-row', true, 200, 'OK', 1],
  ];

  test.each(faults)('%s', async (fault, left, status, code, held) => {
    const line = await startLine();
    await line.tokens.get();
    line.server.setFault(fault, { delayMs: 50 });
    const answer = await line.client.request(draftRequest(line));
    expect([answer.left, answer.status, codeOf(readPost('draft', answer, ''))]).toEqual([left, status, code]);
    const repeated = fault === 'token-expired' || fault === '403';
    const sent = line.server.received().filter(({ operation }) => operation === 'draft');
    expect([sent.length, line.server.state().drafts.length]).toEqual([repeated ? 2 : 1, held]);
    expect(line.server.received().filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  test('timeout-after-receipt, cancelled by the person', async () => {
    const line = await startLine();
    await line.tokens.get();
    line.server.setFault('timeout-after-receipt');
    const answer = await line.client.request(draftRequest(line), { signal: AbortSignal.timeout(100) });
    expect([answer.left, answer.status, codeOf(answer.result)]).toEqual([true, null, 'CANCELLED']);
    expect(line.server.state().drafts).toHaveLength(1);
  });

  test('a stopped server: nothing was sent', async () => {
    const line = await startLine();
    await line.tokens.get();
    await line.server.close();
    const answer = await line.client.request(draftRequest(line));
    expect([answer.left, codeOf(answer.result)]).toEqual([false, 'CONNECTION_REFUSED']);
  });
});

test('config lists need no scope', async () => {
  const line = await startLine({ scopes: ['create:repayment'] });
  const { result } = await line.client.request(buildConfig(line.server.partnerId, 'themes'));
  expect(codeOf(result)).toBe('OK');
});

describe('the page of a firewall', () => {
  const page = '<html><body><h1>Access denied</h1></body></html>';
  const headers = { 'content-type': 'text/html; charset=utf-8' };

  test.each([403, 406])('with %i is no missing permission, and nothing is repeated', async (status) => {
    const { client, calls } = await startScript({ status, body: page, headers });
    const answer = await client.request(loansRequest('9001'));
    expect([answer.status, codeOf(answer.result)]).toEqual([status, 'FIREWALL_REFUSED']);
    expect(answer.result).toMatchObject({ error: { message: 'Access denied' } });
    expect(calls()).toBe('token api');
  });

  test('is known without its type, and Kiva’s own 403 in JSON is not one', async () => {
    const untyped = await startScript({ status: 403, body: page });
    expect(codeOf((await untyped.client.request(loansRequest('9001'))).result)).toBe('FIREWALL_REFUSED');
    const kiva = await startScript({ status: 403 }, { status: 403 });
    expect(codeOf((await kiva.client.request(loansRequest('9001'))).result)).toBe('MISSING_PERMISSION');
  });
});

test('tells of each request with the number of its token, and without its query', async () => {
  const { server, set } = await startLine();
  const { clientId, clientSecret } = server;
  const onExchange = vi.fn();
  const { client, tokens } = joined(
    set,
    { clientId, clientSecret },
    { onExchange, newRef: () => 'REF00001' },
  );
  const first = unwrap(await tokens.get());
  server.expireTokens();
  const request = buildLoans('9001', { query: 'Maria Lopez', status: '', offset: 0, limit: 1 });
  const { text } = await client.request(request);
  const second = unwrap(await tokens.get());
  const note = { method: 'GET', path: '/v3/partner/9001/loans', ms: expect.any(Number) };
  expect(onExchange.mock.calls.map(([told]) => told)).toEqual([
    { ...note, status: 401, code: 'CREDENTIALS_REFUSED', ref: 'REF00001', jti: first.jti },
    { ...note, status: 200, code: null, ref: null, jti: second.jti },
  ]);
  const whole = { url: `${set.apiBaseUrl}${request.path}`, body: null, answer: text };
  expect(onExchange.mock.calls[1]?.[1]).toMatchObject(whole);
  expect(second.jti).not.toBe(first.jti);
});

test('asks before each POST whether it may leave, also before a repeated one, and never before a read', async () => {
  const script = await startScript({ status: 401 }, { status: 200 });
  const answers = [ok(undefined), failed(failure('READ_ONLY'))];
  const mayPost = vi.fn(async () => answers.shift() ?? failed(failure('READ_ONLY')));
  const { client } = joined(setOf(script.origin), undefined, { mayPost });
  const post = postTo('/v3/partner/9001/loan_draft', { kind: 'draft', partnerId: '9001', body: draft });
  expect(await client.request(post)).toMatchObject({ left: false, result: { error: { code: 'READ_ONLY' } } });
  expect(mayPost).toHaveBeenCalledTimes(2);
  expect(await client.request(post)).toMatchObject({ left: false, result: { error: { code: 'READ_ONLY' } } });
  expect(script.got.filter(({ method, url }) => method === 'POST' && url !== '/oauth/token')).toHaveLength(1);
  expect((await client.request(loansRequest('9001'))).left).toBe(true);
  expect(mayPost).toHaveBeenCalledTimes(3);
});
