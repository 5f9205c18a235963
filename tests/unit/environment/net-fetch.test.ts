import { Writable } from 'node:stream';
import type { AuthInfo, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

/** Electron's request as far as it is used: a stream that closes once its body is written, and an answer that never comes. */
class SilentRequest extends Writable {
  progress = { started: false, current: 0 };
  abort = vi.fn();
  setHeader = vi.fn();
  getUploadProgress = () => this.progress;
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }
}

const opened: SilentRequest[] = [];
vi.mock('electron', () => ({
  net: {
    request: () => {
      const request = new SilentRequest({ autoDestroy: true });
      opened.push(request);
      return request;
    },
  },
}));
const tries: { reached: () => void; end: () => void }[] = [];
vi.mock('../../../electron/environment/reach.ts', () => ({
  tryReaching: (_session: Session, _url: string, reached: () => void) => {
    const end = vi.fn();
    tries.push({ reached, end });
    return end;
  },
}));
const { netFetch } = await import('../../../electron/environment/net-fetch.ts');

const account = { username: 'maria', password: 'secret' };

function start(init: Parameters<ReturnType<typeof netFetch>>[1] = {}) {
  const answerProxy = vi.fn(async () => account);
  const reply = netFetch({} as Session, answerProxy)('https://kiva.org/x', {
    method: 'POST',
    body: 'a=b',
    ...init,
  });
  const request = opened.at(-1);
  if (!request) throw new Error('no request was made');
  return { reply, request, answerProxy };
}

describe('a request over Electron’s network', () => {
  it('can be aborted after its body has left, while the answer is awaited', async () => {
    const controller = new AbortController();
    const { reply, request } = start({ signal: controller.signal });
    await new Promise((resolve) => request.once('close', resolve));
    controller.abort(new Error('too late'));
    await expect(reply).rejects.toThrow('too late');
    expect(request.abort).toHaveBeenCalledOnce();
  });

  it('tells how much of its body has left, until it ends', async () => {
    vi.useFakeTimers();
    const onUpload = vi.fn();
    const { reply, request } = start({ onUpload });
    vi.advanceTimersByTime(1_000);
    request.progress = { started: true, current: 2 };
    vi.advanceTimersByTime(1_000);
    request.emit('error', new Error('net::ERR_CONNECTION_RESET'));
    request.progress = { started: true, current: 3 };
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect(reply).rejects.toThrow('ERR_CONNECTION_RESET');
    expect(onUpload.mock.calls).toEqual([
      [0, 3],
      [2, 3],
    ]);
  });

  it('tries a connection beside a request without a body that is not answered, and ends that with it', async () => {
    vi.useFakeTimers();
    const onConnection = vi.fn();
    const send = () => netFetch({} as Session, vi.fn())('https://kiva.org/x', { onConnection });
    const slow = send();
    const [request] = opened.slice(-1);
    expect(onConnection.mock.calls).toEqual([['begun']]);
    vi.advanceTimersByTime(5_000);
    tries[0]?.reached();
    expect(onConnection.mock.calls).toEqual([['begun'], ['made']]);
    request?.emit('error', new Error('over'));
    await expect(slow).rejects.toThrow('over');
    expect(tries[0]?.end).toHaveBeenCalledOnce();
    const quick = send();
    opened.at(-1)?.emit('error', new Error('at once'));
    await expect(quick).rejects.toThrow('at once');
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(tries).toHaveLength(1);
  });

  it('answers a proxy that asks for a login, and never a server', async () => {
    const { reply, request, answerProxy } = start();
    const ask = (isProxy: boolean): Promise<unknown[]> =>
      new Promise((resolve) =>
        request.emit('login', { isProxy } as AuthInfo, (...told: unknown[]) => resolve(told)),
      );
    expect(await ask(false)).toEqual([]);
    expect(await ask(true)).toEqual(['maria', 'secret']);
    expect(await ask(true)).toEqual(['maria', 'secret']);
    expect(answerProxy.mock.calls.map(([, isAgain]: unknown[]) => isAgain)).toEqual([false, true]);
    request.emit('error', new Error('over'));
    await expect(reply).rejects.toThrow('over');
  });
});
