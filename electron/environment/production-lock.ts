import { existsSync } from 'node:fs';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { GoLiveRecord, GoLiveWithdrawal } from '../../shared/model/go-live.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { createTakenBackAnchor } from '../anchor/taken-back.ts';
import { createTurns } from '../in-turn.ts';
import type { GoLiveRepository, NewGoLiveRecord } from '../store/go-live.ts';
import { storeFile } from '../store/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Workspace } from './workspace.ts';

/** Dependencies of {@link createProductionLock}; `now` is ISO 8601 in UTC. */
export type ProductionLockDeps = {
  workspace: (environment: Environment) => Pick<Workspace, 'open' | 'credentials'>;
  vault: () => Promise<Pick<Vault, 'read' | 'write' | 'remove'>>;
  folder: string;
  now: () => string;
};

/** The newest record of this partner, or that it was taken back. */
export type GoLiveStanding = { record: GoLiveRecord | null; withdrawal: GoLiveWithdrawal | null };

/**
 * Whether Production may be entered: not before Kiva has confirmed the tests on Stage, or a partner that is live already has
 * said so, and not once that was taken back. `goLive` is of Stage's store; each call fails as the keychain does.
 */
export type ProductionLock = {
  /** Fails with KIVA_NOT_CONFIRMED, or with what keeps Stage's store, which has the record, from opening. */
  check: () => Promise<Result<void>>;
  standing: (goLive: GoLiveRepository) => Promise<Result<GoLiveStanding>>;
  record: (goLive: GoLiveRepository, added: NewGoLiveRecord) => Promise<Result<void>>;
  /** Takes the record back. `mayWithdraw` is asked right before. Fails as it does, or with NOT_FOUND where there is no record. */
  withdraw: (goLive: GoLiveRepository, why: string, mayWithdraw: () => Result<void>) => Promise<Result<void>>;
};

/** See {@link ProductionLock}. */
export function createProductionLock({ workspace, vault, folder, now }: ProductionLockDeps): ProductionLock {
  const locked = failed(failure('KIVA_NOT_CONFIRMED'));
  /** Store and keychain change together. */
  const inTurn = createTurns();
  const anchor = async () => createTakenBackAnchor(await vault());

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

  const standing: ProductionLock['standing'] = async (goLive) => {
    const takenBack = await (await anchor()).read();
    if (!takenBack.ok) return takenBack;
    return ok({ record: goLive.record(takenBack.value), withdrawal: goLive.withdrawal(takenBack.value) });
  };

  /** True where there is a record, false where it was taken back; null where there is neither. */
  const isOpenBy = async (goLive: GoLiveRepository): Promise<Result<boolean | null>> => {
    const stands = await standing(goLive);
    if (!stands.ok) return stands;
    const { record, withdrawal } = stands.value;
    return ok(record !== null || (withdrawal === null ? null : false));
  };

  const checkBy = async (goLive: GoLiveRepository): Promise<Result<void>> => {
    const before = await isOpenBy(goLive);
    // That it was taken back means: a person has said that what is known of this computer says nothing.
    const found = before.ok && before.value === null ? await evidence() : null;
    // Once more, since a person may have recorded something, or taken it back, meanwhile.
    const isOpen = found === null ? before : await isOpenBy(goLive);
    if (!isOpen.ok) return isOpen;
    if (found !== null && isOpen.value === null) goLive.add({ how: 'noticed', evidence: found }, now());
    return isOpen.value === true || (found !== null && isOpen.value === null) ? ok(undefined) : locked;
  };

  return {
    standing,
    check: async () => {
      const stage = await workspace('stage').open();
      if (stage.ok) return checkBy(stage.value.goLive);
      const takenBack = await (await anchor()).read();
      if (takenBack.ok && takenBack.value !== null) return locked;
      // What is found cannot be recorded now, and is found again next time.
      return (await evidence()) === null ? stage : ok(undefined);
    },
    // The keychain first: a crash between leaves Production locked by what the store says.
    record: (goLive, added) =>
      inTurn(async () => {
        const forgotten = await (await anchor()).forget();
        if (forgotten.ok) goLive.add(added, now());
        return forgotten;
      }),
    // The keychain first: what fails on screen has not happened, and whoever enters meanwhile is seen by `mayWithdraw`.
    withdraw: (goLive, why, mayWithdraw) =>
      inTurn(async () => {
        const isThere = (): Result<void> => (goLive.record() ? mayWithdraw() : failed(failure('NOT_FOUND')));
        const first = isThere();
        if (!first.ok) return first;
        const takenBack = await anchor();
        const kept = await takenBack.keep({ partner: goLive.partner(), at: now() });
        if (!kept.ok) return kept;
        const last = isThere();
        if (last.ok) goLive.withdraw(why, now());
        else await takenBack.forget();
        return last;
      }),
  };
}
