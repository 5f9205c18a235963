import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { type Desk, deskFor, FEW_LOANS, json, openDesk, signIn } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const OPERATIONS = [
  ['GET', 'loans', 'read:loans'],
  ['POST', 'loan_draft', 'create:loan_draft'],
  ['POST', 'repayments', 'create:repayment'],
  ['POST', 'journals', 'create:journal_update'],
  ['GET', 'config/activities', null],
  ['GET', 'config/locales', null],
  ['GET', 'config/themes', null],
  ['GET', 'config/locations', null],
] as const;

const ask = (method: string, path: string, authorization?: string, partnerId = server.partnerId) =>
  fetch(`${server.apiBaseUrl}/v3/partner/${partnerId}/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });

describe.each(OPERATIONS)('%s %s', (method, path, scope) => {
  it('needs a token', async () => {
    for (const header of [undefined, 'Bearer', 'Bearer x.y.z', `Basic ${desk.token}`]) {
      const response = await ask(method, path, header);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(await json(response)).toEqual({ code: 'api.unauthorized', message: expect.any(String) });
    }
  });

  it('rejects the token of another server and a changed token', async () => {
    const other = await openDesk();
    expect((await ask(method, path, `Bearer ${other.token}`)).status).toBe(401);
    expect((await ask(method, path, `Bearer ${desk.token.slice(0, -6)}AAAAAA`)).status).toBe(401);
  });

  it('rejects another partner', async () => {
    const response = await ask(method, path, `Bearer ${desk.token}`, '9002');
    expect(response.status).toBe(403);
    expect((await json(response)).message).toContain('token not valid');
  });

  it('needs its own scope only', async () => {
    const all = ['read:loans', 'create:loan_draft', 'create:journal_update', 'create:repayment'];
    const others = await signIn(server, all.filter((name) => name !== scope).join(' '));
    const refused = await ask(method, path, `Bearer ${others}`);
    expect(refused.status === 403).toBe(scope !== null);
    if (scope === null) return;
    expect((await json(refused)).message).toContain(scope);
    const own = await signIn(server, scope);
    expect([200, 201, 400]).toContain((await ask(method, path, `Bearer ${own}`)).status);
  });

  it('allows no other method', async () => {
    const response = await ask(method === 'GET' ? 'POST' : 'PUT', path, `Bearer ${desk.token}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, method]);
  });
});

it('rejects expired tokens', async () => {
  const short = await openDesk({ tokenSeconds: 1 });
  await wait(1100);
  const response = await short.get('loans');
  expect(response.status).toBe(401);
  expect((await json(response)).message).toContain('expired');
});

it('can expire all tokens at once', async () => {
  const own = await openDesk();
  own.server.expireTokens();
  expect((await own.get('loans')).status).toBe(401);
  expect((await (await deskFor(own.server)).get('loans')).status).toBe(200);
});

it('responds 404 elsewhere and logs it', async () => {
  const response = await desk.get('loan_drafts');
  expect(response.status).toBe(404);
  expect(await json(response)).toMatchObject({ code: 'api.not_found' });
  expect(server.received().at(-1)).toMatchObject({ operation: null, hasAuthorization: true, status: 404 });
});

it('responds only to its own host name', async () => {
  const status = await new Promise((resolve) => {
    const { port } = new URL(server.apiBaseUrl);
    const options = { port, host: '127.0.0.1', headers: { host: `rebound.example:${port}` } };
    request(options, (answer) => resolve(answer.statusCode)).end();
  });
  expect(status).toBe(421);
});
