import { describe, expect, test, vi } from 'vitest';
import { testConnection } from '../../../electron/kiva/connection-test.ts';
import type { GuardedSet } from '../../../electron/kiva/endpoint-sets.ts';
import type { FaultName } from '../../../electron/practice/faults/names.ts';
import { connectionReportSchema, connectionStepNames } from '../../../shared/model/connection.ts';
import { closedPort, joined, json, type Line, setOf, startLine, startServer } from './support.ts';
import { startUntrusted } from './untrusted-certificate.ts';

type Joined = ReturnType<typeof joined> & { set: GuardedSet; partner?: string };

function lineTo(origin: string): Joined {
  const set = setOf(origin);
  return { set, ...joined(set) };
}

async function report({ set, tokens, client, partner }: Joined, signal?: AbortSignal) {
  const onProgress = vi.fn();
  const result = await testConnection({
    set,
    partner: partner ?? null,
    tokens,
    client,
    onProgress,
    now: Date.now,
    ...(signal && { signal }),
  });
  expect(connectionReportSchema.parse(result)).toEqual(result);
  const steps = result.steps.map(
    ({ name, state, error }) => `${name} ${state}${error ? ` ${error.code}` : ''}`,
  );
  return { result, steps, onProgress };
}

/** The steps before those that read; on this computer, over HTTP, there is neither a name nor a certificate. */
const signIn = ['line passed', 'token passed', 'scope passed'];
const here = connectionStepNames.filter((name) => name !== 'name' && name !== 'tls');

test('passes all steps and reports the partner', async () => {
  const line = await startLine();
  const { result, steps, onProgress } = await report(line);
  expect(steps).toEqual(here.map((name) => `${name} passed`));
  expect(result.session).toMatchObject({
    ...{ partnerId: line.server.partnerId, scopes: { length: 4 }, audience: line.server.audience },
    issuer: `${line.server.apiBaseUrl}/`,
    jti: expect.stringMatching(/^[\w-]{27}$/),
  });
  const { issuedAt = '', expiresAt = '' } = result.session ?? {};
  expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBeGreaterThan(43_000_000);
  expect(result.found).toEqual({});
  expect(result.clockSkewSeconds).toBeUndefined();
  expect(onProgress.mock.calls).toEqual([
    [0, 9, 'token'],
    ...here.slice(3).map((name, index) => [index + 3, 9, name]),
    [9, 9, 'done'],
  ]);
  const asked = line.server.received().map(({ operation, method, path }) => operation ?? `${method} ${path}`);
  expect(asked).toEqual([
    ...['token', 'loans', 'activities', 'locales', 'themes', 'locations'],
    ...['GET /v3/api-docs', 'GET /v3/partner/9001/journals', 'GET /v3/partners/9001/journals'],
  ]);
  expect(line.server.received()[1]?.query).toEqual({ offset: '0', limit: '1' });
});

test('skips the rest without a token', async () => {
  const { set, server } = await startLine();
  const { result, steps } = await report({ set, ...joined(set) });
  expect(steps).toEqual([
    ...['line passed', 'token failed CREDENTIALS_REFUSED'],
    ...here.slice(2).map((name) => `${name} skipped`),
  ]);
  expect(result.session).toBeUndefined();
  expect(server.received()).toHaveLength(1);
});

describe('a step of the way to Kiva is named', () => {
  const failing = async (set: GuardedSet) => (await report({ set, ...joined(set) })).steps.slice(0, 5);

  test('no host of that name', async () => {
    const set = setOf('https://nowhere.kiva.org.invalid', {
      tokenUrl: 'https://no-such-host.kiva.org/oauth/token',
      apiBaseUrl: 'https://kiva.org',
    });
    const [name, ...rest] = await failing(set);
    expect(name).toMatch(/^name failed (?:HOST_NOT_FOUND|NO_NETWORK)$/);
    expect(rest).toEqual(['line skipped', 'tls skipped', 'token skipped', 'scope skipped']);
  });

  test('nothing listens', async () => {
    const steps = await failing(setOf(`http://127.0.0.1:${await closedPort()}`));
    expect(steps.slice(0, 2)).toEqual(['line failed CONNECTION_REFUSED', 'token skipped']);
  });

  test('a certificate that nobody trusts', async () => {
    const { port } = await startUntrusted();
    const set = setOf(`https://127.0.0.1:${port}`);
    expect((await failing(set)).slice(0, 3)).toEqual([
      'line passed',
      'tls failed TLS_UNTRUSTED',
      'token skipped',
    ]);
  });

  test('no permission at all', async () => {
    const line = await startLine({ scopes: [], scopeRule: 'whole' });
    expect((await report(line)).steps.slice(0, 4)).toEqual([
      ...['line passed', 'token passed', 'scope failed SCOPE_REFUSED', 'loans skipped'],
    ]);
  });

  test('the credentials of another partner, of whom nothing is read', async () => {
    const line = await startLine();
    const { steps, result } = await report({ ...line, partner: '145' });
    expect(steps.slice(0, 3)).toEqual(['line passed', 'token failed PARTNER_CHANGED', 'scope skipped']);
    expect(result.session?.partnerId).toBe('9001');
    expect(line.server.received()).toHaveLength(1);
    expect((await report({ ...line, partner: '9001' })).steps.at(1)).toBe('token passed');
  });

  test('nothing was sent, since there are no credentials', async () => {
    const { set } = await startLine();
    const none = joined(set, { clientId: '', clientSecret: '' });
    expect((await report({ set, ...none })).steps.slice(0, 2)).toEqual([
      ...['line skipped', 'token failed NO_CREDENTIALS'],
    ]);
  });
});

test('a missing scope is named by the permissions and fails its own step', async () => {
  const { steps } = await report(await startLine({ scopes: ['create:repayment'] }));
  expect(steps.slice(1, 5)).toEqual([
    ...['token passed', 'scope incomplete', 'loans failed MISSING_PERMISSION', 'activities passed'],
  ]);
});

describe('what Kiva’s texts disagree on is found out by reading alone', () => {
  const posts = ({ server }: Line) =>
    server.received().filter(({ method, operation }) => method === 'POST' && operation !== 'token');

  test.each([
    ['plural', { journalsPath: 'plural' }],
    ['singular', {}],
  ] as const)('the %s path of journals, from what a GET is told', async (journalsPath, found) => {
    const line = await startLine({ journalsPath });
    const { result, steps } = await report(line);
    expect([result.found, steps.at(-1)]).toEqual([found, 'journals passed']);
    expect(posts(line)).toEqual([]);
  });

  test('path and body of journals, from the OpenAPI file', async () => {
    const line = await startLine({ journalsPath: 'plural', journalsBody: 'array', apiDocs: true });
    const { result } = await report(line);
    expect(result.found).toEqual({ journalsPath: 'plural', journalsBody: 'array' });
    expect(posts(line)).toEqual([]);
  });

  test('both paths of journals leave what is set', async () => {
    const line = await startLine({ journalsPath: 'both' });
    const { result, steps } = await report(line);
    expect([result.found, steps.at(-1)]).toEqual([{}, 'journals incomplete']);
  });

  test('a list of loans that must name a status', async () => {
    const line = await startLine({ loansStatus: 'required' });
    const { result, steps } = await report(line);
    expect([result.found, steps[3]]).toEqual([{ loansStatus: 'required' }, 'loans passed']);
  });

  test('another audience, which was taken in place of the set’s', async () => {
    const { server, set: right } = await startLine();
    const set = { ...right, audience: 'https://former.example' };
    const { clientId, clientSecret } = server;
    const line = joined(set, { clientId, clientSecret }, { otherAudiences: [set.audience, right.audience] });
    const { result } = await report({ set, ...line });
    expect([result.found, result.session?.audience]).toEqual([{ audience: right.audience }, right.audience]);
  });
});

describe('each fault of the API has its own error code', () => {
  const faults: [FaultName, string][] = [
    ['500', 'KIVA_FAILED'],
    ['429', 'KIVA_BUSY'],
    ['403', 'MISSING_PERMISSION'],
    ['token-expired', 'CREDENTIALS_REFUSED'],
    ['captive-portal', 'NOT_JSON'],
    ['redirect', 'REDIRECTED'],
    ['reset', 'CONNECTION_LOST'],
  ];

  test.each(faults)('%s', async (fault, code) => {
    const line = await startLine();
    line.server.setFault(fault);
    const { result, steps } = await report(line);
    expect(steps.slice(0, 4)).toEqual([...signIn, `loans failed ${code}`]);
    expect(result.session?.partnerId).toBe(line.server.partnerId);
  });

  test('a response without the list', async () => {
    const grant = { access_token: 'token-of-test', token_type: 'bearer', partnerId: '1' };
    const { origin } = await startServer((_got, response) => json(response, grant));
    const { steps } = await report(lineTo(origin));
    expect(steps.slice(2, 4)).toEqual(['scope passed', 'loans failed UNEXPECTED_ANSWER']);
  });
});

test('skips the rest after being cancelled', async () => {
  const line = await startLine();
  const stop = new AbortController();
  line.server.setFault('timeout-after-receipt', { only: 'loans' });
  setTimeout(() => stop.abort(), 150);
  const { steps } = await report(line, stop.signal);
  expect(steps.slice(2, 5)).toEqual(['scope passed', 'loans failed CANCELLED', 'activities skipped']);
});

test('reports a clock that is wrong by more than five minutes', async () => {
  const grant = { access_token: 'token-of-test', token_type: 'bearer', partnerId: '1' };
  const { origin } = await startServer((_got, response) => {
    response.setHeader('date', new Date(Date.now() + 3600_000).toUTCString());
    json(response, grant);
  });
  const { result } = await report(lineTo(origin));
  expect(Math.abs((result.clockSkewSeconds ?? 0) - 3600)).toBeLessThan(3);
});
