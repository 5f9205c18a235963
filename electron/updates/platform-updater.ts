import { CancellationToken, HttpExecutor, type UpdateFileInfo, type UpdateInfo } from 'builder-util-runtime';
import type { ClientRequest, IncomingMessage } from 'electron';
import { type AppUpdater, MacUpdater, NsisUpdater, Provider } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { addressOf, isWhole, linkOrCopy } from './get-installer.ts';
import type { Prepared, PrepareJob } from './prepare.ts';

/** What electron-updater is given in place of what it would take from Electron by itself. */
export type PlatformDeps = {
  platform: 'win32' | 'darwin';
  version: string;
  product: string;
  /** `app-update.yml` of the package: who must have signed an installer of Windows. */
  configPath: string;
  /** Where downloads lie: on Windows where the installer leaves a copy of itself, of which block maps need the bytes. */
  cacheFolder: string;
  /** Makes a request of our own session, for block maps. */
  request: (options: object) => ClientRequest;
  quit: () => void;
};

/**
 * Prepares an installation by electron-updater: block maps, Authenticode and NSIS on Windows, Squirrel on macOS. The whole file comes by
 * `job.obtain`, which resumes. Fails as that does, with UPDATE_SIGNATURE where Windows' own check does not know the publisher,
 * and with UPDATE_OTHER where the system is too old.
 */
export async function prepareByPlatform(job: PrepareJob, deps: PlatformDeps): Promise<Result<Prepared>> {
  const executor = new OwnExecutor(deps.request, job);
  const updater = await createUpdater(job, deps, executor);
  try {
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) return failed(failure('UPDATE_OTHER'));
    const token = new CancellationToken();
    job.signal.addEventListener('abort', () => token.cancel(), { once: true });
    const [file] = await updater.downloadUpdate(token);
    if (file === undefined) return failed(failure('UPDATE_DAMAGED'));
    // By block maps it was made without `obtain`, and is kept for going back all the same.
    if (executor.failure === null && !executor.wasObtained) await linkOrCopy(file, job.path);
    const got = await job.obtain();
    if (!got.ok) return got;
    if (!(await isWhole(file, job.file))) return failed(failure('UPDATE_DAMAGED'));
    if (updater instanceof NsisUpdater)
      return ok({ when: 'after-end', install: () => void updater.install(true, true) });
    return ok({
      when: 'now',
      install: (onFail) => {
        updater.once('error', onFail);
        updater.quitAndInstall();
      },
    });
  } catch (error) {
    return failed(executor.failure ?? failureOf(error, job.signal));
  }
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return failure('CANCELLED');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return failure('UPDATE_SIGNATURE', { message: code });
  return failure('UPDATE_DAMAGED', { message: code });
}

async function createUpdater(
  job: PrepareJob,
  deps: PlatformDeps,
  executor: OwnExecutor,
): Promise<AppUpdater> {
  const adapter: AppAdapter = {
    version: deps.version,
    name: deps.product,
    isPackaged: true,
    appUpdateConfigPath: deps.configPath,
    userDataPath: deps.cacheFolder,
    baseCachePath: deps.cacheFolder,
    whenReady: () => Promise.resolve(),
    relaunch: () => {},
    quit: deps.quit,
    onQuit: () => {},
  };
  const updater =
    deps.platform === 'darwin' ? new MacUpdater(undefined, adapter) : new NsisUpdater(null, adapter);
  const inside = updater as unknown as { configOnDisk: { value: Promise<object> } };
  const config = await inside.configOnDisk.value.catch(() => ({}));
  Object.assign(updater, {
    httpExecutor: executor,
    configOnDisk: { value: Promise.resolve({ updaterCacheDirName: `${deps.product}-updater`, ...config }) },
    // Otherwise it makes an id for this computer, keeps it in a file and sends it with every request.
    stagingUserIdPromise: { value: Promise.resolve('') },
    logger: null,
    autoDownload: false,
    autoInstallOnAppQuit: false,
    disableWebInstaller: true,
    allowDowngrade: job.isOlder,
    disableDifferentialDownload: job.isLocal || job.isOlder,
  });
  updater.isUserWithinRollout = () => true;
  const { version, releaseDate } = job.channel;
  const { url, sha512, size } = job.file;
  const info = { version, releaseDate, path: url, sha512, files: [{ url, sha512, size }] };
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(info, job.base) });
  return updater;
}

/** Answers what was verified already; electron-updater's own would fetch a file that nobody has signed. */
function providerOf(info: UpdateInfo, base: string) {
  return class extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super({ ...runtime, isUseMultipleRangeRequest: false });
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      return info;
    }

    resolveFiles({ files }: UpdateInfo): { url: URL; info: UpdateFileInfo }[] {
      // Of a file that a person chose there is no address, and none is asked.
      const folder = base === '' ? 'https://localhost/' : base;
      return files.map((file) => ({ url: new URL(addressOf(folder, file.url)), info: file }));
    }
  };
}

/** The network of electron-updater: our session, and whole files by a download that resumes, which its own cannot. */
class OwnExecutor extends HttpExecutor<ClientRequest> {
  failure: Failure | null = null;
  wasObtained = false;
  readonly #request: PlatformDeps['request'];
  readonly #job: PrepareJob;

  constructor(request: PlatformDeps['request'], job: PrepareJob) {
    super();
    this.#request = request;
    this.#job = job;
  }

  createRequest(options: object, callback: (response: IncomingMessage) => void): ClientRequest {
    const request = this.#request(options);
    request.on('response', callback);
    return request;
  }

  /** electron-updater's name and place of this. */
  async download(_url: URL, destination: string): Promise<string> {
    const got = await this.#job.obtain();
    if (!got.ok) {
      this.failure = got.error;
      throw new Error(got.error.code);
    }
    this.wasObtained = true;
    await linkOrCopy(this.#job.path, destination);
    return destination;
  }
}
