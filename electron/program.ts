import { join } from 'node:path';
import { app } from 'electron';
import type { Payload } from '../shared/contract.ts';
import { type Environment, environments } from '../shared/environment.ts';
import type { EventName } from '../shared/procedures.ts';
import { createCurrentEnvironment } from './environment/current.ts';
import { createDesk, type Desk } from './environment/desk.ts';
import { endpointBook } from './environment/endpoints.ts';
import { practice } from './environment/practice.ts';
import { allHandlers } from './ipc/handlers/all.ts';
import { appState, type Parts } from './ipc/handlers/parts.ts';
import { emit, registerRouter } from './ipc/router.ts';
import { type Log, newRef } from './log/log.ts';
import { openSettings } from './settings/settings.ts';
import type { Startup } from './startup.ts';
import { serviceName } from './vault/service.ts';
import { createVault, type Vault } from './vault/vault.ts';
import { openExternalLink } from './window/external.ts';
import { networkSession, windowSession } from './window/sessions.ts';
import { createMainWindow } from './window/window.ts';

/** What the program is given: where to write, where to log, and where its built files are. */
export type ProgramOptions = Startup & { log: Log; dist: string };

/** Puts the parts together and shows the window. Called once, when Electron is ready. */
export function openProgram({ folder, folderOverride, endpointsFile, log, dist }: ProgramOptions): {
  showWindow: () => void;
} {
  const opened = openSettings(folder, () => new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  const settings = opened.value;
  const tell = <N extends EventName>(name: N, payload: Payload<N>): void =>
    void emit(main.window.webContents, name, payload);
  const current = createCurrentEnvironment(settings.get().lastEnvironment, (lastEnvironment) => {
    settings.update({ lastEnvironment });
    main.retitle();
    tell('app.changed', appState(parts));
  });
  const main = createMainWindow({
    preload: join(dist, 'electron', 'preload.cjs'),
    session: windowSession(join(dist, 'renderer')),
    environment: current.get,
    bounds: { read: () => settings.get().window, write: (window) => void settings.update({ window }) },
    log,
  });
  const endpoints = endpointBook(settings, endpointsFile);
  const imitation = practice();
  const vault = oncePainted(main.painted, () =>
    openVault(folderOverride, (status) => tell('vault.changed', status)),
  );
  const desks = new Map<Environment, Desk>(
    environments.map((environment) => [environment, deskOf(environment)]),
  );
  const parts: Parts = {
    version: app.getVersion(),
    folder,
    settings,
    current,
    endpoints,
    desk: (environment) => desks.get(environment) ?? deskOf(environment),
    vault,
    openLink: openExternalLink,
    now: () => new Date(),
  };

  function deskOf(environment: Environment): Desk {
    const fetch: typeof globalThis.fetch = (input, init) => networkSession().fetch(input as string, init);
    return createDesk({
      environment,
      folder,
      fetch,
      log,
      vault,
      endpoints: async () => {
        await main.painted;
        return environment === 'practice' ? imitation.endpoints() : endpoints.current(environment);
      },
      builtIn: async () => (environment === 'practice' ? imitation.credentials() : null),
      changed: () => tell('sends.changed', { environment }),
    });
  }

  registerRouter(main.window.webContents, allHandlers(parts), {
    log,
    newRef,
    isCurrentEnvironment: current.require,
  });
  finishBeforeQuit(async () => {
    await Promise.all([...desks.values()].map((desk) => desk.closeStore()));
    await imitation.close();
  });
  main.load().catch((error: unknown) => log.error('page did not load', { error }));
  return { showWindow: () => main.window.show() };
}

/** Nothing touches the keychain, the store or the network before the window shows something. */
function oncePainted<T>(painted: Promise<void>, make: () => T): () => Promise<T> {
  let made: T | undefined;
  return async () => {
    await painted;
    made ??= make();
    return made;
  };
}

function openVault(folderOverride: string | undefined, changed: Parameters<Vault['onChange']>[0]): Vault {
  const vault = createVault({ service: serviceName(folderOverride) });
  vault.onChange(changed);
  return vault;
}

/** Closing the window does not cut a request short: the one in flight ends, and what came of it is written down. */
function finishBeforeQuit(finish: () => Promise<void>): void {
  let finished = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    finished = true;
    finish().finally(() => app.quit());
  });
}
