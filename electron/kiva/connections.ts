import { isLoopback } from './endpoint-sets.ts';
import { failureOf, Offline, provesNotSent } from './failures.ts';
import type { Fetch } from './transport.ts';

/** What is used of an Electron `Session`, and the fetch over it. */
export type NetSession = {
  fetch: (url: string, init?: Parameters<Fetch>[1]) => Promise<Response>;
  closeAllConnections: () => Promise<void>;
};

/** The sessions of one environment. */
export type NetSessions = { reads: NetSession; writes: NetSession };

/** Runs one exchange on a connection that nothing has used before, and no other at the same time. */
export type OwnConnection = <T>(use: (fetch: Fetch) => Promise<T>) => Promise<T>;

/** How an environment reaches Kiva: `fetch` for the token and for reads, `write` for everything else. */
export type Connections = { fetch: Fetch; write: OwnConnection };

/** `openSessions` returns sessions that nothing has used; `isOnline` is only what the system believes. */
export type ConnectionsDeps = {
  openSessions: () => NetSessions;
  onNetworkGone: (listener: () => void) => void;
  isOnline: () => boolean;
};

/** Milliseconds for the probe that precedes a write where the system believes that there is no network. */
const longestTry = 20_000;

/** Milliseconds for closing connections; without this limit it never returns once the network process has died. */
const longestClose = 5_000;

/**
 * Chromium repeats a request by itself, POST or not, when a reused connection breaks before the answer: Kiva would get
 * it twice, and we would hear only of the second (measured, see README.md). It does not on a fresh connection, so
 * writes have a session of their own that is emptied before each of them. Sessions do not survive the network process:
 * every later request fails (Electron 33; fixed in 41), so they are opened anew. What was under way at that moment may
 * have left; what starts later uses the new ones.
 */
export function createConnections({ openSessions, onNetworkGone, isOnline }: ConnectionsDeps): Connections {
  let sessions = openSessions();
  let stopWaiting = (): void => {};
  onNetworkGone(() => {
    sessions = openSessions();
    stopWaiting();
  });

  /** Leaves `sessions.writes` without a connection: emptied, or replaced where that fails or takes too long. */
  const empty = async (): Promise<void> => {
    const { writes } = sessions;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      stopWaiting = () => resolve(false);
      timer = setTimeout(stopWaiting, longestClose);
    });
    const closed = writes.closeAllConnections().then(
      () => true,
      () => false,
    );
    const isEmpty = await Promise.race([closed, late]);
    clearTimeout(timer);
    if (!isEmpty && sessions.writes === writes) sessions = openSessions();
  };

  const read: Fetch = async (input, init) => {
    const url = urlOf(input);
    try {
      return await sessions.reads.fetch(url, init);
    } catch (error) {
      throw isOnline() || isLoopback(new URL(url)) ? error : explained(error);
    }
  };

  /** Where the system believes that there is no network, a harmless request goes first. */
  const post: Fetch = async (input, init) => {
    const url = urlOf(input);
    if (!isOnline() && !isLoopback(new URL(url))) await tryReaching(new URL(url).origin);
    return sessions.writes.fetch(url, init);
  };

  /** Any answer at all proves that there is a network. */
  const tryReaching = async (origin: string): Promise<void> => {
    const init = { method: 'HEAD', redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const;
    try {
      await sessions.reads.fetch(`${origin}/`, { ...init, signal: AbortSignal.timeout(longestTry) });
    } catch (error) {
      throw provesNotSent(failureOf(error).code) ? error : new Offline(failureOf(error).message);
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    fetch: read,
    write: (use) => {
      const turn = last.then(empty).then(() => use(post));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Chromium's errors for "no route"; any other error says more than that there is no network. */
const noWayOut = /ERR_(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NAME_NOT_RESOLVED|NETWORK_CHANGED)$/;

function explained(error: unknown): unknown {
  const { message } = failureOf(error);
  return noWayOut.test(message) ? new Offline(message) : error;
}

function urlOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : String(input);
}
