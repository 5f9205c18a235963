import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { installCrashLogging } from './log/crash.ts';
import { createLog } from './log/log.ts';
import { openProgram } from './program.ts';
import { readStartup } from './startup.ts';
import { guardAllContents } from './window/guards.ts';
import { menuTemplate } from './window/menu.ts';
import { denyEverything } from './window/permissions.ts';
import { registerAppScheme } from './window/protocol.ts';
import { claimSingleInstance } from './window/single-instance.ts';

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

function begin(): void {
  log.info('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  });
  denyEverything();
  const menu = menuTemplate({ mac: process.platform === 'darwin', packaged: app.isPackaged });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  ({ showWindow } = openProgram({ ...startup, log, dist: join(import.meta.dirname, '..') }));
}
