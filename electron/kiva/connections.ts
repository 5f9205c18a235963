import { isLoopback } from './endpoint-sets.ts';
import type { Fetch } from './transport.ts';

/** What is needed of an Electron `Session`. */
export type NetSession = {
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  closeAllConnections: () => Promise<void>;
};

/** Runs one exchange on a connection that nothing has used before, and no other at the same time. */
export type OwnConnection = <T>(use: (fetch: Fetch) => Promise<T>) => Promise<T>;

/** How an environment reaches Kiva: `fetch` for the token and for reads, `write` for everything else. */
export type Connections = { fetch: Fetch; write: OwnConnection };

/** The network is known to be away before anything was tried: no byte has left. Read by failures.ts. */
export class Offline extends Error {
  readonly code = 'OFFLINE';
}

/**
 * Chromium repeats a request by itself, POST or not, when a connection that it reuses breaks before the answer:
 * Kiva would get it twice, and we would hear only of the second (measured in Electron 33 over HTTP/1.1 and HTTP/2:
 * a POST was received twice, and "connection refused" was reported of one that had been received). It does not do
 * so on a fresh connection, so writes have a session of their own that is emptied before each of them.
 */
export function createConnections(parts: {
  reads: NetSession;
  writes: NetSession;
  isOnline: () => boolean;
}): Connections {
  const { reads, writes, isOnline } = parts;
  const write = fetchOf(writes, isOnline);
  let last: Promise<unknown> = Promise.resolve();
  return {
    fetch: fetchOf(reads, isOnline),
    write: (use) => {
      const turn = last.then(() => writes.closeAllConnections()).then(() => use(write));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function fetchOf(session: NetSession, isOnline: () => boolean): Fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!isOnline() && !isLoopback(new URL(url))) throw new Offline();
    return session.fetch(url, init);
  };
}
