import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createKivaClient, type KivaClient, type KivaClientDeps } from '../../../electron/kiva/client.ts';
import type { GuardedSet } from '../../../electron/kiva/endpoint-sets.ts';
import { createTokenSource, type TokenSource, type TokenSourceDeps } from '../../../electron/kiva/token.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import type { PracticeOptions } from '../../../electron/practice/settings.ts';
import { type ErrorCode, errorCodes } from '../../../shared/errors.ts';
import { ok, type Result } from '../../../shared/result.ts';

/** A request as received by a bare server. */
export type Got = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** A bare HTTP server for responses that Kiva would never give; closed when the test ends. */
export async function startServer(
  answer: (got: Got, response: ServerResponse) => void,
): Promise<{ origin: string; port: number; got: Got[] }> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    got.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    answer(got.at(-1) as Got, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, got };
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Answers JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** The endpoint set of a server that is both token host and API, as in a checkout. */
export function setOf(origin: string, more: Partial<GuardedSet> = {}): GuardedSet {
  return {
    tokenUrl: `${origin}/oauth/token`,
    apiBaseUrl: origin,
    audience: 'https://audience.example',
    journalsPath: 'singular',
    journalsBody: 'wrapped',
    loansStatus: 'optional',
    hosts: 'kiva-or-loopback',
    ...more,
  };
}

/** A client joined to a server of its own. */
export type Line = { server: PracticeServer; set: GuardedSet; tokens: TokenSource; client: KivaClient };

/** The product's client on a practice server, closed when the test ends. */
export async function startLine(options: PracticeOptions = {}): Promise<Line> {
  const server = await startPracticeServer({ record: true, loans: 40, ...options });
  onTestFinished(() => server.close());
  const set = setOf(server.apiBaseUrl, { audience: server.audience });
  const { clientId, clientSecret } = server;
  return { server, set, ...joined(set, { clientId, clientSecret }) };
}

/** Token source and client for a set, over Node's fetch, which repeats no POST by itself. */
export function joined(
  set: GuardedSet,
  credentials = { clientId: 'id-of-test', clientSecret: 'secret-of-test' },
  more: Partial<TokenSourceDeps & KivaClientDeps> = {},
): { tokens: TokenSource; client: KivaClient } {
  const source = { fetch, set, credentials: async () => ok(credentials), now: Date.now };
  const tokens = createTokenSource({ ...source, ...more });
  return {
    tokens,
    client: createKivaClient({
      mayPost: async () => ok(undefined),
      fetch,
      write: (use) => use(fetch),
      set,
      tokens,
      ...more,
    }),
  };
}

/** The value; fails the test with the failure otherwise. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** The code of a failure, or `OK`. */
export function codeOf(result: Result<unknown>): ErrorCode | 'OK' {
  return result.ok ? 'OK' : result.error.code;
}

/** Every error code. */
export const allCodes = Object.keys(errorCodes) as ErrorCode[];
