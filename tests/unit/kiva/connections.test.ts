import { describe, expect, test, vi } from 'vitest';
import { createConnections, type NetSession } from '../../../electron/kiva/connections.ts';
import { provesNotSent } from '../../../electron/kiva/failures.ts';
import { send } from '../../../electron/kiva/transport.ts';
import { codeOf, setOf } from './support.ts';

/** Two sessions that record their calls. */
function sessions() {
  const log: string[] = [];
  const gone: (() => void)[] = [];
  let pairs = 0;
  const session = (name: string): NetSession => ({
    fetch: async (url) => {
      log.push(`${name} ${new URL(url).pathname} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`${name} ${new URL(url).pathname} ends`);
      return new Response('{}');
    },
    closeAllConnections: async () => void log.push(`${name} closed`),
  });
  const pair = { reads: session('reads'), writes: session('writes') };
  return {
    log,
    pair,
    /** Simulates a crash of the network process. */
    die: () => {
      for (const listener of gone) listener();
    },
    deps: {
      openSessions: () => {
        pairs += 1;
        return pairs === 1 ? pair : { reads: session(`reads ${pairs}`), writes: session(`writes ${pairs}`) };
      },
      onNetworkGone: (listener: () => void) => void gone.push(listener),
    },
  };
}

describe('writes', () => {
  test('start one at a time, each on a new connection', async () => {
    const { log, deps } = sessions();
    const { write } = createConnections({ ...deps, isOnline: () => true });
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

  test('continue after one has failed', async () => {
    const { write } = createConnections({ ...sessions().deps, isOnline: () => true });
    const first = write(() => Promise.reject(new Error('broken')));
    const second = write(async () => 'went on');
    await expect(first).rejects.toThrow('broken');
    expect(await second).toBe('went on');
  });
});

test('reads close no connections and do not wait for writes', async () => {
  const { log, deps } = sessions();
  const { fetch, write } = createConnections({ ...deps, isOnline: () => true });
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

describe('after the network process crashed', () => {
  test('reads and writes use new sessions', async () => {
    const { log, deps, die } = sessions();
    const { fetch, write } = createConnections({ ...deps, isOnline: () => true });
    die();
    await fetch('https://kiva.org/r');
    await write((own) => own('https://kiva.org/w'));
    expect(log.filter((line) => line.endsWith('begins'))).toEqual([
      'reads 2 /r begins',
      'writes 2 /w begins',
    ]);
  });

  test('a write that waits for its connections to close uses the new session', async () => {
    const { log, deps, die, pair } = sessions();
    pair.writes.closeAllConnections = () => new Promise(() => {});
    const { write } = createConnections({ ...deps, isOnline: () => true });
    const writing = write((own) => own('https://kiva.org/w'));
    await Promise.resolve();
    die();
    expect((await writing).status).toBe(200);
    expect(log).toEqual(['writes 2 /w begins', 'writes 2 /w ends']);
  });

  test.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['has no end', () => new Promise<void>(() => {})],
  ])('closing connections that %s does not block a write', async (_what, close) => {
    vi.useFakeTimers();
    const { log, deps, pair } = sessions();
    pair.writes.closeAllConnections = close;
    const { write } = createConnections({ ...deps, isOnline: () => true });
    const writing = write((own) => own('https://kiva.org/w'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect((await writing).status).toBe(200);
    expect(log[0]).toBe('writes 2 /w begins');
    vi.useRealTimers();
  });
});

describe('while the system reports no network', () => {
  const request = {
    method: 'POST',
    url: 'https://kiva.org/x/y',
    headers: {},
    body: '{}',
    maxBytes: 9,
    harmless: false,
  } as const;
  const set = setOf('https://kiva.org');
  const failing = (pair: { reads: NetSession }, name: string) => {
    pair.reads.fetch = () => Promise.reject(new Error(`net::${name}`));
  };

  test('a read is tried, and works over a VPN that the system does not count', async () => {
    const { log, deps } = sessions();
    const { fetch } = createConnections({ ...deps, isOnline: () => false });
    expect((await fetch('https://kiva.org/r')).status).toBe(200);
    expect(log).toEqual(['reads /r begins', 'reads /r ends']);
  });

  test('a write is sent once anything was received', async () => {
    const { log, deps } = sessions();
    const { write } = createConnections({ ...deps, isOnline: () => false });
    expect((await write((own) => send(request, { fetch: own, set }))).ok).toBe(true);
    expect(log).toEqual([
      'writes closed',
      'reads / begins',
      'reads / ends',
      'writes /x/y begins',
      'writes /x/y ends',
    ]);
  });

  test.each([
    ['ERR_INTERNET_DISCONNECTED', 'NO_NETWORK'],
    ['ERR_NETWORK_CHANGED', 'NO_NETWORK'],
    ['ERR_CONNECTION_RESET', 'NO_NETWORK'],
    ['ERR_TIMED_OUT', 'NO_NETWORK'],
    ['ERR_NAME_NOT_RESOLVED', 'HOST_NOT_FOUND'],
    ['ERR_CERT_DATE_INVALID', 'TLS_UNTRUSTED'],
  ] as const)('a write that was not sent reports so (%s)', async (name, code) => {
    const { log, deps, pair } = sessions();
    failing(pair, name);
    const { write } = createConnections({ ...deps, isOnline: () => false });
    const result = await write((own) => send(request, { fetch: own, set }));
    expect(codeOf(result)).toBe(code);
    expect(provesNotSent(code)).toBe(true);
    expect(log).toEqual(['writes closed']);
  });

  test.each([
    ['ERR_INTERNET_DISCONNECTED', 'NO_NETWORK'],
    ['ERR_NAME_NOT_RESOLVED', 'NO_NETWORK'],
    ['ERR_CONNECTION_REFUSED', 'CONNECTION_REFUSED'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_LOGIN'],
  ] as const)('a read reports what happened (%s)', async (name, code) => {
    const { deps, pair } = sessions();
    failing(pair, name);
    const { fetch } = createConnections({ ...deps, isOnline: () => false });
    const read = { ...request, method: 'GET' } as const;
    expect(await send(read, { fetch, set })).toMatchObject({ error: { code, message: `net::${name}` } });
  });

  test('requests to this computer skip the check', async () => {
    const { log, deps } = sessions();
    const { fetch, write } = createConnections({ ...deps, isOnline: () => false });
    expect((await fetch('http://127.0.0.1:1/x')).status).toBe(200);
    await write((own) => own('http://127.0.0.1:1/y'));
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['reads /x begins', 'writes /y begins']);
  });
});
