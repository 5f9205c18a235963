import { cpSync, rmSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { openForWriting } from './database.ts';
import type { Examine, Rescued } from './examine/task.ts';
import { storeFailure } from './failures.ts';
import { asideFolder, damageFailure, findKey, storeFile } from './open.ts';
import { logBytes } from './seal/log.ts';
import { recordFile } from './seal/log-record.ts';
import { deriveSealKey } from './seal/mac.ts';
import { sealFile } from './seal/seal-file.ts';
import { sealFirst } from './seal/sealer.ts';
import { verifyStore } from './seal/verify.ts';

/** Dependencies of {@link mendStore} and {@link rescueFromStore}. */
export type MendDeps = {
  vault: Vault;
  folder: string;
  environment: Environment;
  /** Throws if another program has taken the data folder. */
  checkFolder: () => void;
  examine: Examine;
  now: Date;
};

/**
 * Repairs a store when a person asks, if its pages are unaltered: cuts off the damaged part of the log
 * (STORE_LOG_DAMAGED), or writes a new seal (STORE_UNSEALED). Copies the whole store aside first. Fails with STORE_DAMAGED
 * if pages were altered or the store is not sound.
 */
export async function mendStore(deps: MendDeps): Promise<Result<void>> {
  const { vault, folder, environment, checkFolder, examine, now } = deps;
  const file = storeFile(folder, environment);
  const key = await findKey(vault, file, environment);
  if (!key.ok) return key;
  try {
    checkFolder();
    const sealKey = deriveSealKey(key.value);
    const verdict = await verifyStore(file, sealKey);
    if (verdict.state === 'whole') return ok(undefined);
    const damage = verdict.state === 'damaged' ? verdict.damage : null;
    if (damage?.part === 'pages') return failed(damageFailure(damage));
    cpSync(dirname(file), asideFolder(folder, environment, now), { recursive: true });
    if (damage?.part === 'log') cutLog(file, damage.frames);
    const found = await examine({ do: 'check', file, key: key.value, now: now.toISOString() });
    if (found === null || found.trouble !== null)
      return failed(failure('STORE_DAMAGED', { message: found?.trouble ?? 'it cannot be read' }));
    checkFolder();
    for (const old of [sealFile(file), recordFile(file)]) rmSync(old, { force: true });
    const store = openForWriting(file, key.value);
    await sealFirst(store, file, sealKey);
    store.close();
    return ok(undefined);
  } catch (error) {
    return failed(storeFailure(error));
  }
}

function cutLog(file: string, frames: number): void {
  if (frames === 0) rmSync(`${file}-wal`, { force: true });
  else truncateSync(`${file}-wal`, logBytes(frames));
}

/** Reads what is readable of a store that does not open, without changing it. Fails with STORE_DAMAGED if that is nothing. */
export async function rescueFromStore({
  vault,
  folder,
  environment,
  examine,
}: MendDeps): Promise<Result<Rescued>> {
  const file = storeFile(folder, environment);
  const key = await findKey(vault, file, environment);
  if (!key.ok) return key;
  try {
    const verdict = await verifyStore(file, deriveSealKey(key.value));
    const damage = verdict.state === 'damaged' && verdict.damage.part !== 'seal' ? verdict.damage : null;
    const rescued = await examine({
      ...{ do: 'rescue', file, key: key.value },
      ...{ pages: damage?.pages ?? [], frames: damage?.frames ?? null },
    });
    return rescued === null
      ? failed(failure('STORE_DAMAGED', { message: 'nothing of it can be read' }))
      : ok(rescued);
  } catch (error) {
    return failed(storeFailure(error));
  }
}
