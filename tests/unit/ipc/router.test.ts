import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallContext } from '../../../electron/ipc/pipeline.ts';
import { maxInputLength } from '../../../electron/ipc/pipeline.ts';
import { contract } from '../../../shared/contract.ts';
import { failure } from '../../../shared/errors.ts';
import { callChannel, procedureNames } from '../../../shared/procedures.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { deferred, world } from './world.ts';

const status = { state: 'ready', memoryOnly: false };
const answering = () => world(async () => ok(status));
const failing = (code: 'NO_NETWORK', detail = {}) => world(async () => failed(failure(code, detail)));
const probe = { probe: false };

/** A handler that ends when its signal aborts, and says so. */
function waiting() {
  const started = deferred<CallContext>();
  const here = world((_input, context: CallContext) => {
    started.resolve(context);
    return new Promise<Result<unknown>>((resolve) => {
      context.signal.addEventListener('abort', () => resolve(failed(failure('CANCELLED'))));
    });
  });
  return { ...here, started: started.promise };
}

test('registers exactly one channel for each procedure of the contract', () => {
  expect([...answering().contents.handlers.keys()].sort()).toEqual(procedureNames.map(callChannel).sort());
  expect([...procedureNames].sort()).toEqual(Object.keys(contract).sort());
});

test('a valid call reaches its handler and gets its response', async () => {
  const { call, handler, logged } = answering();
  expect(await call('vault.status', probe)).toEqual({ ok: true, value: status });
  expect(handler.mock.calls[0]?.[0]).toEqual(probe);
  expect(logged).toEqual([]);
});

describe('the sender of a call', () => {
  test.each([
    ['no frame', () => null],
    ['a sub-frame', () => ({ url: 'app://bundle/index.html' })],
  ])('%s is rejected before anything else', async (_name, frame) => {
    const { call, handler, logged } = answering();
    expect(await call('vault.status', probe, 'id', frame())).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    });
    expect(handler).not.toHaveBeenCalled();
    expect(logged).toHaveLength(1);
  });

  test('is rejected once the top frame shows another page', async () => {
    const { call, contents, handler } = answering();
    contents.mainFrame.url = 'https://example.com/';
    expect(await call('vault.status', probe)).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([null, 7, '', 'x'.repeat(65), {}])('the call id %j is rejected', async (callId) => {
    const { call, handler } = answering();
    expect(await call('vault.status', probe, callId)).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('the input of a call', () => {
  test.each(procedureNames)('%s: the handler never gets an input that breaks the contract', async (name) => {
    const { call, handler } = answering();
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
        async (input) => {
          fc.pre(!contract[name].input.safeParse(input).success);
          expect(await call(name, input)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
          expect(handler).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('invalid fields are reported by path', async () => {
    const { call } = answering();
    const answer = await call('sends.list', { environment: 'practice', limit: 0, offset: 0 });
    expect(answer).toMatchObject({ error: { fields: [{ path: 'limit' }] } });
  });

  test('rejects a field that the contract does not define', async () => {
    const { call, handler } = answering();
    expect(await call('vault.status', { ...probe, more: 1 })).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test('rejects too large inputs and invalid JSON before validation', async () => {
    const { call } = answering();
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const input of [{ probe: 'x'.repeat(maxInputLength) }, cycle, { probe: 1n }])
      expect(await call('vault.status', input)).toMatchObject({
        error: { code: 'BAD_INPUT', message: 'not JSON, or too large' },
      });
  });

  test('validates JSON text exactly like an object', async () => {
    const { call, handler } = answering();
    expect(await call('vault.status', JSON.stringify(probe))).toMatchObject({ ok: true });
    expect(handler.mock.calls[0]?.[0]).toEqual(probe);
    expect(await call('vault.status', JSON.stringify({ ...probe, more: 1 }))).toMatchObject({
      error: { code: 'BAD_INPUT', message: 'input of vault.status' },
    });
    for (const text of ['', '{"probe":', 'true', `"${'x'.repeat(maxInputLength)}"`, '['.repeat(1_000_000)])
      expect(await call('vault.status', text)).toMatchObject({ error: { code: 'BAD_INPUT' } });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  test('removes NUL characters from JSON text', async () => {
    const { call, handler } = world(async () => ok([]));
    await call('work.list', JSON.stringify({ environment: 'practice\0', kind: 'dra\0ft' }));
    expect(handler.mock.calls[0]?.[0]).toEqual({ environment: 'practice', kind: 'draft' });
  });

  test('removes NUL characters from texts but leaves bytes unchanged', async () => {
    const { call, handler } = world(async () => ok('[]'));
    await call('sheets.read', { name: 'lo\0ans\0.xlsx', bytes: new Uint8Array([0, 1]) });
    expect(handler.mock.calls[0]?.[0]).toEqual({ name: 'loans.xlsx', bytes: new Uint8Array([0, 1]) });
  });

  test('accepts a file of 20 MB quickly and rejects a larger one', async () => {
    const { call, handler } = world(async () => ok('[]'));
    const bytes = new Uint8Array(20 * 1_048_576).fill(7);
    const started = performance.now();
    expect(await call('sheets.read', { name: 'loans.xlsx', bytes })).toEqual({ ok: true, value: '[]' });
    expect(performance.now() - started).toBeLessThan(5_000);
    const passed = handler.mock.calls[0]?.[0] as { bytes: unknown } | undefined;
    expect(passed?.bytes === bytes).toBe(true);
    const large = { name: 'loans.xlsx', bytes: new Uint8Array(maxInputLength) };
    expect(await call('sheets.read', large)).toMatchObject({ error: { message: 'not JSON, or too large' } });
  });

  test('accepts bytes only where the contract does', async () => {
    const { call, handler } = answering();
    expect(await call('vault.status', { probe: new Uint8Array(3) })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
    expect(await call('sheets.read', { name: 'a', bytes: [1, 2] })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each(['stage', 'production'])(
    '%s is rejected while the program is in Practice',
    async (environment) => {
      const { call, handler } = answering();
      expect(await call('credentials.status', { environment })).toMatchObject({
        error: { code: 'ENVIRONMENT_CHANGED' },
      });
      expect(handler).not.toHaveBeenCalled();
    },
  );
});

describe('the response of a call', () => {
  test('contains only fields of the contract', async () => {
    const { call } = world(async () => ok({ ...status, secret: 'S' }));
    expect(await call('vault.status', probe)).toEqual({ ok: true, value: status });
  });

  test('becomes INTERNAL when it breaks the contract; the log gets the path but no value', async () => {
    const { call, logged } = world(async () => ok({ state: 'CANARY', memoryOnly: false }));
    expect(await call('vault.status', probe)).toEqual({
      ok: false,
      error: failure('INTERNAL', { ref: 'REF1' }),
    });
    expect(logged[0]?.[1]).toMatchObject({ procedure: 'vault.status', ref: 'REF1' });
    expect(String(logged[0]?.[1].error)).toContain('state');
    expect(String(logged[0]?.[1].error)).not.toContain('CANARY');
  });

  test('becomes INTERNAL after an exception, whose text is only logged', async () => {
    const { call, logged } = world(async () => {
      throw new Error('the secret detail');
    });
    const answer = await call('vault.status', probe);
    expect(answer).toEqual({ ok: false, error: failure('INTERNAL', { ref: 'REF1' }) });
    expect(logged).toMatchObject([['ipc.call_crashed', { ref: 'REF1' }]]);
  });

  test('gets a reference on failure, which finds the log line; the message is not logged', async () => {
    const { call, logged } = failing('NO_NETWORK', { message: 'of a person' });
    expect(await call('vault.status', probe)).toMatchObject({ error: { code: 'NO_NETWORK', ref: 'REF1' } });
    expect(logged).toEqual([
      ['ipc.call_failed', { procedure: 'vault.status', code: 'NO_NETWORK', ref: 'REF1' }],
    ]);
  });

  test('keeps a reference that the failure already has', async () => {
    const { call } = failing('NO_NETWORK', { ref: 'MINE' });
    expect(await call('vault.status', probe)).toMatchObject({ error: { ref: 'MINE' } });
  });
});

describe('a running call', () => {
  test('is aborted by its own cancellation only', async () => {
    const { call, cancel, logged, started } = waiting();
    const answer = call('vault.status', probe, 'mine');
    const { signal } = await started;
    cancel('other');
    cancel(7);
    cancel('mine', null);
    expect(signal.aborted).toBe(false);
    cancel('mine');
    expect(await answer).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(logged).toEqual([]);
  });

  test('never starts when it is cancelled before the handlers are loaded', async () => {
    const loaded = deferred<void>();
    const { call, cancel, handler } = world(async () => ok(status), loaded.promise);
    const [first, second] = [call('vault.status', probe, 'first'), call('vault.status', probe, 'second')];
    cancel('first');
    loaded.resolve();
    expect(await first).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(await second).toMatchObject({ ok: true });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  test('rejects a second call with the same id until it has ended', async () => {
    const { call, cancel, started } = waiting();
    const first = call('vault.status', probe, 'same');
    await started;
    expect(await call('vault.status', probe, 'same')).toMatchObject({ error: { code: 'BAD_INPUT' } });
    cancel('same');
    await first;
    const again = call('vault.status', probe, 'same');
    await Promise.resolve();
    cancel('same');
    expect(await again).toMatchObject({ error: { code: 'CANCELLED' } });
  });

  test.each(['did-navigate', 'render-process-gone', 'destroyed'])('is aborted by %s', async (event) => {
    const { call, contents, started } = waiting();
    const answer = call('vault.status', probe);
    await started;
    contents.emit(event);
    expect(await answer).toMatchObject({ error: { code: 'CANCELLED' } });
  });

  test('runs to its end when its handler ignores the signal, as sends do', async () => {
    const gate = deferred<void>();
    const { call, contents } = world(async () => {
      await gate.promise;
      return ok(status);
    });
    const answer = call('vault.status', probe);
    contents.emit('did-navigate');
    gate.resolve();
    expect(await answer).toEqual({ ok: true, value: status });
  });

  test('that throws after being cancelled counts as cancelled, not as a bug', async () => {
    const { call, cancel, logged } = world(async (_input, { signal }: CallContext) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      signal.throwIfAborted();
      return ok(status);
    });
    const answer = call('vault.status', probe, 'mine');
    await Promise.resolve();
    cancel('mine');
    expect(await answer).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(logged).toEqual([]);
  });

  test('sends progress with its id to the page until it is cancelled', async () => {
    const { call, cancel, contents, started } = waiting();
    const answer = call('vault.status', probe, 'mine');
    const { progress } = await started;
    progress(1, 4, 'token');
    cancel('mine');
    progress(2, 4, 'loans');
    await answer;
    expect(contents.sent).toEqual([
      ['event:call.progress', { callId: 'mine', done: 1, total: 4, step: 'token' }],
    ]);
  });
});

describe('events', () => {
  test('contain only fields of the contract, and are dropped if they break it', () => {
    const { emit, contents } = answering();
    expect(emit('vault.changed' as never, { ...status, secret: 'S' } as never)).toBe(true);
    expect(emit('vault.changed' as never, { state: 'odd' } as never)).toBe(false);
    expect(contents.sent).toEqual([['event:vault.changed', status]]);
  });

  test('are not sent to a closed window', () => {
    const { emit, contents } = answering();
    contents.destroyed = true;
    expect(emit('vault.changed' as never, status as never)).toBe(false);
    expect(contents.sent).toEqual([]);
  });
});
