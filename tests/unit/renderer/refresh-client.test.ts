import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { refreshClientOf } from '../../../renderer/components/refresh-client.ts';
import { callKey } from '../../../renderer/lib/calls.ts';
import { failure } from '../../../shared/errors.ts';
import type { PortfolioStatus } from '../../../shared/model/portfolio.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

const environment = 'stage';
const key = callKey('portfolio.status', { environment });
const copy = { at: '2026-11-21T00:00:00.000Z', loans: 3 };
const status: PortfolioStatus = { all: copy, payable: null, running: null, unfinished: null };
const outcome = { status, restarted: false, unsure: false, unreadable: 0, changes: [] };
const step = { done: 100, total: 300, again: false, state: 'running' } as const;

let answer: (result: Result<unknown>) => void;
const asked: unknown[] = [];
const cancelled: string[] = [];

beforeEach(() => {
  asked.length = 0;
  cancelled.length = 0;
  const refresh = (input: unknown) =>
    new Promise<Result<unknown>>((resolve) => {
      asked.push(input);
      answer = resolve;
    });
  const cancel = (callId: string) => void cancelled.push(callId);
  vi.stubGlobal('window', { partnerDesk: { calls: { 'portfolio.refresh': refresh }, cancel } });
});

function client() {
  const queries = new QueryClient();
  queries.setQueryData(key, status);
  return { queries, refreshes: refreshClientOf(queries, environment) };
}

test('a run shows how far a refresh is that has what it waits for, and no other', () => {
  const { refreshes } = client();
  const run = refreshes.createRun('one');
  run.start('all', true);
  run.start('all', false);
  expect(asked).toEqual([{ environment, scope: 'all', resume: true }]);
  expect(run.state()).toMatchObject({ step: { done: 0, total: 0 }, begun: true });
  refreshes.onProgress({ ...step, scope: 'payable' });
  expect(run.state().step).toEqual({ done: 0, total: 0 });
  refreshes.onProgress({ ...step, scope: 'all' });
  expect(run.state().step).toEqual({ done: 100, total: 300 });
  run.stop();
  expect(cancelled).toEqual(['one']);
});

test('a run ends with its outcome, and what comes late is of nothing any more', async () => {
  const { queries, refreshes } = client();
  const run = refreshes.createRun('one');
  const then = vi.fn(async () => undefined);
  run.start('payable', false, then);
  answer(ok({ ...outcome, status: { ...status, payable: copy } }));
  await vi.waitFor(() => expect(run.state().step).toBeNull());
  expect([then.mock.calls.length, run.state().outcome?.changes, run.state().failure]).toEqual([1, [], null]);
  expect(queries.getQueryData<PortfolioStatus>(key)?.payable).toEqual(copy);
  refreshes.onProgress({ ...step, scope: 'all' });
  expect(run.state().step).toBeNull();
});

test('the first copy of all is no news, a stop is no failure', async () => {
  const { queries, refreshes } = client();
  queries.setQueryData(key, { ...status, all: null });
  const run = refreshes.createRun('one');
  run.start('all', true);
  answer(ok(outcome));
  await vi.waitFor(() => expect(run.state().step).toBeNull());
  expect(run.state().outcome).toBeNull();
  for (const [code, shown] of [
    ['CANCELLED', undefined],
    ['KIVA_FAILED', 'KIVA_FAILED'],
  ] as const) {
    run.start('all', true);
    answer(failed(failure(code)));
    await vi.waitFor(() => expect(run.state().step).toBeNull());
    expect(run.state().failure?.code).toBe(shown);
  }
});

test('pages hear of a refresh that another one began, and ask for a new copy once it is whole', () => {
  const { queries, refreshes } = client();
  const loans = callKey('reports.facts');
  queries.setQueryData(loans, '');
  const isStale = (of: readonly unknown[]) => queries.getQueryState(of)?.isInvalidated;
  refreshes.onProgress({ ...step, scope: 'payable' });
  expect(queries.getQueryData<PortfolioStatus>(key)).toEqual({
    ...status,
    running: { scope: 'payable', done: 100, total: 300 },
  });
  refreshes.onProgress({ ...step, scope: 'payable', state: 'failed' });
  expect([isStale(key), isStale(loans)]).toEqual([true, false]);
  refreshes.onProgress({ ...step, scope: 'payable', state: 'completed' });
  expect([isStale(key), isStale(loans)]).toEqual([true, true]);
});

test('a visit has one client', () => {
  const { queries, refreshes } = client();
  expect(refreshClientOf(queries, environment)).toBe(refreshes);
  expect(client().refreshes).not.toBe(refreshes);
});
