import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import type { ClientRequest } from 'electron';
import { expect, it, vi } from 'vitest';
import { download } from '../../../electron/updates/download.ts';
import { type PlatformDeps, prepareByPlatform } from '../../../electron/updates/platform-updater.ts';
import type { PrepareJob } from '../../../electron/updates/prepare.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { channelOf, temporaryFolder, updateServer } from './server.ts';

// electron-updater's own part for Windows, with its files and its processes, on any system: only Authenticode and NSIS are not there.

/** What an installer of Windows does here: writes down how it was started. */
const setup = Buffer.from('#!/bin/sh\necho "$@" >"$(dirname "$0")/../../started"\n'.padEnd(4_000, '#'));
const name = 'Partner Desk Setup 0.4.0.exe';

async function windows(
  change: { obtain?: () => Promise<Result<void>>; config?: string; isOlder?: boolean; version?: string } = {},
) {
  const server = await updateServer({ [name]: setup });
  const folder = temporaryFolder();
  const path = join(folder, 'kept', name);
  mkdirSync(dirname(path));
  const [file] = channelOf('0.4.0', setup).files;
  if (file === undefined) throw new Error('no file');
  const own = { ...file, url: name };
  const obtain = async (): Promise<Result<void>> => {
    const url = `${server.url}/${encodeURIComponent(name)}`;
    const job = { url, part: path, bytes: own.size, sha512: own.sha512 };
    const tools = { fetch, wait: async () => {}, freeBytes: async () => 1e12 };
    return download(job, tools, new AbortController().signal, () => {});
  };
  const job: PrepareJob = {
    ...{ channel: channelOf('0.4.0', setup, { files: [own] }), file: own, path, base: server.url },
    ...{ isLocal: false, isOlder: change.isOlder ?? false, signal: new AbortController().signal },
    obtain: change.obtain ?? obtain,
  };
  const deps: PlatformDeps = {
    ...{
      platform: 'win32',
      version: change.version ?? '0.3.0',
      product: 'partner-desk',
      configPath: join(folder, 'app-update.yml'),
      cacheFolder: folder,
    },
    request: (options) => request(options) as unknown as ClientRequest,
    quit: () => {},
  };
  return { server, folder, path, run: () => prepareByPlatform(job, deps) };
}

it('electron-updater takes the file that was verified, and starts the installer silently when it is told', async () => {
  const { run, folder, server } = await windows();
  const made = await run();
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.when).toBe('after-end');
  expect(server.asked.map(({ path }) => path)).toContain(name);
  const pending = join(folder, 'partner-desk-updater', 'pending', name);
  expect(readFileSync(pending).equals(setup)).toBe(true);
  // NSIS runs what it wrote itself.
  chmodSync(pending, 0o755);
  made.value.install(() => {});
  await vi.waitFor(() =>
    expect(readFileSync(join(folder, 'started'), 'utf8').trim()).toBe('--updated /S --force-run'),
  );
});

it('makes no id of this computer, and sends none', async () => {
  const { run, folder, server } = await windows();
  await run();
  expect(readdirSync(folder)).not.toContain('.updaterId');
  for (const { headers } of server.asked) expect(headers.join(' ')).not.toMatch(/staging|user-id/);
});

it('a failure of the download stays what it is', async () => {
  const { run, folder } = await windows({ obtain: async () => failed(failure('UPDATE_CUT')) });
  expect(await run()).toMatchObject({ error: { code: 'UPDATE_CUT' } });
  expect(existsSync(join(folder, 'started'))).toBe(false);
});

it('a file with another content than was signed is not taken, whoever brought it', async () => {
  const { run, path } = await windows({ obtain: async () => ok(undefined) });
  writeFileSync(path, 'other bytes'.padEnd(4_000));
  expect(await run()).toMatchObject({ error: { code: 'UPDATE_DAMAGED' } });
});

it('goes back only where that was asked for', async () => {
  const newer = await windows({ version: '0.5.0' });
  expect(await newer.run()).toMatchObject({ error: { code: 'UPDATE_OTHER' } });
  const back = await windows({ version: '0.5.0', isOlder: true });
  expect((await back.run()).ok).toBe(true);
});
