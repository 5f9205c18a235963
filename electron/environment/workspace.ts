import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { inSlices } from '../in-slices.ts';
import { createTurns } from '../in-turn.ts';
import type { GuardedSet } from '../kiva/endpoint-sets.ts';
import { postPath } from '../kiva/operations/posts.ts';
import type { Credentials } from '../kiva/token-request.ts';
import { type Log, newRef } from '../log/log.ts';
import { createRefresher, type Refresher, type RefresherDeps } from '../portfolio/refresher.ts';
import { createPortfolioSearch, type PortfolioSearch } from '../portfolio/search.ts';
import { createSendMachine, type SendMachine } from '../sending/machine.ts';
import type { Target } from '../sending/prepare.ts';
import { restoreCopyBefore } from '../store/copy-before.ts';
import { closeDatabase, type Store } from '../store/database.ts';
import type { Examine, Rescued } from '../store/examine/task.ts';
import { storeFailure } from '../store/failures.ts';
import { type MendDeps, mendStore, rescueFromStore } from '../store/mend.ts';
import { schemaNumber } from '../store/migrations.ts';
import { asideFolder, deletePracticeStore, openStore, setStoreAside, storeFile } from '../store/open.ts';
import { createRepositories, type Repositories } from '../store/repositories.ts';
import type { Vault } from '../vault/vault.ts';
import { type AnchorServices, createAnchorServices } from './anchor-services.ts';
import { type CredentialStore, credentialStore } from './credentials.ts';
import { createKivaLine, type KivaConnection, type LineDeps } from './kiva-line.ts';
import { knownPartner, recognisePartner } from './partner.ts';
import { postThrough } from './post.ts';
import { refreshThrough } from './refreshing.ts';
import { rememberOutside, removeEverything } from './removal.ts';

/** The opened store of an environment, and the services on top of it. */
export type OpenWorkspace = Repositories &
  AnchorServices & { machine: SendMachine; refresher: Refresher; search: PortfolioSearch };

/** All services of one environment. Each is created on first use, never before the first paint. */
export type Workspace = {
  credentials: CredentialStore;
  endpoints: () => Promise<Result<GuardedSet>>;
  kiva: () => Promise<Result<KivaConnection>>;
  /** Opens the store and its services. A failed open is retried on the next call. */
  open: () => Promise<Result<OpenWorkspace>>;
  /** `known` falls back to the partner of the last connection: good for display, not for sending. */
  target: (partner: 'confirmed' | 'known') => Promise<Result<Target>>;
  /** Call after credentials or endpoints changed: the next request gets a new token. */
  forgetToken: () => void;
  /** The store and its services where they are open already; null where nobody has asked for them, or they do not open. */
  openNow: () => OpenWorkspace | null;
  /** Whether its store is open and its send machine has something to send. */
  isSending: () => boolean;
  /** Closes the store for good, as the program ends: whoever asks for it afterwards gets CANCELLED. */
  closeStore: () => Promise<void>;
  /**
   * Closes the store and does something with its files, while whoever opens it waits. Fails with SENDS_RUNNING, or as `work` does.
   */
  whileStill: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** Repairs a store that does not open; see `store/mend.ts`. */
  mendStore: () => Promise<Result<void>>;
  /** Moves a store that does not open out of the way; the next open creates a new one. */
  setStoreAside: () => Promise<Result<void>>;
  rescueFromStore: () => Promise<Result<Rescued>>;
  /** Goes on with the copy from before a migration, where the store is of a newer version, which is set aside. */
  restoreCopyBefore: () => Promise<Result<void>>;
  /**
   * Removes everything of the environment from this computer except for what left last (removal.ts); the next open creates a new
   * store. `mayRemove` is asked right before. Fails with SENDS_RUNNING, as `mayRemove` does, or as store and keychain do.
   */
  removeAll: (mayRemove: (open: OpenWorkspace) => Result<void>) => Promise<Result<void>>;
  /** Deletes the store of Practice; of no other environment (ENVIRONMENT_CHANGED). The next open creates a new one. */
  deletePracticeStore: () => Promise<Result<void>>;
};

/** Dependencies of {@link createWorkspace}. */
export type WorkspaceDeps = Omit<LineDeps, 'credentials' | 'open'> & {
  folder: string;
  vault: () => Promise<Vault>;
  builtIn: () => Promise<Credentials | null>;
  onSendsChange: () => void;
  /** So many bytes of a request have left. */
  onUpload: (sendId: string, sent: number, total: number) => void;
  onRefreshProgress: RefresherDeps['onProgress'];
  /** Throws if another program has taken the data folder. */
  checkFolder: () => void;
  examine: Examine;
  /** The newest version of the program that ran on this data folder; null where that is not known. */
  newestProgram: () => string | null;
};

type OpenStore = OpenWorkspace & { store: Store };

/** How often the keychain hears of a newer entry of the history: a write there takes some 60 ms of another process. */
const keepHistoryMs = 5_000;

/** Milliseconds that quitting waits for the keychain to hear of the newest entry. */
const lastKeepMs = 2_000;

/** See {@link Workspace}. */
export function createWorkspace(deps: WorkspaceDeps): Workspace {
  const { environment, folder, log, endpoints } = deps;
  const credentials = credentialStore({ ...deps, hide: log.registerSecret });
  let opened: Promise<Result<OpenStore>> | null = null;
  let openNow: OpenStore | null = null;
  let keeping: NodeJS.Timeout | undefined;
  let isEnding = false;
  /** Only one operation at a time may open, repair or move the files of a store. */
  const inTurn = createTurns();
  const line = createKivaLine({ ...deps, credentials, open: () => open() });

  const openStoreNow = async (): Promise<Result<OpenStore>> => {
    const vault = await deps.vault();
    if (isEnding) return failed(ending);
    const store = await openStore(vault, folder, environment, deps.checkFolder, deps.examine);
    if (!store.ok) return failed(namingProgram(store.error, deps.newestProgram()));
    try {
      const workspace = workspaceOf(store.value, vault);
      // Settle the two-person rule before anything is shown, sent or retried.
      const settled = await workspace.rules.settle();
      openNow = settled.ok ? workspace : null;
      if (settled.ok) workspace.machine.recover();
      if (settled.ok) void eraseOld(workspace);
      if (settled.ok)
        keeping = setInterval(() => void keepHistory(workspace.historyAnchor), keepHistoryMs).unref();
      return settled.ok ? ok(workspace) : settled;
    } finally {
      if (openNow === null) closeDatabase(store.value);
    }
  };

  /** What the keychain lacks it gets the next time, and the store may be closed meanwhile. */
  const keepHistory = async (anchor: OpenStore['historyAnchor']): Promise<void> => {
    try {
      await anchor.keep();
    } catch (error) {
      log.error('history.not_anchored', { error: String(error) });
    }
  };

  const eraseOld = async ({ audit }: OpenStore): Promise<void> => {
    try {
      await inSlices(audit.eraseOld(new Date().toISOString()));
    } catch (error) {
      log.error('history.erase_old_failed', { error: String(error) });
    }
  };

  const workspaceOf = (store: Store, vault: Vault): OpenStore => {
    const repositories = createRepositories(store, environment);
    const { sends, approvals, cache, portfolio } = repositories;
    const anchored = createAnchorServices(store, approvals, vault, environment, log);
    const search = createPortfolioSearch(portfolio, () => new Date());
    const machine = createSendMachine({
      sends,
      anchor: anchored.anchor,
      post: postThrough(line.connect, deps.onUpload, (sendId, error) => referredSend(log, sendId, error)),
      holdsOffline: (kind) => environment === 'production' && kind !== 'report',
      onChange: () => {
        search.forgetOwn();
        deps.onSendsChange();
      },
      onError: (error, ref) => log.error('send.outcome_not_written', { error: String(error), ref }),
      onInterrupted: (count, ref) => log.warn('send.interrupted', { count, ref }),
      now: () => new Date().toISOString(),
      ...{ newRef, setTimer },
      random: Math.random,
    });
    const refresher = createRefresher({
      ...refreshThrough(line.connect, endpoints, portfolio, cache),
      onProgress: deps.onRefreshProgress,
      onCleanupError: (error) => log.error('portfolio.cleanup_failed', { error: String(error) }),
    });
    return { store, ...repositories, ...anchored, machine, refresher, search };
  };

  /** Retried after a failure: the person may have unlocked the keychain meanwhile. */
  const open = async (): Promise<Result<OpenStore>> => {
    if (isEnding) return failed(ending);
    opened ??= inTurn(openStoreNow);
    try {
      const result = await opened;
      if (!result.ok) opened = null;
      return result;
    } catch (error) {
      opened = null;
      throw error;
    }
  };

  /** Skips the work if the store has opened meanwhile. */
  const whileClosed = (work: () => Promise<Result<void>>): Promise<Result<void>> =>
    inTurn(async () => (openNow === null ? work() : ok(undefined)));

  const close = async ({ machine, refresher, store }: OpenStore, last = noTask): Promise<void> => {
    clearInterval(keeping);
    await Promise.all([machine.stop(), refresher.stop()]);
    await last();
    closeDatabase(store);
    openNow = null;
  };

  const removeNow = async (mayRemove: (open: OpenWorkspace) => Result<void>): Promise<Result<void>> => {
    const vault = await deps.vault();
    const present = openNow;
    if (present === null) return failed(failure('NOT_FOUND'));
    const isFree = (): Result<void> =>
      present.machine.isSending() ? failed(failure('SENDS_RUNNING')) : mayRemove(present);
    const remembered = await rememberOutside(vault, present);
    const free = remembered.ok ? isFree() : remembered;
    if (!free.ok) return free;
    // From here on the machine starts nothing, and whoever opens the store waits for its turn.
    opened = null;
    line.forget();
    await close(present);
    const { checkFolder } = deps;
    const removed = await removeEverything({ vault, folder, environment, checkFolder, now: new Date() });
    if (removed.ok) log.info('environment.removed', { environment });
    return removed;
  };

  const stillNow = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const present = openNow;
    if (present?.machine.isSending()) return failed(failure('SENDS_RUNNING'));
    if (present !== null) {
      opened = null;
      await close(present);
    }
    return work();
  };

  const mendDeps = async (): Promise<MendDeps> => {
    const { checkFolder, examine } = deps;
    return { vault: await deps.vault(), folder, environment, checkFolder, examine, now: new Date() };
  };

  return {
    credentials,
    endpoints,
    kiva: line.connect,
    open,
    mendStore: () => whileClosed(async () => mendStore(await mendDeps())),
    setStoreAside: () =>
      whileClosed(async () => {
        setStoreAside(folder, environment, new Date());
        return ok(undefined);
      }),
    restoreCopyBefore: () =>
      whileClosed(async () => {
        const aside = asideFolder(folder, environment, new Date());
        const used = restoreCopyBefore({
          ...{ file: storeFile(folder, environment), newestSchema: schemaNumber, aside },
          checkFolder: deps.checkFolder,
        });
        if (used.ok) log.info('store.copy_used', { environment });
        return used;
      }),
    rescueFromStore: () => inTurn(async () => rescueFromStore(await mendDeps())),
    target: async (partner) => {
      const [lineNow, store] = [await line.connect(), await open()];
      if (!lineNow.ok) return lineNow;
      if (!store.ok) return store;
      const token = await lineNow.value.tokens.get();
      const known = knownPartner(store.value);
      if (!token.ok && (partner === 'confirmed' || known === null)) return token;
      const now = new Date().toISOString();
      const recognised = token.ok
        ? recognisePartner(store.value, token.value.partnerId, now)
        : ok(String(known));
      if (!recognised.ok) return recognised;
      // Not those of the line: a test of the connection may have found another address for journals since.
      const set = await endpoints();
      if (!set.ok) return set;
      const partnerId = recognised.value;
      return ok({
        partnerId,
        journalsBody: set.value.journalsBody,
        pathOf: (kind) => postPath(kind, partnerId, set.value),
      });
    },
    forgetToken: line.forget,
    openNow: () => openNow,
    isSending: () => openNow?.machine.isSending() ?? false,
    closeStore: async () => {
      isEnding = true;
      const result = await opened?.catch(() => null);
      opened = null;
      if (!result?.ok) return;
      const { historyAnchor } = result.value;
      const keepLast = (): Promise<void> => Promise.race([keepHistory(historyAnchor), delay(lastKeepMs)]);
      // The request in flight may take longer than the program is given; its answer is an entry as well.
      void keepHistory(historyAnchor);
      await close(result.value, keepLast);
    },
    whileStill: (work) => inTurn(() => stillNow(work)),
    removeAll: async (mayRemove) => {
      const first = await open();
      if (!first.ok) return first;
      return inTurn(() => removeNow(mayRemove));
    },
    deletePracticeStore: async () => {
      if (environment !== 'practice') return failed(failure('ENVIRONMENT_CHANGED'));
      // Whoever opens it from here on waits for its turn, which comes after this one.
      const before = opened;
      opened = null;
      return inTurn(async () => {
        const present = await before;
        if (present?.ok) await close(present.value);
        try {
          deps.checkFolder();
          deletePracticeStore(folder);
          return ok(undefined);
        } catch (error) {
          return failed(storeFailure(error));
        }
      });
    },
  };
}

/** Of a store that is too new: which program it was saved by, in brackets. */
function namingProgram(reason: Failure, program: string | null): Failure {
  if (reason.code !== 'STORE_NEWER') return reason;
  return { ...reason, values: { ...reason.values, program: program === null ? '' : ` (${program})` } };
}

/** A failure of a send with its reference, and the line of the log that the reference finds. */
function referredSend(log: Log, sendId: string, error: Failure): Failure {
  const ref = error.ref || newRef();
  log.warn('send.failed', { sendId, code: error.code, ref });
  return { ...error, ref };
}

function setTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

const ending = failure('CANCELLED', { message: 'the program is closing' });

async function noTask(): Promise<void> {}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
