import type { EndpointSet } from '../../shared/model/connection.ts';
import type { PracticeServer } from '../practice/server.ts';
import type { Credentials } from './credentials.ts';

/** The built-in imitation of Kiva's API, started when Practice is first used. */
export type Practice = {
  endpoints: () => Promise<EndpointSet>;
  credentials: () => Promise<Credentials>;
  close: () => Promise<void>;
};

/** One practice server for the run of the program, on a port of the system's choice. */
export function practice(start: () => Promise<PracticeServer> = loadAndStart): Practice {
  let server: Promise<PracticeServer> | null = null;
  const running = (): Promise<PracticeServer> => {
    server ??= start();
    return server;
  };
  return {
    endpoints: async () => {
      const { tokenUrl, apiBaseUrl, audience } = await running();
      return { tokenUrl, apiBaseUrl, audience, journalsPath: 'singular', journalsBody: 'wrapped' };
    },
    credentials: async () => {
      const { clientId, clientSecret } = await running();
      return { clientId, clientSecret };
    },
    close: async () => {
      await (await server)?.close();
    },
  };
}

/** Loaded when it is first needed: whoever works on Stage or Production never does. */
async function loadAndStart(): Promise<PracticeServer> {
  const { startPracticeServer } = await import('../practice/server.ts');
  return startPracticeServer({});
}
