import { z } from 'zod';
import { cleanCredential } from '../../shared/credential-text.ts';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { CredentialsStatus } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { presetsOf } from '../kiva/endpoint-presets.ts';
import type { Credentials } from '../kiva/token-request.ts';
import { parseEntry } from '../vault/entry.ts';
import type { Vault } from '../vault/vault.ts';

/** Cleaned on read too: earlier versions stored exactly what was pasted. */
const credential = z.string().transform(cleanCredential).pipe(z.string().min(1));
/** `signInAt` is the origin of the token URL at the time of saving; earlier versions did not store it. */
const schema = z.object({ clientId: credential, clientSecret: credential, signInAt: z.string().optional() });

type SavedCredentials = z.infer<typeof schema>;

/**
 * Stores the credentials of one environment. Practice has a built-in pair until the person saves another. Credentials are
 * bound to the origin (scheme, host, port) that they were saved for and are never sent to another one.
 */
export type CredentialStore = {
  /** Reads them for a request to this token URL. Fails with CREDENTIALS_ELSEWHERE if they belong to another host. */
  read: (tokenUrl: string) => Promise<Result<Credentials>>;
  /** Stores them for the host where this environment signs in now. */
  save: (credentials: Credentials) => Promise<Result<CredentialsStatus>>;
  remove: () => Promise<Result<CredentialsStatus>>;
  status: () => Promise<Result<CredentialsStatus>>;
  /** Whether saving now would bind them to a new host: not the previous one, or not in the known presets. */
  isForNewHost: () => Promise<Result<boolean>>;
};

/**
 * `builtIn` returns Practice's own pair, or null. `endpoints` returns the current addresses and is never called for
 * Practice. `hide` keeps a value out of the log.
 */
export type CredentialStoreDeps = {
  vault: () => Promise<Vault>;
  environment: Environment;
  builtIn: () => Promise<Credentials | null>;
  endpoints: () => Promise<Result<{ tokenUrl: string }>>;
  hide: (value: string) => void;
};

/** See {@link CredentialStore}. */
export function credentialStore(deps: CredentialStoreDeps): CredentialStore {
  const { vault, environment, builtIn, endpoints } = deps;
  const name = `credentials/${environment}` as const;
  const known = presetsOf(environment).map(({ set }) => originOf(set.tokenUrl));

  const hide = ({ clientId, clientSecret }: Credentials): void => {
    deps.hide(clientId);
    deps.hide(clientSecret);
  };

  /** Practice runs on this computer on a random port, so its name stands in for a host. */
  const hostNow = async (): Promise<string> => {
    if (environment === 'practice') return environment;
    const at = await endpoints();
    return at.ok ? originOf(at.value.tokenUrl) : '';
  };

  const readSaved = async (): Promise<Result<SavedCredentials | null>> => {
    const stored = await (await vault()).read(name);
    return stored.ok ? ok(stored.value === null ? null : parseEntry(stored.value, schema)) : stored;
  };

  const write = async (saved: SavedCredentials): Promise<Result<void>> =>
    (await vault()).write(name, JSON.stringify(saved));

  /** Credentials of an earlier version have no origin; they may only go to a known preset host. */
  const belongs = ({ signInAt }: SavedCredentials, host: string): boolean =>
    environment === 'practice' || (signInAt === undefined ? known.includes(host) : signInAt === host);

  const isNew = (saved: SavedCredentials | null, host: string): boolean =>
    saved === null ? environment !== 'practice' && !known.includes(host) : !belongs(saved, host);

  const status = async (): Promise<Result<CredentialsStatus>> => {
    const [own, host] = [await readSaved(), await hostNow()];
    if (!own.ok) return own;
    const hosts = { signInHost: shown(host), newHost: isNew(own.value, host) };
    if (own.value === null)
      return ok({
        saved: false,
        kept: (await builtIn()) ? 'built-in' : 'none',
        clientIdEnding: '',
        ...hosts,
      });
    return ok({
      saved: true,
      kept: (await vault()).status().memoryOnly ? 'memory' : 'keychain',
      clientIdEnding: ending(own.value.clientId),
      ...hosts,
      ...(belongs(own.value, host) ? {} : { savedForHost: shown(own.value.signInAt ?? known[0] ?? '') }),
    });
  };

  return {
    status,
    isForNewHost: async () => {
      const own = await readSaved();
      return own.ok ? ok(isNew(own.value, await hostNow())) : own;
    },
    read: async (url) => {
      const own = await readSaved();
      if (!own.ok) return own;
      const credentials = own.value ?? (await builtIn());
      if (!credentials) return failed(failure('NO_CREDENTIALS'));
      hide(credentials);
      if (own.value === null) return ok(credentials);
      if (!belongs(own.value, originOf(url))) return failed(failure('CREDENTIALS_ELSEWHERE'));
      // If this write fails, the next request tries again.
      if (own.value.signInAt === undefined && environment !== 'practice')
        await write({ ...own.value, signInAt: originOf(url) });
      return ok(plain(own.value));
    },
    save: async (credentials) => {
      hide(credentials);
      const written = await write({ ...plain(credentials), signInAt: await hostNow() });
      return written.ok ? status() : written;
    },
    remove: async () => {
      const removed = await (await vault()).remove(name);
      return removed.ok ? status() : removed;
    },
  };
}

function plain({ clientId, clientSecret }: Credentials): Credentials {
  return { clientId, clientSecret };
}

/** A hand-edited address may be invalid: then it matches no credentials, and nothing is sent there. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Host and port for display. */
function shown(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

/** The last four characters: enough to recognise an id, too few to use it. */
function ending(clientId: string): string {
  return clientId.length >= 12 ? clientId.slice(-4) : '';
}
