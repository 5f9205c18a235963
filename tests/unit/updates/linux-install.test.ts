import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hasCommand, installCommand, readEnd } from '../../../electron/updates/linux-install.ts';
import { temporaryFolder } from './server.ts';

const root = join(import.meta.dirname, '../../..');

/** A folder with commands that stand for those of the system, which write down how they were started. */
function world(commands: Record<string, string>) {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, body] of Object.entries(commands))
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>'${folder}/calls'\n${body}\n`, {
      mode: 0o755,
    });
  const start = join(folder, 'partner-desk');
  writeFileSync(start, `#!/bin/sh\necho started >'${folder}/started'\n`, { mode: 0o755 });
  const calls = (): string =>
    existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '';
  return {
    folder,
    bin,
    start,
    end: join(folder, 'end'),
    calls,
    started: () => existsSync(join(folder, 'started')),
  };
}

/** Runs what installs in a program of its own, which ends a moment later. */
async function installFrom({ bin }: ReturnType<typeof world>, install: object): Promise<void> {
  const script = join(root, 'electron/updates/linux-install.ts');
  const code = `import { installAfterEnd } from '${script}'; installAfterEnd(${JSON.stringify(install)}); setTimeout(() => {}, 600);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise((resolve) => child.once('exit', resolve));
}

const content = 'a package';
const sha512 = createHash('sha512').update(content).digest('base64');

function debIn(folder: string) {
  const file = join(folder, "a 'name' with $signs.deb");
  writeFileSync(file, content);
  return {
    kind: 'deb',
    file,
    sha512,
    resources: join(folder, 'resources'),
    end: join(folder, 'end'),
    start: join(folder, 'partner-desk'),
  };
}

it('a deb is installed once the program has ended, and the program starts again', async () => {
  const made = world({ pkexec: 'exit 0' });
  const deb = debIn(made.folder);
  const installing = installFrom(made, deb);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(made.calls()).toBe('');
  await installing;
  await vi.waitFor(() => expect(made.started()).toBe(true), 5_000);
  const hash = createHash('sha512').update(content).digest('hex');
  expect(made.calls()).toBe(`pkexec ${join(deb.resources, 'install-update.sh')} ${deb.file} ${hash}\n`);
  expect(readFileSync(deb.end, 'utf8').trim()).toBe('0');
});

it.each([
  [126, 'no-permission'],
  [127, 'no-permission'],
  [100, 'failed'],
] as const)(
  'a deb that ends with %i leaves that behind, and the old program starts again',
  async (code, end) => {
    const made = world({ pkexec: `exit ${code}` });
    const deb = debIn(made.folder);
    await installFrom(made, deb);
    await vi.waitFor(() => expect(made.started()).toBe(true), 5_000);
    expect(readEnd(deb.end)).toEqual({ end, exitCode: code });
  },
);

it('an AppImage is replaced at once under its own name', async () => {
  const made = world({});
  const file = join(made.folder, 'partner-desk-0.4.0-x64.AppImage');
  writeFileSync(file, readFileSync(made.start, 'utf8').replace('started', 'new'));
  await installFrom(made, { kind: 'appimage', file, end: made.end, start: made.start });
  await vi.waitFor(() => expect(made.started()).toBe(true), 5_000);
  expect(readFileSync(join(made.folder, 'started'), 'utf8')).toBe('new\n');
  expect(statSync(made.start).mode & 0o777).toBe(0o755);
  expect(existsSync(`${made.start}.new`)).toBe(false);
});

it('an AppImage that cannot be replaced stays as it was', async () => {
  const made = world({ mv: 'exit 1' });
  await installFrom(made, {
    kind: 'appimage',
    file: join(made.folder, 'gone.AppImage'),
    end: made.end,
    start: made.start,
  });
  await vi.waitFor(() => expect(made.started()).toBe(true), 5_000);
  expect(readEnd(made.end)).toMatchObject({ end: 'failed' });
});

it('as root the file is compared where its owner cannot change it, and nothing of the system is removed', () => {
  const made = world({ 'apt-get': 'for last; do :; done; cat "$last"' });
  const deb = debIn(made.folder);
  const script = join(root, 'build/packaging/deb/install-update.sh');
  const run = (hash: string) => spawnSyncIn(made.bin, script, [deb.file, hash]);
  const good = createHash('sha512').update(content).digest('hex');
  expect(run(good)).toMatchObject({ status: 0, stdout: content });
  expect(made.calls()).toMatch(/--no-remove .*--allow-downgrades .*update\.deb$/m);
  expect(made.calls()).not.toContain(deb.file);
  rmSync(join(made.folder, 'calls'));
  expect(run('0'.repeat(128)).status).not.toBe(0);
  expect(made.calls()).toBe('');
});

it('a command is looked for in absolute folders alone', () => {
  const { bin } = world({ pkexec: '' });
  expect(hasCommand('pkexec', bin)).toBe(true);
  expect(hasCommand('pkexec', `relative:/nonexistent`)).toBe(false);
  chmodSync(join(bin, 'pkexec'), 0o644);
  expect(hasCommand('pkexec', '/nonexistent')).toBe(false);
  expect(installCommand({ kind: 'appimage', file: 'f', end: 'e', start: 's' })[0]).toBe('sh');
});

function spawnSyncIn(bin: string, script: string, args: string[]) {
  return spawnSync('sh', [script, ...args], {
    env: { PATH: `${bin}:${process.env.PATH}` },
    encoding: 'utf8',
  });
}
