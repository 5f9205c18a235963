import { existsSync } from 'node:fs';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { GoLiveRepository } from '../store/go-live.ts';
import { storeFile } from '../store/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Workspace } from './workspace.ts';

/** Dependencies of {@link createProductionLock}; `now` is ISO 8601 in UTC. */
export type ProductionLockDeps = {
  workspace: (environment: Environment) => Pick<Workspace, 'open' | 'credentials'>;
  vault: () => Promise<Pick<Vault, 'read'>>;
  folder: string;
  now: () => string;
};

/**
 * Whether Production may be entered: not before Kiva has confirmed the tests on Stage, or a partner that is live already has
 * said so, and not once that was taken back. Fails with KIVA_NOT_CONFIRMED, or with what keeps Stage's store, which has the record, from opening.
 */
export type ProductionLock = { check: () => Promise<Result<void>> };

/** Asked once more after what was awaited: a person may have recorded something meanwhile. */
function isWithoutRecord({ record, withdrawal }: GoLiveRepository): boolean {
  return record() === null && withdrawal() === null;
}

/** See {@link ProductionLock}. */
export function createProductionLock({ workspace, vault, folder, now }: ProductionLockDeps): ProductionLock {
  /**
   * Of a version without this lock, or of a Stage whose store was set aside: people at work are not locked out. Production's
   * credentials can only be saved in Production, so they were let in before.
   */
  const evidence = async (): Promise<'credentials' | 'sent' | null> => {
    const production = workspace('production');
    const status = await production.credentials.status();
    if (status.ok && status.value.saved) return 'credentials';
    const departure = await (await vault()).read('departures/production');
    if (departure.ok && departure.value !== null) return 'sent';
    if (!existsSync(storeFile(folder, 'production'))) return null;
    const opened = await production.open();
    return opened.ok && opened.value.goLive.hasSent() ? 'sent' : null;
  };

  return {
    check: async () => {
      const stage = await workspace('stage').open();
      if (stage.ok && stage.value.goLive.record() !== null) return ok(undefined);
      // A person has said that what was known of this computer means nothing.
      if (stage.ok && stage.value.goLive.withdrawal() !== null) return failed(failure('KIVA_NOT_CONFIRMED'));
      const found = await evidence();
      if (found === null) return stage.ok ? failed(failure('KIVA_NOT_CONFIRMED')) : stage;
      // Where it cannot be recorded now it is found again next time.
      if (stage.ok && isWithoutRecord(stage.value.goLive))
        stage.value.goLive.add({ how: 'noticed', evidence: found }, now());
      return ok(undefined);
    },
  };
}
