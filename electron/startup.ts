import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app } from 'electron';
import { type HostRule, hostRuleOf } from './kiva/endpoint-sets.ts';
import { type EndpointsFile, readEndpointsFile } from './kiva/endpoints-file.ts';
import { isReadable, usableFolder } from './lifecycle/data-folder.ts';
import { CannotStart, errorCodeOf } from './lifecycle/start-problem.ts';
import { type PackageKind, programName } from './package-kind.ts';

/** What the world outside says before anything starts (README, "From outside"). */
export type Startup = {
  /** The folder for everything the program writes. */
  folder: string;
  /** Set when the folder was named from outside, or is of a package for tests: its secrets are kept apart in the keychain. */
  folderOverride: string | undefined;
  endpointsFile: EndpointsFile;
};

/** Reads `PARTNER_DESK_DATA_DIR` and `PARTNER_DESK_ENDPOINTS`. Throws CannotStart on one that cannot be used. */
export function readStartup(env: NodeJS.ProcessEnv, kind: PackageKind): Startup {
  app.setName(programName(kind));
  const named = env.PARTNER_DESK_DATA_DIR || undefined;
  const folder =
    named === undefined ? usableFolder(usualFolder(env)) : usableFolder(named, 'PARTNER_DESK_DATA_DIR');
  for (const [name, path] of Object.entries(pathsIn(folder))) app.setPath(name, path);
  const file = env.PARTNER_DESK_ENDPOINTS;
  return {
    folder,
    folderOverride: named ?? (kind === 'test-only' ? folder : undefined),
    endpointsFile: file ? endpointsOf(file, hostRuleOf('stage', kind)) : {},
  };
}

/**
 * Windows: not the roaming folder, which offices redirect to a server, where SQLite's locks do not hold, and copy at each login; unless a
 * version before this one has begun there.
 */
function usualFolder(env: NodeJS.ProcessEnv): string {
  const usual = app.getPath('userData');
  const local = process.platform === 'win32' && env.LOCALAPPDATA;
  return local && !existsSync(join(usual, 'settings.json')) ? join(local, basename(usual)) : usual;
}

function pathsIn(folder: string): Record<string, string> {
  return {
    userData: folder,
    sessionData: join(folder, 'browser'),
    crashDumps: join(folder, 'crashes'),
    logs: join(folder, 'logs'),
  };
}

function endpointsOf(path: string, hosts: HostRule): EndpointsFile {
  const parsed = readEndpointsFile(textOf(path), hosts);
  if (parsed.ok) return parsed.value;
  const fields = parsed.error.fields?.map(({ path, message }) => `${path}: ${message}`) ?? [];
  throw endpointsProblem(path, fields.join('\n'));
}

function textOf(path: string): string {
  try {
    if (!isReadable(path)) throw endpointsProblem(path, 'NOT_A_FILE');
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw error instanceof CannotStart ? error : endpointsProblem(path, errorCodeOf(error));
  }
}

function endpointsProblem(path: string, detail: string): CannotStart {
  return new CannotStart({ kind: 'endpoints', path, variable: 'PARTNER_DESK_ENDPOINTS', detail });
}
