import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Channel, ChannelFile } from './channel.ts';
import type { Installation } from './installation.ts';
import { hasCommand, installAfterEnd } from './linux-install.ts';

/**
 * An installer that may be run: once the program has ended, or now, where the system's updater ends the program (macOS), unless it
 * fails before.
 */
export type Prepared =
  | { when: 'after-end'; install: () => void }
  | { when: 'now'; install: (onFail: () => void) => void };

/** How an installation that was begun comes to nothing while the program still runs. */
export type NotInstalled = { onStay: () => void; onFail: () => void };

/** What preparing an installer takes; `obtain` brings the whole, verified file to `path`. `isLocal`: without the network. */
export type PrepareJob = {
  channel: Channel;
  file: ChannelFile;
  path: string;
  base: string;
  isLocal: boolean;
  isOlder: boolean;
  signal: AbortSignal;
  obtain: () => Promise<Result<void>>;
};

/** Paths of this program that an installation on Linux needs. */
export type LinuxPaths = { installation: Installation; end: string; resources: string; program: string };

/** Prepares an installation on Linux. Fails with UPDATE_NO_ADMIN where nothing can ask for an administrator's password. */
export async function prepareOnLinux(job: PrepareJob, paths: LinuxPaths): Promise<Result<Prepared>> {
  const got = await job.obtain();
  if (!got.ok) return got;
  const {
    path: file,
    file: { sha512 },
  } = job;
  const { installation, end, resources, program: start } = paths;
  if (installation === 'appimage')
    return ok({ when: 'after-end', install: () => installAfterEnd({ kind: 'appimage', file, end, start }) });
  if (!hasCommand('pkexec')) return failed(failure('UPDATE_NO_ADMIN', { values: { path: file } }));
  return ok({
    when: 'after-end',
    install: () => installAfterEnd({ kind: 'deb', file, sha512, resources, end, start }),
  });
}
