import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { untrusted } from '../../unit/kiva/untrusted-certificate.ts';

/** A server on 127.0.0.1 that causes trouble. */
export type Trouble = { port: number; stop: () => Promise<void> };

/** An office's proxy that wants a login before it lets anyone through. */
export function loginProxy(): Promise<Trouble> {
  const server = createHttpServer((_, answer) => answer.writeHead(407).end());
  server.on('connect', (_, socket) => {
    socket.end(
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="office"\r\n\r\n',
    );
  });
  return listening(server);
}

/** A server with an untrusted certificate. */
export function untrustedServer(): Promise<Trouble> {
  return listening(createHttpsServer(untrusted, (_, answer) => answer.end('{}')));
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const { port, stop } = await listening(createHttpServer());
  await stop();
  return port;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function listening(server: Server): Promise<Trouble> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, stop };
}
