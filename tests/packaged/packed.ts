import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { leaveSettings } from '../e2e/fixtures/running-app.ts';
import { windowsOf } from '../e2e/tasks/bare-start.ts';

const root = resolve(import.meta.dirname, '../..');

/** The last result of `npm run package`. */
export const packed: { testOnly: boolean; electronVersion: string; folder: string } = JSON.parse(
  readFileSync(join(root, 'release', '.packed.json'), 'utf8'),
);

const product = packed.testOnly ? 'Partner Desk (test only)' : 'Partner Desk';
const command = packed.testOnly ? 'partner-desk-test-only' : 'partner-desk';

/** The folder of the packed program on any system. */
export function packedFolder(): string {
  const release = join(root, packed.folder);
  const name = readdirSync(release).find((entry) => /unpacked$|^mac/.test(entry));
  if (!name) throw new Error(`${release} holds no packed program: run \`npm run package\``);
  return join(release, name);
}

/** Its executable. */
export function packedExecutable(): string {
  const folder = packedFolder();
  if (process.platform === 'darwin') return join(folder, `${product}.app/Contents/MacOS/${product}`);
  return join(folder, process.platform === 'win32' ? `${product}.exe` : command);
}

/** The binary; on Linux a launcher starts it. */
export function packedBinary(): string {
  return process.platform === 'linux' ? `${packedExecutable()}.bin` : packedExecutable();
}

/** The folder with the program's own files. */
export function packedResources(): string {
  return join(
    packedFolder(),
    process.platform === 'darwin' ? `${product}.app/Contents/Resources` : 'resources',
  );
}

/** A title of its window. */
export function titled(title: string): RegExp {
  return new RegExp(`^${packed.testOnly ? 'TEST ONLY – ' : ''}${title}$`);
}

/** A running packed program with its own data folder, observed only from outside. */
export type Packed = {
  child: ChildProcess;
  terminal: () => string;
  /** Waits for a window of this title. */
  seeWindow: (title: RegExp) => Promise<void>;
  /** Exit code or signal, once it has ended. */
  ended: Promise<number | NodeJS.Signals>;
};

/** Starts it as a person does. */
export function startPacked(
  dataDir: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Packed {
  leaveSettings(dataDir);
  const child = spawn(packedExecutable(), args, {
    env: { ...process.env, ...env, PARTNER_DESK_DATA_DIR: dataDir },
  });
  let terminal = '';
  child.stderr.on('data', (data) => {
    terminal += data;
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const seeWindow = async (title: RegExp): Promise<void> => {
    const names = () => windowsOf(child.pid ?? 0).map(({ name }) => name);
    const found = expect.poll(names).toContainEqual(expect.stringMatching(title));
    await found.catch((error: Error) => {
      // If no window opens, its output and whether it still runs matter most.
      throw new Error(`${error.message}\nExit code: ${child.exitCode}\n${terminal}`);
    });
  };
  return { child, terminal: () => terminal, seeWindow, ended };
}

/** Ends it like the system, and waits for its exit. */
export async function stop({ child, ended }: Packed): Promise<void> {
  if (child.exitCode === null) child.kill('SIGTERM');
  await ended;
}

/**
 * A start that is refused, without a screen: then no box is waited for. `files` are those in its data folder afterwards;
 * `status` is null where it did not end within seconds.
 */
export function refusedStart(
  args: readonly string[],
  env: Record<string, string> = {},
  executable = packedExecutable(),
) {
  const dataDir = temporaryFolder();
  const { status, stderr } = spawnSync(executable, args, {
    env: { ...process.env, ...env, PARTNER_DESK_DATA_DIR: dataDir, DISPLAY: '', WAYLAND_DISPLAY: '' },
    encoding: 'utf8',
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const files = readdirSync(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  return { status, stderr, files };
}

/** A folder for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'partner-desk-packed-'));
}

/** Total size of all files in a folder, in bytes. */
export function bytesUnder(folder: string): number {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
