import { describe, expect, test, vi } from 'vitest';
import { testConnection } from '../../../electron/kiva/connection-test.ts';
import type { FaultName } from '../../../electron/practice/faults/names.ts';
import { connectionReportSchema, connectionStepNames } from '../../../shared/model/connection.ts';
import { joined, json, setOf, startLine, startServer } from './support.ts';

type Joined = ReturnType<typeof joined>;

async function report({ tokens, client }: Joined, signal?: AbortSignal) {
  const onProgress = vi.fn();
  const result = await testConnection({
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

test('passes all steps and reports the partner', async () => {
  const line = await startLine();
  const { result, steps, onProgress } = await report(line);
  expect(steps).toEqual(connectionStepNames.map((name) => `${name} passed`));
  expect(result.session).toMatchObject({ partnerId: line.server.partnerId, scopes: { length: 4 } });
  expect(result.clockSkewSeconds).toBeUndefined();
  expect(onProgress.mock.calls).toEqual([
    ...connectionStepNames.map((name, index) => [index, 6, name]),
    [6, 6, 'done'],
  ]);
  expect(line.server.received().map(({ operation }) => operation)).toEqual([...connectionStepNames]);
  expect(line.server.received()[1]?.query).toEqual({ offset: '0', limit: '1' });
});

test('skips the rest without a token', async () => {
  const { set, server } = await startLine();
  const { result, steps } = await report(joined(set));
  expect(steps).toEqual([
    'token failed CREDENTIALS_REFUSED',
    ...connectionStepNames.slice(1).map((name) => `${name} skipped`),
  ]);
  expect(result.session).toBeUndefined();
  expect(server.received()).toHaveLength(1);
});

test('a missing scope fails its own step only', async () => {
  const { steps } = await report(await startLine({ scopes: ['create:repayment'] }));
  expect(steps.slice(0, 3)).toEqual(['token passed', 'loans failed MISSING_PERMISSION', 'activities passed']);
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
    expect(steps[1]).toBe(`loans failed ${code}`);
    expect(result.session?.partnerId).toBe(line.server.partnerId);
  });

  test('a response without the list', async () => {
    const grant = { access_token: 'token-of-test', token_type: 'bearer', partnerId: '1' };
    const { origin } = await startServer((_got, response) => json(response, grant));
    const { steps } = await report(joined(setOf(origin)));
    expect(steps.slice(0, 2)).toEqual(['token passed', 'loans failed UNEXPECTED_ANSWER']);
  });
});

test('skips the rest after being cancelled', async () => {
  const line = await startLine();
  const stop = new AbortController();
  line.server.setFault('timeout-after-receipt', { only: 'loans' });
  setTimeout(() => stop.abort(), 150);
  const { steps } = await report(line, stop.signal);
  expect(steps.slice(0, 3)).toEqual(['token passed', 'loans failed CANCELLED', 'activities skipped']);
});

test('reports a clock that is wrong by more than five minutes', async () => {
  const grant = { access_token: 'token-of-test', token_type: 'bearer', partnerId: '1' };
  const { origin } = await startServer((_got, response) => {
    response.setHeader('date', new Date(Date.now() + 3600_000).toUTCString());
    json(response, grant);
  });
  const { result } = await report(joined(setOf(origin)));
  expect(Math.abs((result.clockSkewSeconds ?? 0) - 3600)).toBeLessThan(3);
});
