import { cleanCredential } from '../../../shared/credential-text.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { setStoreAside } from '../../store/open.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type CredentialHandlers = Pick<
  Handlers,
  | 'vault.status'
  | 'vault.useMemory'
  | 'credentials.status'
  | 'credentials.save'
  | 'credentials.remove'
  | 'store.setAside'
  | 'store.goOn'
>;

/** The keychain, what is kept in it, and a way on when a store cannot be opened. */
export function credentialHandlers(parts: Parts): CredentialHandlers {
  return {
    'vault.status': async ({ probe }) => {
      const vault = await parts.vault();
      if (probe || vault.status().state === 'unknown') await vault.probe();
      return ok(vault.status());
    },
    'vault.useMemory': async () => ok((await parts.vault()).useMemory()),
    'credentials.status': async ({ environment }) => parts.desk(environment).credentials.status(),
    'credentials.save': async ({ environment, clientId, clientSecret }) => {
      const credentials = {
        clientId: cleanCredential(clientId),
        clientSecret: cleanCredential(clientSecret),
      };
      const missing = missingFields(credentials);
      if (missing.length > 0) return failed(failure('BAD_INPUT', { fields: missing }));
      const desk = parts.desk(environment);
      const saved = await desk.credentials.save(credentials);
      desk.forgetToken();
      return saved;
    },
    'credentials.remove': async ({ environment }) => {
      const desk = parts.desk(environment);
      const removed = await desk.credentials.remove();
      desk.forgetToken();
      return removed;
    },
    'store.setAside': async ({ environment }) => {
      const desk = parts.desk(environment);
      const records = await desk.records();
      // A store that opens need not go, and with it would go the rule that a second person approves.
      if (records.ok && records.value.approvals.rule().on) return failed(failure('APPROVAL_NEEDED'));
      await desk.closeStore();
      setStoreAside(parts.folder, environment, parts.now());
      return ok({});
    },
    'store.goOn': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const accepted = await records.value.anchor.accept();
      return accepted.ok ? ok({}) : accepted;
    },
  };
}

function missingFields(credentials: Record<string, string>): { path: string; message: string }[] {
  return Object.entries(credentials)
    .filter(([, value]) => value === '')
    .map(([path]) => ({ path, message: 'empty' }));
}
