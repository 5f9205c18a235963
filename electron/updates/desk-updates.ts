import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientRequest } from 'electron';
import type { Updates } from '../../shared/model/updates.ts';
import type { Fetch } from '../kiva/transport.ts';
import type { Log } from '../log/log.ts';
import { updateSourceOf } from '../package-kind.ts';
import { freeBytes } from './download.ts';
import { openUpdateFolder } from './folder.ts';
import { installationOf } from './installation.ts';
import { prepareOnLinux } from './prepare.ts';
import type { UpdateService, UpdatesDeps } from './service.ts';
import { createUpdates } from './updates.ts';

/** What the program gives to its updates; the rest is known from where it runs. */
export type DeskUpdatesDeps = {
  dist: string;
  version: string;
  dataFolder: string;
  storeVersion: number;
  log: Log;
  fetch: Fetch;
  request: (options: object) => ClientRequest;
  onChange: (state: Updates) => void;
  isSending: () => boolean;
  leave: UpdatesDeps['leave'];
  quit: () => void;
};

/** The updates of this very program, on this system. */
export function createDeskUpdates(deps: DeskUpdatesDeps): UpdateService {
  const { dist, version, dataFolder } = deps;
  const { platform, arch, env, execPath } = process;
  // Beside the archive and not `process.resourcesPath`, which is Electron's own where that was given an archive to run.
  const resources = dirname(dirname(dist));
  const source = updateSourceOf(dist);
  const folder = openUpdateFolder(dataFolder);
  // A program that was started by an AppImage inherits its variables.
  const isInAppImage = env.APPDIR !== undefined && execPath.startsWith(env.APPDIR);
  const appImage = isInAppImage ? env.APPIMAGE : undefined;
  const installation = installationOf({ platform, resources, executable: execPath, appImage });
  const product = source?.product ?? '';
  const program = appImage ?? join(dirname(resources), product);
  return createUpdates({
    ...{ source, installation, version, platform, arch, folder, storeVersion: deps.storeVersion },
    ...{ fetch: deps.fetch, freeBytes, log: deps.log, onChange: deps.onChange },
    ...{ isSending: deps.isSending, leave: deps.leave },
    wait: (ms) => wait(ms),
    now: () => new Date(),
    prepare: async (job) => {
      if (platform !== 'win32' && platform !== 'darwin')
        return prepareOnLinux(job, { installation, end: folder.end, resources, program });
      // Only a person who updates pays for it.
      const { prepareByPlatform } = await import('./platform-updater.ts');
      const { request, quit } = deps;
      const cacheFolder = platform === 'win32' ? (env.LOCALAPPDATA ?? folder.path) : folder.path;
      const configPath = join(resources, 'app-update.yml');
      return prepareByPlatform(job, { platform, version, product, configPath, cacheFolder, request, quit });
    },
  });
}
