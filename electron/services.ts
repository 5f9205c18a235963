import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, net, type Session, type WebContents } from 'electron';
import type { Payload } from '../shared/contract.ts';
import { type Environment, environments } from '../shared/environment.ts';
import { once } from '../shared/once.ts';
import type { EventName } from '../shared/procedures.ts';
import { ok } from '../shared/result.ts';
import { createLastTests } from './diagnostics/connection-facts.ts';
import { createExchangeRecorder } from './diagnostics/exchanges.ts';
import { closeProgram } from './environment/closing.ts';
import type { CurrentEnvironment } from './environment/current.ts';
import { endpointBook } from './environment/endpoints.ts';
import { type AnswerProxy, netFetch, requestThrough } from './environment/net-fetch.ts';
import { createPractice, type PracticeService } from './environment/practice.ts';
import { practiceStarter } from './environment/practice-process.ts';
import { createProductionLock } from './environment/production-lock.ts';
import { createProxyLogins } from './environment/proxy-logins.ts';
import { createScreenLock } from './environment/screen-lock.ts';
import { createWorkspace, type Workspace } from './environment/workspace.ts';
import { createDispatcher, type Dispatcher } from './ipc/dispatcher.ts';
import { emit } from './ipc/events.ts';
import { allHandlers } from './ipc/handlers/all.ts';
import { appState, type HandlerDeps } from './ipc/handlers/deps.ts';
import { printingHandlers } from './ipc/handlers/printing.ts';
import type { AnswerDeps } from './ipc/pipeline.ts';
import { pacedRefresh } from './ipc/progress.ts';
import { referred } from './ipc/reference.ts';
import { registerRouter } from './ipc/router.ts';
import { type Connections, createConnections, type NetSession } from './kiva/connections.ts';
import { hostRuleOf } from './kiva/endpoint-sets.ts';
import { kindOfFolder } from './lifecycle/folder-kind.ts';
import type { FolderLock } from './lifecycle/folder-lock.ts';
import type { GraphicsMode } from './lifecycle/graphics.ts';
import type { FinishTask, Shutdown } from './lifecycle/shutdown.ts';
import { type Log, newRef } from './log/log.ts';
import type { PackageKind } from './package-kind.ts';
import { createPictureFetcher } from './pictures/public-picture.ts';
import { openSettings, type Settings } from './settings/settings.ts';
import { createSheetReader } from './sheets/reader.ts';
import {
  chooseFile,
  createFileSaver,
  createPlaceChooser,
  notSaved,
  transferFormat,
} from './sheets/save-file.ts';
import type { Startup } from './startup.ts';
import { createExaminer } from './store/examine/examiner.ts';
import { FolderTaken } from './store/failures.ts';
import { schemaNumber } from './store/migrations.ts';
import { createCarrier } from './transfer/carrier.ts';
import { createTransfer } from './transfer/transfer.ts';
import { lookDaily } from './updates/daily.ts';
import { createDeskUpdates } from './updates/desk-updates.ts';
import { openUpdateFolder } from './updates/folder.ts';
import { serviceOf } from './vault/service.ts';
import { createVault } from './vault/vault.ts';
import { openExternalLink } from './window/external.ts';
import type { CurrentLanguage } from './window/language.ts';
import { askBeforeLeaving } from './window/leaving.ts';
import { createPhotoMaker } from './window/photo-maker.ts';
import { createPrinter, type Printer } from './window/print.ts';
import { networkSession } from './window/sessions.ts';
import { fileNameIn } from './window/title.ts';
import { type MainWindow, preloadIn } from './window/window.ts';

/** What the program is given: where to write and log, where its built files are, its window and its environment. */
export type ProgramOptions = Startup & {
  log: Log;
  dist: string;
  kind: PackageKind;
  main: MainWindow;
  session: Session;
  /** Of the page that decodes pictures; made when there is one to decode. */
  photoSession: () => Session;
  current: CurrentEnvironment;
  language: CurrentLanguage;
  lock: FolderLock;
  shutdown: Shutdown;
  graphics: GraphicsMode;
  /** Calls the listener each time when the process that holds every connection has died. */
  onNetworkGone: (listener: () => void) => void;
};

/** What `start.ts` needs from the services behind the window. */
export type ProgramServices = {
  answer: Dispatcher;
  settings: Settings;
  entered: (environment: Environment) => void;
};

/** Puts the services together that answer the page. Called once, while the page is on its way into the window. */
export function openProgram(options: ProgramOptions): ProgramServices {
  const { folder, log, main, session, current } = options;
  const settings = openSettings(folder, () => new Date());
  const page = main.contents;
  const tell = <N extends EventName>(name: N, payload: Payload<N>): void => void emit(page, name, payload);
  const answerDeps = { log, newRef, isCurrentEnvironment: current.require };
  const print = createPrinter({
    preload: preloadIn(options.dist),
    session,
    parent: main.window,
    answer: (contents) => registerRouter(contents, printAnswers(contents, deps, answerDeps), answerDeps),
  });
  const { deps, finish, practice } = handlerDeps(options, settings, tell, print);
  options.shutdown.finishWith(finish);
  page.on('input-event', deps.screenLock.noteInput);
  const { mayCall } = deps.screenLock;
  const answer = createDispatcher(page, allHandlers(deps), { ...answerDeps, mayCall });
  const entered = (lastEnvironment: Environment): void => {
    settings.update({ lastEnvironment });
    practice.entered(lastEnvironment);
    main.retitle();
    tell('app.changed', appState(deps));
  };
  return { answer, settings, entered };
}

/** What is printed was asked for before the program was locked, and its page is hidden. */
function printAnswers(
  contents: WebContents,
  deps: HandlerDeps,
  answerDeps: Omit<AnswerDeps, 'mayCall'>,
): Dispatcher {
  const mayCall = () => ok(undefined);
  return createDispatcher(contents, printingHandlers(deps), { ...answerDeps, mayCall });
}

type EmitEvent = <N extends EventName>(name: N, payload: Payload<N>) => void;

/** Nothing here touches the keychain, the store or the network by itself; what does, waits for the first paint. */
function handlerDeps(
  options: ProgramOptions,
  settings: Settings,
  tell: EmitEvent,
  print: Printer,
): { deps: HandlerDeps; finish: FinishTask; practice: PracticeService } {
  const {
    dist,
    kind,
    folder,
    folderOverride,
    endpointsFile,
    log,
    main,
    current,
    language,
    lock,
    graphics,
    shutdown,
    onNetworkGone,
  } = options;
  const now = (): Date => new Date();
  const endpoints = endpointBook(settings, endpointsFile, hostRuleOf('stage', kind));
  const practice = createPractice({
    start: practiceStarter(join(dist, 'electron', 'practice-server.js')),
    onStopped: () => workspaces.practice.forgetToken(),
    environment: current.get(),
  });
  const exchanges = createExchangeRecorder(now);
  const vault = createVault({ service: serviceOf(folder, folderOverride) });
  vault.onChange((status) => tell('vault.changed', status));
  const proxies = createProxyLogins({
    vault: () => oncePainted(vault),
    onNeeded: (proxy, wasRefused) => tell('proxy.needed', { proxy, wasRefused }),
    hide: log.registerSecret,
  });
  const examine = createExaminer(join(dist, 'electron', 'store-examiner.js'));
  const oncePainted = <T>(value: T | Promise<T>): Promise<T> => main.painted.then(() => value);
  const checkFolder = (): void => {
    const by = lock.takenBy();
    if (by !== null) throw new FolderTaken(by.host);
  };
  const workspaceOf = (environment: Environment): Workspace =>
    createWorkspace({
      environment,
      folder,
      log,
      connections: () => {
        const connections = connectionsOf(environment, onNetworkGone, proxies.answer);
        return environment === 'practice' ? practice.through(connections) : connections;
      },
      vault: () => oncePainted(vault),
      endpoints: async () => {
        await main.painted;
        const set =
          environment === 'practice' ? await practice.endpoints() : ok(endpoints.current(environment));
        return set.ok ? ok({ ...set.value, hosts: hostRuleOf(environment, kind) }) : set;
      },
      otherAudiences: () => endpoints.presets().stage.map(({ set }) => set.audience),
      checkEndpoints: () => (environment === 'practice' ? ok(undefined) : endpoints.check(environment)),
      onAudience: (audience, set) => {
        if (environment !== 'practice') endpoints.learn(environment, { audience }, set);
      },
      builtIn: async () => (environment === 'practice' ? practice.credentials() : null),
      onSendsChange: () => tell('sends.changed', { environment }),
      onExchange: (exchange) => exchanges.add(environment, exchange),
      onUpload: (sendId, sent, total) => tell('sends.upload', { environment, sendId, sent, total }),
      onRefreshProgress: pacedRefresh(
        (progress) => tell('portfolio.progress', { environment, ...progress }),
        performance.now.bind(performance),
      ),
      checkFolder,
      examine,
      newestProgram: () => openUpdateFolder(folder).read().newest,
    });
  const workspaces = {
    practice: workspaceOf('practice'),
    stage: workspaceOf('stage'),
    production: workspaceOf('production'),
  };
  const finish: FinishTask = async () => {
    const end = await closeProgram(Object.values(workspaces), vault);
    practice.close();
    // An orderly exit of the process would still move what is in a store's log into its file.
    return isTaken(lock) ? 'stuck' : end;
  };
  const pictures = once(() => connectionsOf('pictures', onNetworkGone, proxies.answer));
  const updateLine = once(() => connectionsOf('updates', onNetworkGone, proxies.answer, plainAgent));
  const updates = createDeskUpdates({
    ...{ dist, log, version: app.getVersion(), dataFolder: folder, storeVersion: schemaNumber },
    fetch: (url, init) => updateLine().fetch(url, init),
    request: (options) =>
      requestThrough(networkSession('updates-blocks', plainAgent), proxies.answer, options),
    onChange: (state) => tell('updates.changed', state),
    isSending: () => environments.some((environment) => workspaces[environment].isSending()),
    leave: (prepared, { onStay, onFail }) => {
      if (prepared.when === 'now') return prepared.install(onFail);
      shutdown.endWith(prepared.install, onStay);
      main.window.close();
    },
    quit: () => app.quit(),
  });
  void main.painted.then(updates.start);
  lookDaily(updates, () => {
    const { lookForUpdates, meteredLine } = settings.get();
    // Of Practice it is said that nothing leaves the computer.
    return lookForUpdates && !meteredLine && current.get() !== 'practice';
  });
  const screenLock = createScreenLock({
    environment: current.get,
    open: (environment) => workspaces[environment].open(),
    idleMinutes: () => settings.get().idleMinutes,
    onChange: () => {
      main.hidePageTitle(screenLock.state() !== null);
      tell('app.changed', appState(deps));
    },
    clocks: { now: Date.now, elapsed: performance.now.bind(performance) },
    every: (milliseconds, run) => void setInterval(run, milliseconds).unref(),
  });
  // Most days have no picture to decode, and no session for it.
  const photoMaker = once(() =>
    createPhotoMaker({
      preload: join(dist, 'electron', 'photo-preload.cjs'),
      ...{ session: options.photoSession(), log, newRef },
    }),
  );
  const saveFile = createFileSaver(main.window);
  const choosePlace = createPlaceChooser(main.window);
  const workspace = (environment: Environment): Workspace => workspaces[environment];
  const productionLock = createProductionLock({
    ...{ workspace, folder, now: () => now().toISOString() },
    vault: () => oncePainted(vault),
  });
  const deps: HandlerDeps = {
    version: app.getVersion(),
    kind,
    graphics,
    folder,
    folderKind: kindOfFolder(folder),
    dist,
    settings,
    language,
    current,
    endpoints,
    proxies,
    screenLock,
    productionLock,
    workspace,
    openWorkspaces: () => environments.flatMap((environment) => workspaces[environment].openNow() ?? []),
    practice,
    vault: () => oncePainted(vault),
    answerLeaving: askBeforeLeaving({
      ...{ window: main.window, contents: main.contents, bringToFront: main.bringToFront, shutdown },
      ask: (asked) => tell('app.leaving', asked),
    }),
    openLink: openExternalLink,
    sheets: createSheetReader(join(dist, 'electron', 'sheet-reader.js')),
    saveFile: (name, ...file) => saveFile(fileNameIn(current.get(), name), ...file),
    transfer: createTransfer({
      ...{ workspace, settings, folder, checkFolder, version: app.getVersion() },
      vault: () => oncePainted(vault),
      carry: createCarrier(join(dist, 'electron', 'transfer-carrier.js')),
      notSaved,
      computer: hostname(),
      now,
    }),
    transferFile: {
      choosePlace: (name) => choosePlace(name, transferFormat),
      choose: () => chooseFile(main.window, transferFormat),
    },
    updates,
    chooseInstaller: () => chooseFile(main.window, 'installer'),
    fetchPicture: createPictureFetcher({
      fetch: (url, init) => pictures().fetch(url, init),
      resolve: async (host) => (await net.resolveHost(host)).endpoints.map(({ address }) => address),
    }),
    print,
    preparePhoto: (...picture) => photoMaker()(...picture),
    now,
    ...{ log, newRef },
    refer: (error) => referred(error, 'connection.test', { log, newRef }),
    diagnostics: { exchanges, ...createLastTests(now) },
  };
  return { deps, finish, practice };
}

/** What a server for updates is told: not even the version. */
const plainAgent = 'PartnerDesk';

/** In doubt, when the drive does not answer, it is. */
function isTaken(lock: FolderLock): boolean {
  try {
    return lock.takenBy() !== null;
  } catch {
    return true;
  }
}

/** Sessions of their own for each environment, for pictures and for updates, and for writes (connections.ts says why); numbered, since a name is for ever. */
function connectionsOf(
  name: Environment | 'pictures' | 'updates',
  onNetworkGone: ProgramOptions['onNetworkGone'],
  answerProxy: AnswerProxy,
  agent?: string,
): Connections {
  let opened = 0;
  const open = (sessionName: string): NetSession => {
    const session = networkSession(sessionName, agent);
    const closeAllConnections = (): Promise<void> => session.closeAllConnections();
    return { fetch: netFetch(session, answerProxy), closeAllConnections };
  };
  const openSessions = () => {
    opened += 1;
    return {
      reads: open(`${name}-reads-${opened}`),
      writes: open(`${name}-writes-${opened}`),
    };
  };
  return createConnections({ openSessions, onNetworkGone, isOnline: () => net.isOnline() });
}
