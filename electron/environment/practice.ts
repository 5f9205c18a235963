import { randomBytes } from 'node:crypto';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Connections } from '../kiva/connections.ts';
import { failureOf, ServerStopped } from '../kiva/failures.ts';
import type { Fetch } from '../kiva/transport.ts';
import type { PracticeMemory } from '../practice/held.ts';
import type { Credentials } from './credentials.ts';

/** A practice server in a process of its own, perhaps still on its way. */
export type PracticeProcess = {
  /** Where it listens. Rejects if it ends before it does. */
  address: Promise<Pick<EndpointSet, 'tokenUrl' | 'apiBaseUrl' | 'audience'>>;
  /** Resolves when the process has ended, by whatever. */
  exited: Promise<void>;
  end: () => void;
};

/** What a practice server is started with. */
type PracticeStart = { options: Credentials & { today: string }; memory: PracticeMemory };

/** Starts one. */
export type StartPractice = (
  order: PracticeStart,
  onTaken: (taken: PracticeMemory) => void,
) => PracticeProcess;

/** The built-in imitation of Kiva's API: it runs while the program is in Practice or a request to it is under way. */
export type Practice = {
  /** Starts the server if none runs. Fails with PRACTICE_STOPPED. */
  endpoints: () => Promise<Result<EndpointSet>>;
  /** The same for the run of the program, whichever server it is. */
  credentials: () => Promise<Credentials>;
  /** Makes requests over `connections` keep the server running, and say so where it ends under them. */
  through: (connections: Connections) => Connections;
  /** The program is in this environment now. */
  entered: (environment: Environment) => void;
  close: () => void;
};

/** What it is made of. */
export type PracticeDeps = {
  start: StartPractice;
  /** The server's address is not good any more: it ended, or is about to. */
  onStopped: () => void;
  environment: Environment;
  /** Milliseconds without a request until a server is ended that the program has left. */
  quietMs?: number;
};

/** Milliseconds until word of a process's death may come after its connections broke. */
const longestWordOfDeath = 1_000;

/** See {@link Practice}. A server that ended is replaced when it is next needed, by one that knows the same. */
export function createPractice({ start, onStopped, environment, quietMs = 2_000 }: PracticeDeps): Practice {
  const credentials: Credentials = {
    clientId: randomBytes(16).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  };
  const today = new Date().toISOString().slice(0, 10);
  const memory = { uploads: 0, archives: 0, amounts: new Map<string, number>() };
  let server: PracticeProcess | null = null;
  let isHere = environment === 'practice';
  let isClosed = false;
  let requests = 0;
  let timer: NodeJS.Timeout | undefined;

  const remember = ({ uploads, archives, amounts }: PracticeMemory): void => {
    Object.assign(memory, { uploads, archives });
    for (const [loanId, amount] of amounts) memory.amounts.set(loanId, amount);
  };

  const begin = (): PracticeProcess => {
    const order = { options: { ...credentials, today }, memory: { ...memory, amounts: [...memory.amounts] } };
    const begun = start(order, remember);
    void begun.exited.then(() => forget(begun));
    return begun;
  };

  const forget = (ended: PracticeProcess): void => {
    if (server !== ended) return;
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

  /** The server is not ended meanwhile. */
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
      const asked = server;
      try {
        return await own(input, init);
      } catch (error) {
        const isLost = !init?.signal?.aborted && failureOf(error).code === 'CONNECTION_LOST';
        throw isLost && (await hasEnded(asked)) ? new ServerStopped('practice') : error;
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
        return ok({ ...address, journalsPath: 'singular', journalsBody: 'wrapped' });
      }),
    through: ({ fetch, write }) => ({
      fetch: (input, init) => during(() => guarded(fetch)(input, init)),
      write: (use) => during(() => write((own) => use(guarded(own)))),
    }),
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

async function hasEnded(server: PracticeProcess | null): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), longestWordOfDeath);
  });
  const ended = await Promise.race([server?.exited.then(() => true) ?? false, late]);
  clearTimeout(timer);
  return ended;
}
