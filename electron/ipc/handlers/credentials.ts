import { cleanCredential } from '../../../shared/credential-text.ts';
import { failure, unopenable } from '../../../shared/errors.ts';
import type { Proof } from '../../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../environment/desk.ts';
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
    'credentials.save': async ({ environment, clientId, clientSecret, by }) => {
      const credentials = {
        clientId: cleanCredential(clientId),
        clientSecret: cleanCredential(clientSecret),
      };
      const missing = missingFields(credentials);
      if (missing.length > 0) return failed(failure('BAD_INPUT', { fields: missing }));
      const desk = parts.desk(environment);
      const allowed = await maySave(desk, by);
      if (!allowed.ok) return allowed;
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
      // One that opens by now is shown again; one that cannot be reached for a while is whole.
      if (!records.ok && !unopenable.has(records.error.code)) return records;
      const aside = await desk.setStoreAside();
      return aside.ok ? ok({}) : aside;
    },
    'store.goOn': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const accepted = await records.value.anchor.accept();
      return accepted.ok ? ok({}) : accepted;
    },
  };
}

/**
 * Where a second person approves, credentials for another host take an approver's PIN: else one person could have the reports of all go
 * elsewhere. Here and not where the address is changed, since that can also be done in a file.
 */
async function maySave({ credentials, records }: Desk, by: Proof | undefined): Promise<Result<void>> {
  const isNew = await credentials.isForNewHost();
  if (!isNew.ok || !isNew.value) return isNew.ok ? ok(undefined) : isNew;
  const opened = await records();
  if (!opened.ok) return opened;
  const { approvals, authority } = opened.value;
  if (!approvals.rule().on) return ok(undefined);
  const checked = by ? await authority.checkApprover(by) : failed(failure('PIN_NEEDED'));
  return checked.ok ? ok(undefined) : checked;
}

function missingFields(credentials: Record<string, string>): { path: string; message: string }[] {
  return Object.entries(credentials)
    .filter(([, value]) => value === '')
    .map(([path]) => ({ path, message: 'empty' }));
}
