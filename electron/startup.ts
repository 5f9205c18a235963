import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { type EndpointsFile, readEndpointsFile } from './kiva/endpoints-file.ts';

/** What the world outside says before anything starts (design.md, "From outside"). */
export type Startup = {
  /** The folder for everything the program writes. */
  folder: string;
  /** Set when the folder was named from outside: its secrets are kept apart in the keychain. */
  folderOverride: string | undefined;
  endpointsFile: EndpointsFile;
};

/** Reads `PARTNER_DESK_DATA_DIR` and `PARTNER_DESK_ENDPOINTS`; ends the program with a clear message on a bad one. */
export function readStartup(env: NodeJS.ProcessEnv): Startup {
  app.setName('Partner Desk');
  const folderOverride = env.PARTNER_DESK_DATA_DIR || undefined;
  const folder = orExplain('PARTNER_DESK_DATA_DIR', () => dataFolder(folderOverride));
  for (const name of ['userData', 'sessionData', 'crashDumps', 'logs'] as const)
    app.setPath(name, place(folder, name));
  const file = env.PARTNER_DESK_ENDPOINTS;
  const endpointsFile = file ? orExplain('PARTNER_DESK_ENDPOINTS', () => endpointsOf(file)) : {};
  return { folder, folderOverride, endpointsFile };
}

function dataFolder(override: string | undefined): string {
  const folder = override ?? app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return realpathSync.native(folder);
}

function place(folder: string, name: 'userData' | 'sessionData' | 'crashDumps' | 'logs'): string {
  return name === 'userData'
    ? folder
    : join(folder, { sessionData: 'browser', crashDumps: 'crashes', logs: 'logs' }[name]);
}

function endpointsOf(file: string): EndpointsFile {
  const parsed = readEndpointsFile(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.value;
  const fields = parsed.error.fields?.map(({ path, message }) => `${path}: ${message}`) ?? [];
  throw new Error([parsed.error.message, ...fields].join('\n'));
}

/** Nothing can be shown in a window yet: a plain dialog where there is a screen, and the terminal. */
function orExplain<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Partner Desk cannot start: ${name} is not usable.\n${message}\n`);
    if (process.platform !== 'linux' || process.env.DISPLAY)
      dialog.showErrorBox(`${name} is not usable`, message);
    return process.exit(1);
  }
}
