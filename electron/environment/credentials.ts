import { z } from 'zod';
import { cleanCredential } from '../../shared/credential-text.ts';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { CredentialsStatus } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';

/** Cleaned also when read: earlier versions kept what was pasted. */
const part = z.string().transform(cleanCredential).pipe(z.string().min(1));
const schema = z.object({ clientId: part, clientSecret: part });

/** What Kiva gives a partner for one environment. Never leaves the main process. */
export type Credentials = z.infer<typeof schema>;

/** How an environment's credentials are kept; Practice has a pair of its own until the person saves another. */
export type CredentialStore = {
  read: () => Promise<Result<Credentials>>;
  save: (credentials: Credentials) => Promise<Result<CredentialsStatus>>;
  remove: () => Promise<Result<CredentialsStatus>>;
  status: () => Promise<Result<CredentialsStatus>>;
};

/** See {@link CredentialStore}. `builtIn` answers Practice's own pair, or null; the log is told what to hide. */
export function credentialStore(
  vault: () => Promise<Vault>,
  environment: Environment,
  builtIn: () => Promise<Credentials | null>,
  registerSecret: (value: string) => void,
): CredentialStore {
  const name = `credentials/${environment}` as const;

  const hide = ({ clientId, clientSecret }: Credentials): void => {
    registerSecret(clientId);
    registerSecret(clientSecret);
  };

  const saved = async (): Promise<Result<Credentials | null>> => {
    const kept = await (await vault()).read(name);
    return kept.ok ? ok(kept.value === null ? null : parse(kept.value)) : kept;
  };

  const status = async (): Promise<Result<CredentialsStatus>> => {
    const own = await saved();
    if (!own.ok) return own;
    if (own.value)
      return ok({
        saved: true,
        kept: (await vault()).status().memoryOnly ? 'memory' : 'keychain',
        clientIdEnding: ending(own.value.clientId),
      });
    return ok({ saved: false, kept: (await builtIn()) ? 'built-in' : 'none', clientIdEnding: '' });
  };

  return {
    status,
    read: async () => {
      const own = await saved();
      if (!own.ok) return own;
      const credentials = own.value ?? (await builtIn());
      if (credentials) hide(credentials);
      return credentials ? ok(credentials) : failed(failure('NO_CREDENTIALS'));
    },
    save: async (credentials) => {
      hide(credentials);
      const written = await (await vault()).write(name, JSON.stringify(credentials));
      return written.ok ? status() : written;
    },
    remove: async () => {
      const removed = await (await vault()).remove(name);
      return removed.ok ? status() : removed;
    },
  };
}

/** What is in the keychain under our name but not of our making reads as nothing. */
function parse(text: string): Credentials | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Enough to recognise an id by, far too little to use it. */
function ending(clientId: string): string {
  return clientId.length >= 12 ? clientId.slice(-4) : '';
}
