import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.ts';
import { guardConnections } from './connection-guard.ts';
import { CONFIG_LISTS } from './data/config-lists.ts';
import { generateLoans } from './data/generate.ts';
import type { FaultName } from './faults/names.ts';
import { type FaultLimits, FaultSwitch } from './faults/switch.ts';
import { HeldWork, type PracticeMemory, type PracticeState } from './held.ts';
import { LoanBook } from './loan-book.ts';
import type { PracticeInstance } from './practice.ts';
import { type ReceivedRequest, RequestLog } from './request-log.ts';
import { type PracticeOptions, type PracticeSettings, resolveSettings } from './settings.ts';
import { AUDIENCE, createTokenMint, type TokenMint } from './token/mint.ts';

const LIMITS = {
  /** Longer than a client keeps an idle connection, so that no request meets a connection that is closing. */
  keepAliveTimeout: 65_000,
  /** Milliseconds for the first lines of a request; the slow lines of the tests need some. */
  headersTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  /** Bytes; a token takes about one thousand. Their number has no limit of its own: Node would leave out those above it, unsaid. */
  maxHeaderSize: 8 * 1024,
};

/** A running practice server. */
export interface PracticeServer {
  readonly tokenUrl: string;
  /** Without a slash at the end; paths begin with `/v3/partner/`. */
  readonly apiBaseUrl: string;
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly partnerId: string;
  /** Turns a fault on in place of any other; null turns it off. Throws a RangeError on senseless limits. */
  setFault(name: FaultName | null, limits?: FaultLimits): void;
  /** The requests that arrived, oldest first; none without the option `record`. */
  received(): readonly ReceivedRequest[];
  /** Forgets the requests received so far. */
  resetLog(): void;
  /** What the server holds; nothing without the option `record`. */
  state(): PracticeState;
  /** Makes every token issued so far count as expired. */
  expireTokens(): void;
  /** Cuts all connections and stops listening. */
  close(): Promise<void>;
}

/** What joins a server to the one whose place it takes. */
export interface MemoryOptions {
  /** What the earlier one knew. */
  memory?: PracticeMemory;
  /** Hears what to remember after each upload and archive; of the amounts only those that changed. */
  onTaken?: (taken: PracticeMemory) => void;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function assemble(
  settings: PracticeSettings,
  mint: TokenMint,
  port: number,
  stopping: AbortSignal,
  memoryOptions: MemoryOptions,
): PracticeInstance {
  const { seed, loans: count, partnerId, today } = settings;
  const faults = new FaultSwitch(settings.slowMs);
  faults.set(settings.fault);
  return {
    settings,
    origin: `http://127.0.0.1:${port}`,
    port,
    startedAt: `${new Date().toISOString().slice(0, 19)}Z`,
    lists: CONFIG_LISTS,
    book: new LoanBook(generateLoans({ seed, count, partnerId, today })),
    mint,
    faults,
    log: new RequestLog(settings.record),
    held: new HeldWork(settings.record, memoryOptions.memory, memoryOptions.onTaken),
    stopping,
  };
}

function close(server: Server, stop: AbortController): Promise<void> {
  stop.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function describe(practice: PracticeInstance, closeServer: () => Promise<void>): PracticeServer {
  const { clientId, clientSecret, partnerId } = practice.settings;
  return {
    tokenUrl: `${practice.origin}/oauth/token`,
    apiBaseUrl: practice.origin,
    audience: AUDIENCE,
    clientId,
    clientSecret,
    partnerId,
    setFault: (name, limits) => practice.faults.set(name, limits),
    received: () => practice.log.entries,
    resetLog: () => practice.log.reset(),
    state: () => practice.held.state,
    expireTokens: () => practice.mint.expireAll(),
    close: closeServer,
  };
}

/**
 * Starts an imitation of Kiva's token host and Partner API on 127.0.0.1.
 * Rejects with a RangeError for an option that makes no sense, and with Node's error when the port is taken.
 */
export async function startPracticeServer(
  options: PracticeOptions = {},
  memoryOptions: MemoryOptions = {},
): Promise<PracticeServer> {
  const settings = resolveSettings(options);
  const mint = await createTokenMint(settings);
  const stop = new AbortController();
  const server = createServer(LIMITS);
  const port = await listen(server, settings.port);
  const practice = assemble(settings, mint, port, stop.signal, memoryOptions);
  const app = createApp(practice, (socket) => guard.recognised(socket));
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const guard = guardConnections(server, (incoming, outgoing) => void listener(incoming, outgoing));
  return describe(practice, () => close(server, stop));
}
