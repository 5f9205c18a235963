import { expect, test, vi } from 'vitest';
import { CallError } from '../../../renderer/app/calls.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
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
  'a read that failed with %s is asked for %d times',
  async (code, tries) => {
    expect(await triesOf(new CallError(failure(code)))).toBe(tries);
  },
);

test('a bug is not tried again', async () => {
  expect(await triesOf(new Error('bug'))).toBe(1);
});

test('what acts is never repeated by itself', async () => {
  const act = vi.fn(() => Promise.reject(new CallError(failure('CONNECTION_LOST'))));
  const client = createQueryClient();
  const mutation = client
    .getMutationCache()
    .build(client, client.defaultMutationOptions({ mutationFn: act }));
  await mutation.execute(undefined).catch(() => undefined);
  expect(act).toHaveBeenCalledTimes(1);
});
