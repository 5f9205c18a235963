import { join } from 'node:path';
import { app, Menu } from 'electron';
import { createLog } from './log/log.ts';
import { openProgram } from './program.ts';
import { readStartup } from './startup.ts';
import { guardAllContents } from './window/guards.ts';
import { menuTemplate } from './window/menu.ts';
import { denyEverything } from './window/permissions.ts';
import { registerAppScheme } from './window/protocol.ts';
import { claimSingleInstance } from './window/single-instance.ts';

const startup = readStartup(process.env);
const log = createLog(startup.folder);
registerAppScheme();
guardAllContents(log);

if (claimSingleInstance(() => program?.showWindow())) app.whenReady().then(begin, stop);
else app.quit();

let program: ReturnType<typeof openProgram> | null = null;

function begin(): void {
  denyEverything();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ mac: process.platform === 'darwin', packaged: app.isPackaged })),
  );
  program = openProgram({ ...startup, log, dist: join(import.meta.dirname, '..') });
}

function stop(error: unknown): void {
  log.error('start failed', { error });
  app.exit(1);
}
