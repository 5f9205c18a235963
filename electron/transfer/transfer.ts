import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import type { Moved, MovedEnvironment, TransferSummary } from '../../shared/model/transfer.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { clearStore } from '../environment/removal.ts';
import type { OpenWorkspace, Workspace } from '../environment/workspace.ts';
import type { Settings } from '../settings/settings.ts';
import { isFullDisk, storeFailure } from '../store/failures.ts';
import { schemaNumber } from '../store/migrations.ts';
import { storeFile } from '../store/open.ts';
import type { Vault } from '../vault/vault.ts';
import type { Carried, Carry } from './carrier.ts';
import { hasWork, listFiles, movedOf, summaryOf, withKeys } from './contents.ts';
import { movedPreferencesSchema, type TransferHead, transferForm } from './head.ts';
import type { OnProgress } from './task.ts';

/** Moves all work to another computer: one encrypted file is saved there and taken here. */
export type Transfer = {
  /** What a file would have now. */
  contents: () => Promise<Result<Moved[]>>;
  /** Fails as stores and keychain do, with SENDS_RUNNING, or with a FILE_ code. */
  save: (order: SaveOrder, onProgress: OnProgress, signal: AbortSignal) => Promise<Result<void>>;
  /** Unpacks a file beside the stores. Fails with a TRANSFER_ or FILE_ code. */
  open: (order: OpenOrder, onProgress: OnProgress, signal: AbortSignal) => Promise<Result<TransferSummary>>;
  /** Puts what was opened in the place of stores that have no work. Fails with TRANSFER_NOT_EMPTY, or as stores and keychain do. */
  take: () => Promise<Result<void>>;
  /** Deletes what was unpacked. */
  discard: () => void;
};

/** `stopHere`: this computer is read-only once the file is there. */
type SaveOrder = { path: string; passphrase: string; stopHere: boolean };
type OpenOrder = { path: string; passphrase: string };

/** Dependencies of {@link createTransfer}. */
export type TransferDeps = {
  workspace: (environment: MovedEnvironment) => Workspace;
  vault: () => Promise<Vault>;
  settings: Settings;
  folder: string;
  /** Throws if another program has taken the data folder. */
  checkFolder: () => void;
  carry: Carry;
  /** Maps a code of the disk to a failure of a saved file. */
  notSaved: (code: string) => Failure;
  version: string;
  computer: string;
  now: () => Date;
};

const environments: readonly MovedEnvironment[] = ['stage', 'production'];

/** Begins the name of a folder of unpacked stores, in the data folder. */
const arrivingPrefix = 'arriving-';

/** See {@link Transfer}. */
export function createTransfer(deps: TransferDeps): Transfer {
  const { workspace, settings, folder, carry, notSaved, now } = deps;
  let arrived: { head: TransferHead; at: string } | null = null;

  /** Opens those that are on this computer: nothing of an environment is made because somebody looks. */
  const openAll = async (): Promise<Result<Map<MovedEnvironment, OpenWorkspace>>> => {
    const vault = await deps.vault();
    // There are no files to move.
    if (vault.status().memoryOnly) return failed(failure('VAULT_ABSENT'));
    const all = new Map<MovedEnvironment, OpenWorkspace>();
    for (const environment of environments) {
      if (!existsSync(storeFile(folder, environment))) continue;
      const open = await workspace(environment).open();
      if (!open.ok) return open;
      all.set(environment, open.value);
    }
    return ok(all);
  };

  const contents = async (): Promise<Result<Moved[]>> => {
    const all = await openAll();
    return all.ok ? ok([...all.value].map(([environment, open]) => movedOf(environment, open))) : all;
  };

  /** While it runs, both stores are closed and nobody opens them. */
  const whileStill = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    workspace('stage').whileStill(() => workspace('production').whileStill(work));

  const save: Transfer['save'] = async ({ path, passphrase, stopHere }, onProgress, signal) => {
    const moved = await contents();
    if (!moved.ok) return moved;
    const part = join(dirname(path), `.${randomUUID()}.part`);
    const saved = await whileStill(async () => {
      const each = await withKeys(await deps.vault(), moved.value);
      if (!each.ok) return each;
      const filesOfEach = each.value.map(({ environment }) => listFiles(folder, environment));
      const head: TransferHead = {
        form: transferForm,
        schema: schemaNumber,
        madeAt: now().toISOString(),
        computer: deps.computer,
        version: deps.version,
        preferences: movedPreferencesSchema.parse(settings.get()),
        environments: each.value.map((one, index) => ({
          ...one,
          files: (filesOfEach[index] ?? []).map(({ name, bytes }) => ({ name, bytes })),
        })),
      };
      const files = filesOfEach.flat().map((file) => file.path);
      return answerOf(
        await carry({ do: 'save', part, to: path, passphrase, head, files }, onProgress, signal),
        notSaved,
      );
    });
    rmSync(part, { force: true });
    if (!saved.ok || !stopHere) return saved.ok ? ok(undefined) : saved;
    return stopSending();
  };

  /** Only after the file is there: the file itself goes on sending on the other computer. */
  const stopSending = async (): Promise<Result<void>> => {
    const all = await openAll();
    if (!all.ok) return all;
    for (const { safeguards, passes } of all.value.values()) {
      safeguards.set({ ...safeguards.get(), level: 'readOnly' }, now().toISOString());
      passes.clear();
    }
    return ok(undefined);
  };

  const discard = (): void => {
    arrived = null;
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (name.startsWith(arrivingPrefix)) rmSync(join(folder, name), { recursive: true, force: true });
  };

  const open: Transfer['open'] = async ({ path, passphrase }, onProgress, signal) => {
    discard();
    const into = join(folder, `${arrivingPrefix}${randomUUID()}`);
    try {
      deps.checkFolder();
      mkdirSync(into, { mode: 0o700 });
    } catch (error) {
      return failed(storeFailure(error));
    }
    const opened = answerOf(
      await carry({ do: 'open', from: path, passphrase, into }, onProgress, signal),
      notOpened,
    );
    const isNewer = opened.ok && opened.value.schema > schemaNumber;
    if (!opened.ok || isNewer) {
      discard();
      return opened.ok
        ? failed(failure('TRANSFER_NEWER', { values: { version: opened.value.version } }))
        : opened;
    }
    arrived = { head: opened.value, at: into };
    const free = await freeOf(opened.value);
    return free.ok ? ok(summaryOf(opened.value, free.value)) : free;
  };

  /** Those that this computer has no work in; only they are taken. */
  const freeOf = async ({ environments }: TransferHead): Promise<Result<TransferHead['environments']>> => {
    const here = await openAll();
    if (!here.ok) return here;
    return ok(
      environments.filter(({ environment }) => {
        const open = here.value.get(environment);
        return open === undefined || !hasWork(open);
      }),
    );
  };

  const take = async (): Promise<Result<void>> => {
    if (arrived === null) return failed(failure('NOT_FOUND'));
    const { head, at } = arrived;
    const free = await freeOf(head);
    if (!free.ok) return free;
    if (free.value.length === 0) return failed(failure('TRANSFER_NOT_EMPTY'));
    const taken = await whileStill(() => putInPlace(free.value, at));
    if (!taken.ok) return taken;
    const { firstSteps, ...preferences } = head.preferences;
    // Where it cannot be written it holds for this run.
    settings.update({
      ...preferences,
      firstSteps: { ...settings.get().firstSteps, stage: firstSteps.stage },
    });
    discard();
    for (const { environment } of free.value) workspace(environment).forgetToken();
    return ok(undefined);
  };

  const putInPlace = async (free: TransferHead['environments'], at: string): Promise<Result<void>> => {
    const vault = await deps.vault();
    for (const { environment, key } of free) {
      const cleared = await clearStore({ ...deps, vault, environment, now: now() });
      if (!cleared.ok) return cleared;
      // The key before its store: a store without its key could not be opened, and a key alone is that of the next store.
      const kept = await vault.write(`store-key/${environment}`, key);
      if (!kept.ok) return kept;
      try {
        const from = join(at, environment);
        const to = dirname(storeFile(folder, environment));
        mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
        if (existsSync(from)) renameSync(from, to);
      } catch (error) {
        return failed(storeFailure(error));
      }
    }
    return ok(undefined);
  };

  return { contents, save, open, take, discard };
}

function answerOf(carried: Carried, onDiskError: (code: string) => Failure): Result<TransferHead> {
  if ('head' in carried) return ok(carried.head);
  const { code } = carried;
  if (isTransferCode(code)) return failed(failure(code));
  return failed(code === 'CANCELLED' ? failure('CANCELLED') : onDiskError(code));
}

/** The disk of the data folder is full, or the chosen file cannot be read. */
function notOpened(code: string): Failure {
  return failure(isFullDisk(code) ? 'STORE_FULL' : 'TRANSFER_UNREADABLE', { message: code });
}

const transferCodes = [
  'TRANSFER_NOT_ONE',
  'TRANSFER_PASSPHRASE',
  'TRANSFER_NEWER',
  'TRANSFER_DAMAGED',
] as const;

function isTransferCode(code: string): code is (typeof transferCodes)[number] {
  return (transferCodes as readonly string[]).includes(code);
}
