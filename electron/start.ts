import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { app, dialog } from 'electron';
import { createCurrentEnvironment } from './environment/current.ts';
import type { Dispatcher } from './ipc/dispatcher.ts';
import { registerRouter } from './ipc/router.ts';
import type { FolderLock } from './lifecycle/folder-lock.ts';
import { createDeathCount, type GraphicsMode, readGraphics, rememberFailure } from './lifecycle/graphics.ts';
import { claimInstance } from './lifecycle/instance.ts';
import { explainAndEnd, explainTaken } from './lifecycle/problem-box.ts';
import { watchProcesses } from './lifecycle/process-deaths.ts';
import { createShutdown, endWithSession, type Shutdown } from './lifecycle/shutdown.ts';
import { startProblemOf } from './lifecycle/start-problem.ts';
import { refuseWeaknesses, weaknessesIn } from './lifecycle/switches.ts';
import { installCrashLogging } from './log/crash.ts';
import { createLog, type Log, newRef } from './log/log.ts';
import { type PackageKind, packageKindOf } from './package-kind.ts';
import type { ProgramOptions, ProgramServices } from './services.ts';
import { readPreferences } from './settings/preferences.ts';
import { readStartup, type Startup } from './startup.ts';
import { guardAllContents } from './window/guards.ts';
import { startLanguage } from './window/language.ts';
import { denyEverything } from './window/permissions.ts';
import { registerAppScheme } from './window/protocol.ts';
import { windowSession } from './window/sessions.ts';
import { createMainWindow, preloadIn } from './window/window.ts';
import { fill, words } from './words/words.ts';

/** What is known before the window is made. */
type StartContext = {
  dist: string;
  kind: PackageKind;
  startup: Startup;
  log: Log;
  lock: FolderLock;
  shutdown: Shutdown;
  graphics: GraphicsMode;
};

/** Everything before `ready`, in its order; `dist` holds the built files. Throws what keeps the program from starting. */
export function start(dist: string): void {
  const kind = packageKindOf(dist);
  if (kind !== 'checkout') refuseWeakStart();
  // The laptops are old: V8 lets its heap grow less and gives memory back sooner (100,000 loans at rest: 43 MB less).
  setFlagsFromString('--optimize-for-size');
  // Left to that it grows by 30 % at a time, and calls with 50,000 rows wait for 9 full collections.
  setFlagsFromString('--heap-growing-percent=60');
  const startup = readStartup(process.env, kind);
  const log = createLog({ folder: startup.folder });
  installCrashLogging(log, endAtOnce);
  registerAppScheme();
  guardAllContents(log);
  let showWindow = (): void => {};
  const lock = claimInstance(startup.folder, () => showWindow());
  if (lock === null) {
    app.quit();
    return;
  }
  keepRunningWithoutGraphics();
  const graphics = readGraphics(startup.folder, Date.now());
  if (graphics === 'software') app.disableHardwareAcceleration();
  const shutdown = createShutdown(log, lock);
  const begun = app.whenReady().then(async () => {
    showWindow = await begin({ dist, kind, startup, log, lock, shutdown, graphics });
  });
  begun.catch((error: unknown) => {
    const ref = newRef();
    log.error('program.start_failed', { error, ref });
    // A start that comes while the box is open is to show its own.
    app.releaseSingleInstanceLock();
    void explainAndEnd(startProblemOf(error, 'window', ref));
  });
}

/** Before anything is opened, and before Chromium looks at most of its switches. */
function refuseWeakStart(): void {
  const found = weaknessesIn(process.argv.slice(1), process.env, process.platform);
  refuseWeaknesses(found, (name) => app.commandLine.removeSwitch(name));
}

/**
 * Ends the program after an uncaught error. Not app.exit: an open keychain prompt would keep the process, and with it
 * the lock.
 */
function endAtOnce(ref: string): void {
  dialog.showErrorBox('Partner Desk', fill(words().problems.crash.text, { ref }));
  process.kill(process.pid, 'SIGKILL');
}

/**
 * The window comes first; what answers its page is loaded when the page first asks, while its own script is read.
 * Answers what a second start has to do: show the window, or say why there is none.
 */
async function begin(context: StartContext): Promise<() => void> {
  const { dist, kind, startup, log, lock, shutdown, graphics } = context;
  denyEverything();
  const { lastEnvironment, window: saved, ...preferences } = readPreferences(startup.folder).preferences;
  const language = await startLanguage(preferences.language, {
    mac: process.platform === 'darwin',
    packaged: kind !== 'checkout',
  });
  const current = createCurrentEnvironment(lastEnvironment, kind, (next) =>
    use(({ entered }) => entered(next)),
  );
  const served = {
    root: join(dist, 'renderer'),
    environment: current.get,
    language: language.get,
    onMissing: () => main.showIncomplete(),
  };
  const session = windowSession(served);
  const main = createMainWindow({
    preload: preloadIn(dist),
    session,
    kind,
    environment: current.get,
    bounds: {
      saved,
      write: (window) => use(({ settings }) => settings.update({ window })),
    },
    log,
    newRef,
    onGivenUp: (ref) => void explainAndEnd({ kind: 'page', detail: '', ref }, shutdown.choices),
  });
  const networkListeners = new Set<() => void>();
  const program = onFirstUse({
    ...startup,
    ...{
      log,
      dist,
      kind,
      main,
      session,
      photoSession: () => windowSession(served, 'photos'),
      current,
      language,
      lock,
      shutdown,
      graphics,
    },
    onNetworkGone: (listener) => void networkListeners.add(listener),
  });
  /** Failing to open has been reported already. */
  const use = (act: (opened: ProgramServices) => unknown): void => void program().then(act, () => {});
  const answer: Dispatcher = async (...call) => (await program()).answer(...call);
  registerRouter(main.contents, answer, { log, newRef });
  watchProcesses(log, {
    onGraphicsGone: graphicsGuard({ startup, log, shutdown, graphics }),
    onNetworkGone: () => {
      for (const listener of networkListeners) listener();
    },
  });
  endWithSession(shutdown, main.window);
  lock.keep(({ host }) => {
    log.error('folder.taken', { host });
    void explainTaken(host).then((mayEnd) => mayEnd && shutdown.begin('data folder taken'));
  });
  main.load().catch((error: unknown) => log.error('page.load_failed', { error }));
  log.info('program.start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    kind,
    state: graphics,
  });
  return () => (main.window.isDestroyed() ? shutdown.secondStart() : main.bringToFront());
}

/**
 * Left to itself Chromium ends the whole program, by an abort, when its graphics process failed six times. A signal to all processes
 * at once (a logout by systemd, `kill` of a group) takes with it what starts them, so that it fails six times within milliseconds, before
 * what was typed last is saved. What has to be done about failing graphics is `graphicsGuard`'s.
 */
function keepRunningWithoutGraphics(): void {
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
}

/** Milliseconds until it acts: a signal to all processes is then seen as the end that it is. */
const graphicsGuardMs = 1_000;

/** A graphics process that keeps dying would leave an empty window: the program starts again without the card. */
function graphicsGuard({
  startup,
  log,
  shutdown,
  graphics,
}: Omit<StartContext, 'dist' | 'kind' | 'lock'>): () => void {
  const isTooMany = createDeathCount(() => performance.now());
  const act = (): void => {
    if (shutdown.hasBegun()) return;
    const ref = newRef();
    log.error('graphics.failing', { state: graphics, ref });
    if (graphics === 'software') {
      void explainAndEnd({ kind: 'graphics', detail: '', ref }, shutdown.choices);
      return;
    }
    rememberFailure(startup.folder, Date.now());
    shutdown.restart();
    shutdown.begin('graphics');
  };
  return () => {
    if (isTooMany()) setTimeout(act, graphicsGuardMs);
  };
}

/** The program behind the window: nine tenths of the code, which the window does not need. */
function onFirstUse(options: ProgramOptions): () => Promise<ProgramServices> {
  let loading: Promise<ProgramServices> | null = null;
  let hasFailed = false;
  const failAs = (kind: 'files' | 'window') => (error: unknown) => {
    if (!hasFailed) {
      const ref = newRef();
      options.log.error('program.load_failed', { error, ref });
      void explainAndEnd(startProblemOf(error, kind, ref), options.shutdown.choices);
    }
    hasFailed = true;
    throw error;
  };
  return () => {
    loading ??= import('./services.ts')
      .catch(failAs('files'))
      .then(({ openProgram }) => openProgram(options))
      .catch(failAs('window'));
    return loading;
  };
}
