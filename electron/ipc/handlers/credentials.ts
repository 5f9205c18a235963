import { cleanCredential } from '../../../shared/credential-text.ts';
import { failure, unopenable } from '../../../shared/errors.ts';
import type { PinProof } from '../../../shared/model/approval.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Workspace } from '../../environment/workspace.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, withWorkspace } from './deps.ts';

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
export function credentialHandlers(deps: HandlerDeps): CredentialHandlers {
  return {
    'vault.status': async ({ probe }) => {
      const vault = await deps.vault();
      if (probe || vault.status().state === 'unknown') await vault.probe();
      return ok(vault.status());
    },
    'vault.useMemory': async () => ok((await deps.vault()).useMemory()),
    'credentials.status': async ({ environment }) => deps.workspace(environment).credentials.status(),
    'credentials.save': async ({ environment, clientId, clientSecret, by }) => {
      const credentials = {
        clientId: cleanCredential(clientId),
        clientSecret: cleanCredential(clientSecret),
      };
      const missing = missingFields(credentials);
      if (missing.length > 0) return failed(failure('BAD_INPUT', { fields: missing }));
      const workspace = deps.workspace(environment);
      const allowed = await maySave(workspace, by);
      if (!allowed.ok) return allowed;
      const saved = await workspace.credentials.save(credentials);
      workspace.forgetToken();
      return saved;
    },
    'credentials.remove': async ({ environment }) => {
      const workspace = deps.workspace(environment);
      const removed = await workspace.credentials.remove();
      workspace.forgetToken();
      return removed;
    },
    'store.setAside': async ({ environment }) => {
      const workspace = deps.workspace(environment);
      const opened = await workspace.open();
      // One that opens by now is shown again; one that cannot be reached for a while is whole.
      if (!opened.ok && !unopenable.has(opened.error.code)) return opened;
      return done(await workspace.setStoreAside());
    },
    'store.goOn': ({ environment }) =>
      withWorkspace(deps, environment, async ({ anchor }) => done(await anchor.accept())),
  };
}

/**
 * Where a second person approves, credentials for another host take an approver's PIN: else one person could have the reports of all go
 * elsewhere. Here and not where the address is changed, since that can also be done in a file.
 */
async function maySave({ credentials, open }: Workspace, by: PinProof | undefined): Promise<Result<void>> {
  const isNew = await credentials.isForNewHost();
  if (!isNew.ok || !isNew.value) return isNew.ok ? ok(undefined) : isNew;
  const opened = await open();
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
