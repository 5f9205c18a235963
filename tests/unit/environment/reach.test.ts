import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { tryReaching } from '../../../electron/environment/reach.ts';
import { hangingPort } from '../../fixtures/hanging-port.ts';
import { closedPort } from '../kiva/support.ts';

/** A session without names, and the proxy that it would use. */
const session = (proxies = 'DIRECT') =>
  ({
    resolveProxy: async () => proxies,
    resolveHost: async (host: string) => ({ endpoints: [{ address: host, family: 'ipv4' }] }),
  }) as unknown as Parameters<typeof tryReaching>[0];

/** Whether a connection is said to be made, or the attempt to tell nothing. */
async function reaches(url: string, by = session()): Promise<boolean> {
  let end = (): void => {};
  const reached = new Promise<boolean>((resolve) => {
    end = tryReaching(by, url, () => resolve(true));
  });
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 800, false));
  const result = await Promise.race([reached, late]);
  end();
  return result;
}

async function silentServer(): Promise<{ port: number; heard: Buffer[] }> {
  const heard: Buffer[] = [];
  const server = createServer((socket) => void socket.on('data', (data) => heard.push(data)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as { port: number }).port, heard };
}

it('reaches a server that takes connections, and sends it nothing', async () => {
  const { port, heard } = await silentServer();
  expect(await reaches(`https://127.0.0.1:${port}/x`)).toBe(true);
  expect(heard).toEqual([]);
});

it.skipIf(process.platform === 'win32')('reaches no port that takes none', async () => {
  const { port, end } = await hangingPort();
  onTestFinished(end);
  expect(await reaches(`https://127.0.0.1:${port}/x`)).toBe(false);
});

it.skipIf(process.platform === 'win32')('goes to the proxy that the request would use', async () => {
  const [proxy, hanging] = [await silentServer(), await hangingPort()];
  onTestFinished(hanging.end);
  const target = `https://127.0.0.1:${hanging.port}/x`;
  expect(await reaches(target, session(`PROXY 127.0.0.1:${proxy.port}; DIRECT`))).toBe(true);
  expect(await reaches(`https://127.0.0.1:${proxy.port}/x`, session(`HTTPS 127.0.0.1:${hanging.port}`))).toBe(
    false,
  );
});

it('says nothing against a connection where the attempt fails at once', async () => {
  expect(await reaches(`https://127.0.0.1:${await closedPort()}/x`)).toBe(true);
  const failing = {
    ...session(),
    resolveHost: () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')),
  };
  expect(await reaches('https://kiva.org/x', failing)).toBe(true);
});

it('says nothing any more once it is ended', async () => {
  const { port } = await silentServer();
  let isReached = false;
  tryReaching(session(), `https://127.0.0.1:${port}/x`, () => {
    isReached = true;
  })();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isReached).toBe(false);
});
