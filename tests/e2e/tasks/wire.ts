import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { PracticeServer } from '../fixtures/practice-server.ts';

/** A practice server behind a proxy that records every byte sent by the program, and every response. */
export type Wire = {
  /** The server, at the address of the line. */
  server: PracticeServer;
  /** All that the program sent, byte by byte. */
  sent: () => string;
  /** The tokens that were handed out on this line. */
  tokens: () => string[];
};

/** Puts a recording line before a practice server; it ends with the server's connections. */
export async function recorded(server: PracticeServer): Promise<Wire> {
  const target = Number(new URL(server.address.apiBaseUrl).port);
  const [sent, received]: [Buffer[], Buffer[]] = [[], []];
  const line = createServer((near) => join(near, connect(target, '127.0.0.1'), sent, received));
  line.listen(0, '127.0.0.1').unref();
  await once(line, 'listening');
  const origin = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const address = { ...server.address, apiBaseUrl: origin, tokenUrl: `${origin}/oauth/token` };
  const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('latin1');
  return {
    server: { ...server, address },
    sent: () => textOf(sent),
    tokens: () => [...textOf(received).matchAll(/"access_token":"([^"]+)"/g)].map(([, token]) => token ?? ''),
  };
}

function join(near: Socket, far: Socket, sent: Buffer[], received: Buffer[]): void {
  near.on('data', (data) => sent.push(data)).pipe(far);
  far.on('data', (data) => received.push(data)).pipe(near);
  for (const [one, other] of [[near, far] as const, [far, near] as const])
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
}
