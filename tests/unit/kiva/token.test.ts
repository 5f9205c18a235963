import { describe, expect, test, vi } from 'vitest';
import { createTokenSource, type TokenSource } from '../../../electron/kiva/token.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { codeOf, joined, json, setOf, startLine, startServer, unwrap } from './support.ts';

const grant = {
  access_token: 'token-one',
  token_type: 'bearer',
  expires_in: 43_199,
  scope: 'create:loan_draft read:loans',
  partnerId: '145',
};

/** A JSON Web Token with these claims and an invalid signature, which only Kiva could check. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;
}

/** A token source on a bare token host with given responses and a clock that the test moves. */
async function startSource(answer: () => unknown = () => grant, status = 200) {
  const clock = { now: Date.now() };
  const server = await startServer((_got, response) => json(response, answer(), status));
  const credentials = async () => ok({ clientId: 'partner client', clientSecret: 's+c&r=e%t é' });
  const set = setOf(server.origin);
  const source = createTokenSource({ fetch, set, credentials, now: () => clock.now });
  return { source, clock, got: server.got };
}

describe('the request', () => {
  test('is the form that Kiva documents, properly encoded', async () => {
    const { source, got } = await startSource();
    unwrap(await source.get());
    const [{ method, url, headers, body } = { method: '', url: '', headers: {}, body: '' }] = got;
    expect([method, url, headers.accept, headers['content-type']]).toEqual([
      ...['POST', '/oauth/token'],
      ...['application/json', 'application/x-www-form-urlencoded'],
    ]);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'read:loans create:loan_draft create:journal_update create:repayment',
      audience: 'https://audience.example',
      client_id: 'partner client',
      client_secret: 's+c&r=e%t é',
    });
    expect(headers.authorization).toBeUndefined();
  });

  test('is not sent to a host outside the rule, or without credentials', async () => {
    const spy = vi.fn<typeof fetch>();
    const source = (origin: string, clientSecret: string) =>
      createTokenSource({
        fetch: spy,
        set: setOf(origin),
        credentials: async () => ok({ clientId: 'id', clientSecret }),
        now: Date.now,
      });
    expect(codeOf(await source('https://evil.com', 'secret').get())).toBe('HOST_NOT_ALLOWED');
    expect(codeOf(await source('http://auth.kiva.org', 'secret').get())).toBe('HOST_NOT_ALLOWED');
    expect(codeOf(await source('https://auth.kiva.org', '').get())).toBe('NO_CREDENTIALS');
    expect(spy).not.toHaveBeenCalled();
  });

  test('reports why there are no credentials', async () => {
    const locked = async () => failed(failure('VAULT_LOCKED'));
    const source = createTokenSource({
      fetch,
      set: setOf('https://kiva.org'),
      credentials: locked,
      now: Date.now,
    });
    expect(codeOf(await source.get())).toBe('VAULT_LOCKED');
  });
});

describe('the response', () => {
  async function tokenFrom(answer: object) {
    return (await startSource(() => answer)).source.get();
  }

  test('of the practice server is read', async () => {
    const { tokens, server } = await startLine({ scopes: ['read:loans', 'create:repayment'] });
    const token = unwrap(await tokens.get());
    expect(token).toMatchObject({ partnerId: server.partnerId, scopes: ['read:loans', 'create:repayment'] });
    expect(token.expiresAt - Date.now()).toBeGreaterThan(43_000_000);
    expect(Math.abs(token.clockSkewSeconds ?? 99)).toBeLessThan(3);
  });

  test('may name its issuer and number, in the answer or in the claims, as plain words only', async () => {
    const { iss, jti } = { iss: 'https://auth-stage.dk1.kiva.org/', jti: 'b3-Xq_7' };
    for (const answer of [
      { ...grant, iss, jti },
      { ...grant, access_token: jwt({ iss, jti }) },
    ])
      expect(unwrap(await tokenFrom(answer))).toMatchObject({ issuer: iss, jti });
    const none = { issuer: null, jti: null };
    expect(unwrap(await tokenFrom(grant))).toMatchObject(none);
    expect(unwrap(await tokenFrom({ ...grant, iss: 'Maria Lopez', jti: ['x'] }))).toMatchObject(none);
  });

  test('may have the partner as a number, in snake_case, or only in the claims', async () => {
    const { partnerId: _, ...rest } = grant;
    for (const answer of [
      { ...rest, partnerId: 145 },
      { ...rest, partner_id: '145' },
      { ...rest, access_token: jwt({ partnerId: '145' }) },
    ])
      expect(unwrap(await tokenFrom(answer)).partnerId).toBe('145');
  });

  test('may have the scopes in the claims, or none: then all were granted (RFC 6749 §5.1)', async () => {
    const { scope: _, ...rest } = grant;
    const claims = jwt({ scope: ['read:loans'] });
    expect(unwrap(await tokenFrom({ ...rest, access_token: claims })).scopes).toEqual(['read:loans']);
    expect(unwrap(await tokenFrom(rest)).scopes).toHaveLength(4);
  });

  test('may have the lifetime in the claims, by the server’s clock', async () => {
    const { expires_in: _, ...rest } = grant;
    const exp = Math.floor(Date.now() / 1000) + 7200;
    const { source, clock } = await startSource(() => ({ ...rest, access_token: jwt({ exp }) }));
    clock.now -= 10 * 3600_000;
    const left = unwrap(await source.get()).expiresAt - clock.now;
    expect(Math.abs(left - 7200_000)).toBeLessThan(5000);
  });

  test('expires at the earlier of expires_in and the exp claim, if the server’s clock is known', async () => {
    const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
    const left = async (expires_in: unknown, exp: number) => {
      const { source, clock } = await startSource(() => ({
        ...grant,
        expires_in,
        access_token: jwt({ exp }),
      }));
      return (unwrap(await source.get()).expiresAt - clock.now) / 1000;
    };
    expect(Math.abs((await left(43_199, inSeconds(3600))) - 3600)).toBeLessThan(5);
    expect(await left(1800, inSeconds(3600))).toBe(1800);
  });

  test('may have the lifetime as text or a fraction, and null for missing fields', async () => {
    for (const expires_in of ['3600', ' 3600 ', 3600.9, '3600.9']) {
      const { source, clock } = await startSource(() => ({
        ...{ ...grant, expires_in, refresh_token: null, scope: ['read:loans'] },
        token_type: 'Bearer',
      }));
      const token = unwrap(await source.get());
      expect(Math.floor((token.expiresAt - clock.now) / 1000)).toBe(3600);
      expect(token.scopes).toEqual(['read:loans']);
    }
    expect(unwrap(await tokenFrom({ ...grant, token_type: undefined, scope: null })).scopes).toHaveLength(4);
  });

  test.each([
    ['no token', { ...grant, access_token: undefined }],
    ['an empty token', { ...grant, access_token: '' }],
    ['a token that no header can carry', { ...grant, access_token: 'a\nb' }],
    ['another type of token', { ...grant, token_type: 'mac' }],
    ['no partner', { ...grant, partnerId: undefined }],
    ['a partner that is a path', { ...grant, partnerId: '1/../2' }],
    ['a life that is no number', { ...grant, expires_in: 'soon' }],
    ['scopes of a wrong type', { ...grant, scope: 7 }],
  ])('with %s is UNEXPECTED_ANSWER', async (_what, answer) => {
    expect(codeOf(await tokenFrom(answer))).toBe('UNEXPECTED_ANSWER');
  });

  test('that grants nothing is SCOPE_REFUSED', async () => {
    expect(codeOf(await tokenFrom({ ...grant, scope: '' }))).toBe('SCOPE_REFUSED');
    const { access_token: _, ...rest } = grant;
    expect(codeOf(await tokenFrom({ ...rest, access_token: jwt({ scope: [] }), scope: undefined }))).toBe(
      'SCOPE_REFUSED',
    );
  });

  test.each([
    [401, { error: 'invalid_client' }, 'CREDENTIALS_REFUSED'],
    // Some token hosts say no with a 200.
    [200, { error: 'invalid_client' }, 'CREDENTIALS_REFUSED'],
    [200, { error: 'invalid_scope', access_token: null }, 'SCOPE_REFUSED'],
    [201, { error: 'invalid_target' }, 'AUDIENCE_REFUSED'],
    [200, { ...grant, error: '' }, 'OK'],
    [400, { error: 'invalid_client' }, 'CREDENTIALS_REFUSED'],
    [400, { error: 'invalid_scope' }, 'SCOPE_REFUSED'],
    [400, { error: 'invalid_target' }, 'AUDIENCE_REFUSED'],
    [403, { error: 'access_denied', error_description: 'no grant for the Audience' }, 'AUDIENCE_REFUSED'],
    [
      403,
      { error: 'access_denied', error_description: 'not for https://audience.example' },
      'AUDIENCE_REFUSED',
    ],
    [403, { error: 'access_denied', error_description: 'the client is blocked' }, 'CREDENTIALS_REFUSED'],
    [403, { error: 'access_denied' }, 'CREDENTIALS_REFUSED'],
    [404, { message: 'no such page' }, 'KIVA_NOT_FOUND'],
    [429, {}, 'KIVA_BUSY'],
    [500, { error: 'server_error' }, 'KIVA_FAILED'],
    [503, {}, 'KIVA_FAILED'],
    [418, {}, 'KIVA_REFUSED'],
  ] as const)('%i %j is %s', async (status, answer, code) => {
    const { source } = await startSource(() => answer, status);
    expect(codeOf(await source.get())).toBe(code);
  });

  test.each([
    [200, 'NOT_JSON'],
    [403, 'FIREWALL_REFUSED'],
    [406, 'FIREWALL_REFUSED'],
    [401, 'CREDENTIALS_REFUSED'],
    [502, 'KIVA_FAILED'],
    [511, 'NOT_JSON'],
  ] as const)('a page with status %i is %s', async (status, code) => {
    const { origin } = await startServer((_got, response) =>
      response
        .writeHead(status, { 'content-type': 'text/html' })
        .end('<html><p>Log in to the Wi-Fi</p></html>'),
    );
    const result = await joined(setOf(origin)).tokens.get();
    expect(codeOf(result)).toBe(code);
    expect(result.ok ? '' : result.error.message).toBe('Log in to the Wi-Fi');
  });

  test('a redirect is REDIRECTED, and the other host receives nothing', async () => {
    const other = await startServer((_got, response) => json(response, grant));
    const { origin } = await startServer((_got, response) =>
      response.writeHead(307, { location: `${other.origin}/oauth/token` }).end(),
    );
    expect(codeOf(await joined(setOf(origin)).tokens.get())).toBe('REDIRECTED');
    expect(other.got).toEqual([]);
  });

  test('wrong credentials come with the token host’s message', async () => {
    const { set } = await startLine();
    const result = await joined(set).tokens.get();
    expect(result).toMatchObject({
      error: { code: 'CREDENTIALS_REFUSED', message: 'invalid_client: Bad client credentials' },
    });
  });
});

describe('renewal', () => {
  const minute = 60_000;

  async function asked(life: number, elapsed: number): Promise<number> {
    const { source, clock, got } = await startSource(() => ({ ...grant, expires_in: life }));
    await source.get();
    clock.now += elapsed;
    await source.get();
    return got.length;
  }

  test.each([
    ['12 h, 37 min left', 43_200, 43_200_000 - 37 * minute, 1],
    ['12 h, 35 min (under 5 %) left', 43_200, 43_200_000 - 35 * minute, 2],
    ['1 h, 6 min left', 3600, 54 * minute, 1],
    ['1 h, 4 min left', 3600, 56 * minute, 2],
    ['a minute, 40 s left', 60, 20_000, 1],
    ['a minute, 20 s left', 60, 40_000, 2],
    ['12 h, by a clock that was set back a minute since', 43_200, -minute, 2],
    ['12 h, by a clock that was set back two years since', 43_200, -730 * 1_440 * minute, 2],
  ])('of a token of %s', async (_what, life, elapsed, requests) => {
    expect(await asked(life, elapsed)).toBe(requests);
  });

  test('an endless lifetime is capped, and a zero lifetime does not loop', async () => {
    const { source, clock } = await startSource(() => ({ ...grant, expires_in: 1e300 }));
    expect(unwrap(await source.get()).expiresAt).toBe(clock.now + 30 * 24 * 60 * minute);
    const short = await startSource(() => ({ ...grant, expires_in: 0 }));
    expect(codeOf(await short.source.get())).toBe('OK');
    expect(short.got.length).toBe(1);
  });

  test('20 callers cause one request, and one more when the token is stale', async () => {
    const { source, got } = await startSource();
    const first = await Promise.all(Array.from({ length: 20 }, () => source.get()));
    expect([got.length, new Set(first.map((result) => unwrap(result))).size]).toEqual([1, 1]);
    const stale = unwrap(await source.get());
    const renewed = await Promise.all(Array.from({ length: 20 }, () => source.renew(stale)));
    expect([got.length, new Set(renewed.map((result) => unwrap(result))).size]).toEqual([2, 1]);
    expect(unwrap(await source.renew(stale))).toBe(unwrap(await source.get()));
    expect(got.length).toBe(2);
  });

  test('20 callers share one failure, and the next caller tries again', async () => {
    let status = 500;
    const { origin, got } = await startServer((_got, response) => json(response, grant, status));
    const { tokens } = joined(setOf(origin));
    const results = await Promise.all(Array.from({ length: 20 }, () => tokens.get()));
    expect([got.length, ...new Set(results.map(codeOf))]).toEqual([1, 'KIVA_FAILED']);
    status = 200;
    expect(codeOf(await tokens.get())).toBe('OK');
  });

  test('a caller who cancels does not affect the others', async () => {
    const { origin, got } = await startServer((_got, response) => {
      setTimeout(() => json(response, grant), 50);
    });
    const { tokens } = joined(setOf(origin));
    const giving = new AbortController();
    const waits = [tokens.get(giving.signal), tokens.get(), tokens.get(new AbortController().signal)];
    giving.abort();
    expect((await Promise.all(waits)).map(codeOf)).toEqual(['CANCELLED', 'OK', 'OK']);
    expect(codeOf(await tokens.get(AbortSignal.abort()))).toBe('OK');
    expect(got.length).toBe(1);
  });

  async function nearItsEnd(status: number): Promise<{ source: TokenSource; minutes: (n: number) => void }> {
    let answers = 0;
    const clock = { now: Date.now() };
    const { origin } = await startServer((_got, response) => {
      answers += 1;
      json(response, { ...grant, expires_in: 3600 }, answers === 1 ? 200 : status);
    });
    const credentials = async () => ok({ clientId: 'id', clientSecret: 'secret' });
    const source = createTokenSource({ fetch, set: setOf(origin), credentials, now: () => clock.now });
    await source.get();
    const minutes = (n: number): void => {
      clock.now += n * minute;
    };
    return { source, minutes };
  }

  test('that fails temporarily keeps the old token in use until it expires', async () => {
    const { source, minutes } = await nearItsEnd(503);
    minutes(57);
    expect(codeOf(await source.get())).toBe('OK');
    minutes(4);
    expect(codeOf(await source.get())).toBe('KIVA_FAILED');
  });

  test('that is refused fails immediately', async () => {
    const { source, minutes } = await nearItsEnd(401);
    minutes(57);
    expect(codeOf(await source.get())).toBe('CREDENTIALS_REFUSED');
  });
});

test('compares the server’s clock with ours', async () => {
  const { source, clock } = await startSource();
  clock.now += 400_000;
  expect(Math.abs((unwrap(await source.get()).clockSkewSeconds ?? 0) + 400)).toBeLessThan(3);
});
