import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { callKey } from '../../../renderer/lib/calls.ts';
import { emptyFilter } from '../../../renderer/lib/first-rows.ts';
import { failure } from '../../../shared/errors.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

const today = { approvals: 1 };
const answers: Record<string, Result<unknown>> = {
  'credentials.status': ok({
    saved: true,
    kept: 'keychain',
    clientIdEnding: 'abc',
    newHost: false,
    signInHost: '',
  }),
  'portfolio.status': failed(failure('ENVIRONMENT_CHANGED')),
  'today.get': ok(today),
};

/** A page at a URL, and its calls; responses wait for `gate`. */
async function pageAt(hash: string, gate = Promise.resolve()) {
  const asked: unknown[][] = [];
  const replaceState = vi.fn();
  const calls = new Proxy(
    {},
    {
      get: (_, name: string) => async (input: unknown) => {
        asked.push([name, input]);
        await gate;
        return answers[name] ?? ok({});
      },
    },
  );
  vi.stubGlobal('window', { location: { hash }, history: { replaceState }, partnerDesk: { calls } });
  vi.stubGlobal('document', {
    querySelector: () => ({ content: 'stage' }),
    documentElement: { lang: 'en' },
  });
  vi.resetModules();
  const { takePrefetchedCalls } = await import('../../../renderer/app/ahead.ts');
  const { withPrefetchedCalls } = await import('../../../renderer/app/with-prefetched-calls.ts');
  return { asked, replaceState, takePrefetchedCalls, client: () => withPrefetchedCalls(new QueryClient()) };
}

const keyOfToday = callKey('today.get', { environment: 'stage' });

beforeEach(() => vi.unstubAllGlobals());

test('at start, prefetches what Today will request, for the current environment', async () => {
  const { asked, replaceState } = await pageAt('');
  expect(asked).toEqual([
    ['app.state', {}],
    ['credentials.status', { environment: 'stage' }],
    [...keyOfToday],
    ['portfolio.status', { environment: 'stage' }],
  ]);
  expect(replaceState).toHaveBeenCalledWith(null, '', '#/today');
});

test('the initial filter is the empty filter', () => {
  expect(emptyFilter).toEqual(portfolioFilterSchema.parse({}));
});

test.each(['#/drafts', '#/print/receipts/1'])(
  'a page loaded at %s prefetches only its state',
  async (hash) => {
    const { asked, replaceState } = await pageAt(hash);
    expect(asked).toEqual([['app.state', {}]]);
    expect(replaceState).not.toHaveBeenCalled();
  },
);

test('finished responses are used once; failures are not', async () => {
  const { client, takePrefetchedCalls } = await pageAt('');
  await new Promise((resolve) => setTimeout(resolve));
  const first = client();
  expect(first.getQueryData(keyOfToday)).toEqual(today);
  expect(first.getQueryState(callKey('portfolio.status', { environment: 'stage' }))).toBeUndefined();
  expect(takePrefetchedCalls()).toEqual([]);
  expect(client().getQueryData(keyOfToday)).toBeUndefined();
});

test('pending requests are awaited, not sent again', async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { client, asked } = await pageAt('', gate);
  const first = client();
  expect(first.getQueryState(keyOfToday)).toMatchObject({ status: 'pending', fetchStatus: 'fetching' });
  open();
  await vi.waitFor(() => expect(first.getQueryData(keyOfToday)).toEqual(today));
  expect(asked).toHaveLength(4);
});
