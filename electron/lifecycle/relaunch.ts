import { spawn } from 'node:child_process';
import { app } from 'electron';

/** Has the program started again, as it was started, once this one has ended. An AppImage's own path outlives it. */
export function relaunch(): void {
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE ? { execPath: APPIMAGE, args: process.argv.slice(1) } : {});
}

/** The same where this one can only be ended by a signal, which `app.relaunch` does not outlive. */
export function spawnNextProgram(): void {
  const { APPIMAGE } = process.env;
  spawn(APPIMAGE ?? process.execPath, process.argv.slice(1), { detached: true, stdio: 'ignore' }).unref();
}
