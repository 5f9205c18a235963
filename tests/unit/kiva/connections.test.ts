import { describe, expect, test, vi } from 'vitest';
import { createConnections, type NetSession } from '../../../electron/kiva/connections.ts';
import { send } from '../../../electron/kiva/transport.ts';
import { codeOf, setOf } from './support.ts';

/** Two sessions that write down what happens to them. */
function sessions(): { log: string[]; reads: NetSession; writes: NetSession } {
  const log: string[] = [];
  const session = (name: string): NetSession => ({
    fetch: async (url) => {
      log.push(`${name} ${new URL(url).pathname} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`${name} ${new URL(url).pathname} ends`);
      return new Response('{}');
    },
    closeAllConnections: async () => void log.push(`${name} closed`),
  });
  return { log, reads: session('reads'), writes: session('writes') };
}

describe('writes', () => {
  test('each start with no connection left over, one after the other', async () => {
    const { log, ...both } = sessions();
    const { write } = createConnections({ ...both, isOnline: () => true });
    await Promise.all(['/a', '/b'].map((path) => write((fetch) => fetch(`https://kiva.org${path}`))));
    expect(log).toEqual([
      'writes closed',
      'writes /a begins',
      'writes /a ends',
      'writes closed',
      'writes /b begins',
      'writes /b ends',
    ]);
  });

  test('go on after one that failed', async () => {
    const { write } = createConnections({ ...sessions(), isOnline: () => true });
    const first = write(() => Promise.reject(new Error('broken')));
    const second = write(async () => 'went on');
    await expect(first).rejects.toThrow('broken');
    expect(await second).toBe('went on');
  });
});

test('reads close nothing and wait for no write', async () => {
  const { log, ...both } = sessions();
  const { fetch, write } = createConnections({ ...both, isOnline: () => true });
  let finish = (): void => undefined;
  const writing = write(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  await fetch('https://kiva.org/r');
  finish();
  await writing;
  expect(log.filter((line) => line.startsWith('reads'))).toEqual(['reads /r begins', 'reads /r ends']);
});

describe('without a network', () => {
  test('nothing is tried: NO_NETWORK', async () => {
    const { log, ...both } = sessions();
    const { fetch, write } = createConnections({ ...both, isOnline: () => false });
    const request = { method: 'GET', url: 'https://kiva.org/x', headers: {}, maxBytes: 9 } as const;
    const set = setOf('https://kiva.org');
    expect(codeOf(await send(request, { fetch, set }))).toBe('NO_NETWORK');
    expect(codeOf(await write((own) => send(request, { fetch: own, set })))).toBe('NO_NETWORK');
    expect(log).toEqual(['writes closed']);
  });

  test('this computer can still be reached', async () => {
    const isOnline = vi.fn(() => false);
    const { fetch } = createConnections({ ...sessions(), isOnline });
    expect((await fetch('http://127.0.0.1:1/x')).status).toBe(200);
  });
});
