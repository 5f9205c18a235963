import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { app, dialog, Menu } from 'electron';
import { createCurrentEnvironment } from './environment/current.ts';
import type { Answerer } from './ipc/answerer.ts';
import { registerRouter } from './ipc/router.ts';
import { installCrashLogging } from './log/crash.ts';
import { createLog, newRef } from './log/log.ts';
import type { Program, ProgramOptions } from './program.ts';
import { type Preferences, readPreferences } from './settings/preferences.ts';
import { readStartup } from './startup.ts';
import { guardAllContents } from './window/guards.ts';
import { menuTemplate } from './window/menu.ts';
import { denyEverything } from './window/permissions.ts';
import { registerAppScheme } from './window/protocol.ts';
import { windowSession } from './window/sessions.ts';
import { claimSingleInstance } from './window/single-instance.ts';
import { createMainWindow, preloadIn } from './window/window.ts';

// The laptops are old: V8 lets its heap grow less and gives memory back sooner (100,000 loans at rest: 43 MB less).
setFlagsFromString('--optimize-for-size');

const startup = readStartup(process.env);
const log = createLog({ folder: startup.folder });
installCrashLogging(log, (ref) => {
  dialog.showErrorBox(
    'Partner Desk',
    `Partner Desk has to close. What you typed is saved. Reference: ${ref}`,
  );
  // Not app.exit: an open keychain prompt would keep the process alive, and with it the lock (vault.ts).
  process.kill(process.pid, 'SIGKILL');
});
registerAppScheme();
guardAllContents(log);

let showWindow = (): void => {};
if (claimSingleInstance(() => showWindow())) void app.whenReady().then(begin);
else app.quit();

/** The window comes first; what answers its page is loaded when the page first asks, while its own script is read. */
function begin(): void {
  denyEverything();
  const menu = menuTemplate({ mac: process.platform === 'darwin', packaged: app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  const { lastEnvironment, window: saved } = preferences();
  const current = createCurrentEnvironment(
    lastEnvironment,
    (next) => void program().then(({ entered }) => entered(next)),
  );
  const dist = join(import.meta.dirname, '..');
  const session = windowSession(join(dist, 'renderer'), current.get);
  const main = createMainWindow({
    preload: preloadIn(dist),
    session,
    environment: current.get,
    bounds: {
      saved,
      write: (window) => void program().then(({ settings }) => settings.update({ window })),
    },
    log,
  });
  const program = onFirstUse({ ...startup, log, dist, main, session, current });
  const answer: Answerer = async (...call) => (await program()).answer(...call);
  registerRouter(main.contents, answer, { log, newRef });
  main.load().catch((error: unknown) => log.error('page did not load', { error }));
  // While a closed program still finishes a request there is no window to show.
  showWindow = () => void (main.window.isDestroyed() || main.window.show());
  log.info('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  });
}

function preferences(): Preferences {
  const read = readPreferences(startup.folder);
  if (!read.ok) throw new Error(`settings: ${read.error.message}`);
  return read.value.preferences;
}

/** The program behind the window: nine tenths of the code, which the window does not need. */
function onFirstUse(options: ProgramOptions): () => Promise<Program> {
  let loading: Promise<Program> | null = null;
  return () => {
    loading ??= import('./program.ts').then(({ openProgram }) => openProgram(options)).catch(raise);
    return loading;
  };
}

/** A bug, which ends the program as any other does that nobody caught (crash.ts). */
function raise(error: unknown): Promise<never> {
  setImmediate(() => {
    throw error;
  });
  return Promise.reject(error);
}
