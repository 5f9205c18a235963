import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { CallError, callKey, setCachedAnswer } from '../../../renderer/lib/calls.ts';
import { type ErrorCode, failure } from '../../../shared/errors.ts';

async function triesOf(error: Error): Promise<number> {
  const ask = vi.fn(() => Promise.reject(error));
  const client = createQueryClient();
  await client.fetchQuery({ queryKey: ['x'], queryFn: ask, retryDelay: 0 }).catch(() => undefined);
  return ask.mock.calls.length;
}

test.each([
  ['CONNECTION_LOST', 2],
  ['KIVA_BUSY', 2],
  ['CREDENTIALS_REFUSED', 1],
  ['MISSING_PERMISSION', 1],
] as const satisfies [ErrorCode, number][])(
  'a read that failed with %s is tried %d times',
  async (code, tries) => {
    expect(await triesOf(new CallError(failure(code)))).toBe(tries);
  },
);

test('a bug is not retried', async () => {
  expect(await triesOf(new Error('bug'))).toBe(1);
});

test('a mutation is never retried', async () => {
  const act = vi.fn(() => Promise.reject(new CallError(failure('CONNECTION_LOST'))));
  const client = createQueryClient();
  const mutation = client
    .getMutationCache()
    .build(client, client.defaultMutationOptions({ mutationFn: act }));
  await mutation.execute(undefined).catch(() => undefined);
  expect(act).toHaveBeenCalledTimes(1);
});

/** Calls whose responses the test gives, in order. */
function questions() {
  const waiting: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const ask = () => new Promise<string>((resolve, reject) => waiting.push({ resolve, reject }));
  const next = () => vi.waitFor(() => waiting.shift() ?? Promise.reject(new Error('nothing was asked')));
  return { ask, next, open: () => waiting.length };
}

function watching(ask: () => Promise<string>) {
  const client = createQueryClient();
  const observer = new QueryObserver(client, { queryKey: ['sends.get', 'id'], queryFn: ask, retry: false });
  const stop = observer.subscribe(() => undefined);
  return {
    client,
    observer,
    stop,
    changed: () => void client.invalidateQueries({ queryKey: ['sends.get'] }),
  };
}

test.each(['resolve', 'reject'] as const)(
  'an event that arrives before the first response causes a refetch, should that %s',
  async (how) => {
    const { ask, next, open } = questions();
    const { observer, stop, changed } = watching(ask);
    const first = await next();
    changed();
    changed();
    if (how === 'resolve') first.resolve('sending');
    else first.reject(new CallError(failure('VAULT_LOCKED')));
    (await next()).resolve('accepted');
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('accepted'));
    expect(open()).toBe(0);
    stop();
  },
);

test('a response without an earlier event is fetched once', async () => {
  const { ask, next, open } = questions();
  const { observer, stop } = watching(ask);
  (await next()).resolve('accepted');
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('accepted'));
  expect(open()).toBe(0);
  stop();
});

test.each(['first', 'later'] as const)(
  'a setting that a person just changed is not overwritten by the %s response that was in flight',
  async (which) => {
    const client = createQueryClient();
    const { ask, next } = questions();
    const input = { environment: 'stage' } as const;
    const observer = new QueryObserver(client, {
      queryKey: callKey('journals.templates', input),
      queryFn: ask,
    });
    const stop = observer.subscribe(() => undefined);
    let older = await next();
    if (which === 'later') {
      older.resolve('none');
      await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('none'));
      void observer.refetch();
      older = await next();
    }
    const chosen = [{ name: 'Monthly', subject: 'News', body: '' }];
    setCachedAnswer(client, 'journals.templates', input, chosen);
    older.resolve('none');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(observer.getCurrentResult().data).toEqual(chosen);
    stop();
  },
);
