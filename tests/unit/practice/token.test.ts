import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { askToken, FEW_LOANS, json, openDesk } from './support.ts';

let server: PracticeServer;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS, clientSecret: 'p%&=+ ä' });
});
afterAll(() => server.close());

const send = (body: string, contentType: string, method = 'POST') =>
  fetch(server.tokenUrl, {
    method,
    headers: { 'content-type': contentType },
    ...(method === 'GET' ? {} : { body }),
  });

describe('a granted token', () => {
  it('has the documented fields', async () => {
    const response = await askToken(server, { scope: 'create:loan_draft read:loans' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await json(response)).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      token_type: 'bearer',
      expires_in: 43199,
      scope: 'create:loan_draft read:loans',
      iss: `${server.apiBaseUrl}/`,
      partnerId: '9001',
      jti: expect.any(String),
    });
  });

  it('is an RS256 JWT with audience and scope as lists', async () => {
    const answer = await json(askToken(server, { scope: 'read:loans' }));
    const token = String(answer.access_token);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    const claims = decodeJwt(token);
    expect(claims).toEqual({
      aud: [server.audience],
      scope: ['read:loans'],
      iss: answer.iss,
      partnerId: '9001',
      exp: expect.any(Number),
      jti: answer.jti,
      client_id: server.clientId,
    });
    expect(Number(claims.exp) - Date.now() / 1000).toBeGreaterThan(43190);
  });

  it('has all authorised scopes when none is requested', async () => {
    const { scope } = await json(askToken(server));
    expect(scope).toBe('read:loans create:loan_draft create:journal_update create:repayment');
  });

  it('has only authorised scopes', async () => {
    const desk = await openDesk({ scopes: ['read:loans', 'create:repayment'] });
    const ask = (scope: string) => json(askToken(desk.server, { scope }));
    expect((await ask('create:journal_update create:repayment create:journals')).scope).toBe(
      'create:repayment',
    );
    expect(await ask('create:journal_update')).toMatchObject({ error: 'invalid_scope' });
  });
});

describe('a rejected token call', () => {
  it.each([
    ['a wrong secret', { client_secret: 'p%&=+ a' }, 401, 'invalid_client'],
    ['a wrong client', { client_id: 'somebody' }, 401, 'invalid_client'],
    ['no secret', { client_secret: undefined }, 401, 'invalid_client'],
    ['no grant type', { grant_type: undefined }, 400, 'invalid_request'],
    ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no audience', { audience: undefined }, 400, 'invalid_request'],
    ['another audience', { audience: 'https://partner-api.k1.kiva.org' }, 400, 'invalid_target'],
    ['only unknown scopes', { scope: 'create:journals' }, 400, 'invalid_scope'],
  ])('reports the reason: %s', async (_name, fields, status, error) => {
    const response = await askToken(server, fields);
    expect(response.status).toBe(status);
    expect(await json(response)).toEqual({ error, error_description: expect.any(String) });
  });

  it('needs a form with each field once, in UTF-8', async () => {
    expect((await send('{}', 'application/json')).status).toBe(400);
    expect(await json(send('scope=a&scope=b', 'application/x-www-form-urlencoded'))).toMatchObject({
      error: 'invalid_request',
      error_description: 'scope was given more than once',
    });
  });

  it('accepts only POST, and no large body', async () => {
    const get = await send('', 'text/plain', 'GET');
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    const large = await send(`a=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded');
    expect(large.status).toBe(413);
  });

  it('never returns or logs the secret', async () => {
    await askToken(server);
    await askToken(server, { client_secret: 'guess' });
    expect(JSON.stringify(server.received())).not.toMatch(/p%&=\+ ä|guess|access_token/);
    expect(server.received().at(-1)).toMatchObject({ operation: 'token', sha256: null, status: 401 });
  });
});

it('generates new credentials for each run', async () => {
  const [one, two] = [await openDesk(), await openDesk()];
  expect(one.server.clientId).not.toBe(two.server.clientId);
  expect(one.server.clientSecret).not.toBe(two.server.clientSecret);
  expect(one.server.clientSecret.length).toBeGreaterThan(40);
});

describe('a scope that the partner lacks', () => {
  const asked = { scope: 'read:loans create:repayment' };
  const start = (scopeRule: 'intersect' | 'whole' | 'named') =>
    openDesk({ scopes: ['read:loans'], scopeRule });
  const errorOf = async (fields: Record<string, string>, rule: 'intersect' | 'whole' | 'named') =>
    (await json(askToken((await start(rule)).server, fields))).error ?? 'granted';

  it.each([
    ['intersect', 'granted', 'granted'],
    ['whole', 'invalid_scope', 'granted'],
    ['named', 'invalid_scope', 'invalid_scope'],
  ] as const)('rule %s', async (rule, named, unnamed) => {
    expect([await errorOf(asked, rule), await errorOf({}, rule)]).toEqual([named, unnamed]);
    expect(await errorOf({ scope: 'read:loans' }, rule)).toBe('granted');
  });
});
