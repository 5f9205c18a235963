import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { type Desk, deskFor, FEW_LOANS, json, openDesk, sha256 } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS, controls: true });
  desk = await deskFor(server);
});
afterAll(() => server.close());

const control = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.apiBaseUrl}/practice/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

it('show what is stored and what was received', async () => {
  const body = { repayments: [{ loan_id: '42', amount: 7 }] };
  await desk.post('repayments', body);
  expect(await json(control('GET', 'state'))).toMatchObject({
    drafts: [],
    uploads: [{ upload_id: 1, rows: 1 }],
    repayments: [{ sent: body.repayments[0], upload_id: 1, copies: 1 }],
    journals: [],
  });
  const log = (await (await control('GET', 'log')).json()) as Record<string, unknown>[];
  expect(log).toEqual(JSON.parse(JSON.stringify(server.received())));
  expect(log.at(-1)).toMatchObject({
    operation: 'repayments',
    method: 'POST',
    path: '/v3/partner/9001/repayments',
    partnerId: '9001',
    ids: ['42'],
    hasAuthorization: true,
    contentType: 'application/json',
    bytes: JSON.stringify(body).length,
    sha256: sha256(JSON.stringify(body)),
    body,
    fault: null,
    status: 200,
  });
  expect(JSON.stringify(log)).not.toContain(desk.token);
});

it('turn faults on and off', async () => {
  const armed = await json(control('PUT', 'fault', { name: '500', times: 1, only: 'loans' }));
  expect(armed).toMatchObject({ name: '500', left: 1, only: 'loans' });
  expect((await desk.get('loans')).status).toBe(500);
  expect(await json(control('GET', 'fault'))).toBeNull();
  await control('PUT', 'fault', { name: '403' });
  await control('PUT', 'fault', { name: null });
  expect((await desk.get('loans')).status).toBe(200);
});

it.each([
  '',
  '{',
  '[]',
  { name: '404' },
  { name: '500', times: -1 },
  { name: '500', only: 'config' },
  { name: 'slow', delayMs: 'x' },
])('reject the fault %j', async (body) => {
  const response = await control('PUT', 'fault', body);
  expect(response.status).toBe(400);
  expect((await json(response)).message).not.toBe('');
});

it('clear the log and expire tokens', async () => {
  await desk.get('loans');
  expect((await control('POST', 'reset-log')).status).toBe(200);
  expect(server.received()).toEqual([]);
  const own = await deskFor(server);
  await control('POST', 'expire-tokens');
  expect((await own.get('loans')).status).toBe(401);
  desk = await deskFor(server);
});

it('reject web pages and unknown paths', async () => {
  expect((await control('POST', 'reset-log', undefined, { origin: 'https://evil.example' })).status).toBe(
    403,
  );
  expect((await control('GET', 'reset-log')).status).toBe(404);
});

it('are off by default', async () => {
  const plain = await openDesk();
  expect((await fetch(`${plain.server.apiBaseUrl}/practice/state`)).status).toBe(404);
});

it('change or remove a loan of the list', async () => {
  const change = (body: object) => json(control('PUT', 'loan', body));
  const found = async () => (await json(desk.get('loans?query=LOAN%2F12%2F2024'))).data;
  expect(await change({ loanId: 'LOAN/12/2024', fields: { status: 'ended', new_field: 1 } })).toEqual({
    changed: true,
  });
  expect(await found()).toMatchObject([{ status: 'ended', new_field: 1 }]);
  expect(await change({ loanId: 'LOAN/12/2024', fields: null })).toEqual({ changed: true });
  expect(await found()).toEqual([]);
  expect(await change({ loanId: 'LOAN/12/2024', fields: null })).toEqual({ changed: false });
});
