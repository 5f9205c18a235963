import { randomBytes } from 'node:crypto';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Connections } from '../kiva/connections.ts';
import { failureOf, ServerStopped } from '../kiva/failures.ts';
import type { Credentials } from '../kiva/token-request.ts';
import type { Fetch } from '../kiva/transport.ts';
import type { PracticeMemory } from '../practice/held.ts';

/** A practice server in its own process; it may still be starting. */
export type PracticeProcess = {
  /** Where it listens. Rejects if the process exits before it listens. */
  address: Promise<Pick<EndpointSet, 'tokenUrl' | 'apiBaseUrl' | 'audience'>>;
  /** Resolves when the process has exited, for any reason. */
  exited: Promise<void>;
  end: () => void;
};

/** Start options, and what earlier servers of this run remembered. */
type PracticeStart = { options: Credentials & { today: string }; memory: PracticeMemory };

/** Starts a practice server; `onTaken` gets what it has accepted, for the next server. */
export type StartPractice = (
  order: PracticeStart,
  onTaken: (taken: PracticeMemory) => void,
) => PracticeProcess;

/** The built-in imitation of Kiva's API. It runs while the program is in Practice or a request to it is in flight. */
export type PracticeService = {
  /** Starts the server if none runs. Fails with PRACTICE_STOPPED. */
  endpoints: () => Promise<Result<EndpointSet>>;
  /** The same pair for the whole run of the program, even if the server restarts. */
  credentials: () => Promise<Credentials>;
  /** Wraps `connections`: requests keep the server running, and fail with a clear error if it exits under them. */
  through: (connections: Connections) => Connections;
  /** Ends the server and forgets what it took: the next one is in its first state. */
  startAnew: () => void;
  /** Call when the program has switched to this environment. */
  entered: (environment: Environment) => void;
  close: () => void;
};

/** Dependencies of {@link createPractice}. */
export type PracticeDeps = {
  start: StartPractice;
  /** The server's address is no longer valid: it exited or is about to. */
  onStopped: () => void;
  environment: Environment;
  /** Milliseconds without a request before the server stops, once the program has left Practice. */
  quietMs?: number;
};

/** Milliseconds to wait for the exit event after connections broke: it may arrive later than the error. */
const longestWordOfDeath = 1_000;

/** See {@link PracticeService}. A server that exited is replaced on next use by one with the same memory. */
export function createPractice({
  start,
  onStopped,
  environment,
  quietMs = 2_000,
}: PracticeDeps): PracticeService {
  const credentials: Credentials = {
    clientId: randomBytes(16).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  };
  const today = new Date().toISOString().slice(0, 10);
  let memory = emptyMemory();
  let server: PracticeProcess | null = null;
  let isHere = environment === 'practice';
  let isClosed = false;
  let requests = 0;
  let timer: NodeJS.Timeout | undefined;

  const begin = (): PracticeProcess => {
    // A server that was ended by `startAnew` may still report: that goes into the memory of its own time.
    const own = memory;
    const order = { options: { ...credentials, today }, memory: { ...own, amounts: [...own.amounts] } };
    const started = start(order, (taken) => remember(own, taken));
    void started.exited.then(() => forget(started));
    return started;
  };

  const forget = (exited: PracticeProcess): void => {
    if (server !== exited) return;
    server = null;
    onStopped();
  };

  const stop = (): void => {
    if (server === null) return;
    server.end();
    forget(server);
  };

  const stopIfUnused = (): void => {
    clearTimeout(timer);
    if (!isHere && requests === 0 && server) timer = setTimeout(stop, quietMs);
  };

  /** Keeps the server running during the call. */
  const during = async <T>(use: () => Promise<T>): Promise<T> => {
    requests += 1;
    clearTimeout(timer);
    try {
      return await use();
    } finally {
      requests -= 1;
      stopIfUnused();
    }
  };

  const guarded =
    (own: Fetch): Fetch =>
    async (input, init) => {
      const used = server;
      try {
        return await own(input, init);
      } catch (error) {
        const isLost = !init?.signal?.aborted && failureOf(error).code === 'CONNECTION_LOST';
        throw isLost && (await hasEnded(used)) ? new ServerStopped('practice') : error;
      }
    };

  return {
    credentials: async () => credentials,
    endpoints: () =>
      during(async () => {
        if (isClosed) return failed(failure('PRACTICE_STOPPED'));
        server ??= begin();
        const address = await server.address.catch(() => null);
        if (address === null) return failed(failure('PRACTICE_STOPPED'));
        return ok({ ...address, journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' });
      }),
    through: ({ fetch, write }) => ({
      fetch: (input, init) => during(() => guarded(fetch)(input, init)),
      write: (use) => during(() => write((own) => use(guarded(own)))),
    }),
    startAnew: () => {
      memory = emptyMemory();
      stop();
    },
    entered: (now) => {
      isHere = now === 'practice';
      stopIfUnused();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stop();
    },
  };
}

type ServerMemory = { uploads: number; archives: number; amounts: Map<string, number> };

function emptyMemory(): ServerMemory {
  return { uploads: 0, archives: 0, amounts: new Map() };
}

function remember(memory: ServerMemory, { uploads, archives, amounts }: PracticeMemory): void {
  Object.assign(memory, { uploads, archives });
  for (const [loanId, amount] of amounts) memory.amounts.set(loanId, amount);
}

async function hasEnded(server: PracticeProcess | null): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), longestWordOfDeath);
  });
  const ended = await Promise.race([server?.exited.then(() => true) ?? false, late]);
  clearTimeout(timer);
  return ended;
}
